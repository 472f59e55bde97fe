import type { SourceDocument } from '../../document.ts';
import { type Cell, type Table, tablesOf } from '../tables.ts';
import type { ColumnField, Locator, RuleField } from './site-rule.ts';
import { bare } from './target.ts';

/** A list whose columns a rule names: its table, the lowest row of its headings, and the columns by what they hold. */
export type RuledTable = { table: number; headerRow: number; columns: Map<ColumnField, number> };

/** Headings stand in the first rows, below a title or a block of notes at most. */
const HEADER_ROWS = 8;
const LONGEST_HEADING = 40;
/** A table is the one a rule means where it has at least this share of its headings. */
const SAME_TABLE = 0.5;

type ColumnLocator = Extract<Locator, { by: 'column' }>;

const headingOf = (document: SourceDocument, cell: Cell): string =>
  cell.nested || cell.end - cell.start > LONGEST_HEADING
    ? ''
    : bare(document.text.slice(cell.start, cell.end));

/**
 * The tables a rule's columns stand in, and the fields whose heading is no longer there. Columns that were pointed out in one
 * table are looked for in one table.
 */
export function findColumns(
  document: SourceDocument,
  fields: readonly RuleField[],
): { tables: RuledTable[]; missing: RuleField[] } {
  const found: RuledTable[] = [];
  const missing: RuleField[] = [];
  const tables = tablesOf(document);
  for (const field of fields) {
    const locator = field.locators.find((l): l is ColumnLocator => l.by === 'column');
    if (!locator) continue;
    const place = findColumn(document, tables, locator);
    if (!place) {
      missing.push(field);
      continue;
    }
    let ruled = found.find(({ table }) => table === place.table);
    if (!ruled) {
      ruled = { table: place.table, headerRow: place.row, columns: new Map() };
      found.push(ruled);
    }
    ruled.headerRow = Math.max(ruled.headerRow, place.row);
    ruled.columns.set(field.field as ColumnField, place.column);
  }
  return { tables: found, missing };
}

function findColumn(
  document: SourceDocument,
  tables: readonly Table[],
  { heading, headings }: ColumnLocator,
) {
  let best: { table: number; row: number; column: number; share: number } | null = null;
  for (const table of tables) {
    const cells = table.rows.slice(0, HEADER_ROWS).flat();
    const shown = new Set(cells.map((cell) => headingOf(document, cell)));
    const share = headings.filter((one) => shown.has(one)).length / headings.length;
    const cell = cells.find((one) => headingOf(document, one) === heading);
    if (!cell || share < SAME_TABLE || share <= (best?.share ?? 0)) continue;
    const { row, rowSpan, column } = cell.cell;
    best = { table: table.id, row: row + rowSpan - 1, column, share };
  }
  return best;
}

/** The headings of a table, for a rule to know it again by: the short words of the rows down to `row`. */
const headingsOf = (document: SourceDocument, table: Table, row: number): string[] => [
  ...new Set(
    table.rows
      .slice(0, row + 1)
      .flat()
      .map((cell) => headingOf(document, cell))
      .filter((words) => words !== ''),
  ),
];

/** The column a cell belongs to: the heading that stands lowest above its first row of values; null where none does. */
export function columnOf(
  document: SourceDocument,
  table: Table,
  cell: Cell,
  dataStart: number,
): ColumnLocator | null {
  const { column, row } = cell.cell;
  const above = table.rows
    .slice(0, Math.min(dataStart, HEADER_ROWS))
    .flat()
    .filter(
      (c) =>
        c.cell.column <= column && column < c.cell.column + c.cell.colSpan && headingOf(document, c) !== '',
    )
    .sort((a, b) => b.cell.row - a.cell.row || a.cell.colSpan - b.cell.colSpan);
  const pointed = row < dataStart ? above.find((c) => c.cell.row === row) : undefined;
  const heading = pointed ?? above[0];
  if (!heading) return null;
  return {
    by: 'column',
    heading: headingOf(document, heading),
    headings: headingsOf(document, table, Math.min(dataStart, HEADER_ROWS) - 1).slice(0, 60),
  };
}
