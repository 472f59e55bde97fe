import type { Block, SourceDocument } from '../document.ts';

/** A cell of a table; `nested` where a table stands inside it. */
export type Cell = Block & { cell: NonNullable<Block['cell']>; nested: boolean };

/** A table's cells by rows; rows without cells are empty lists. */
export type Table = { id: number; rows: Cell[][]; start: number; end: number };

/** The tables of a document, each with its own cells only: a table inside a cell is a table of its own. */
export function tablesOf(document: SourceDocument): Table[] {
  const tables = new Map<number, Table>();
  const open: Cell[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'cell' || !block.cell) continue;
    const cell: Cell = { ...block, cell: block.cell, nested: false };
    const { table: id, row } = cell.cell;
    while (open.length > 0 && (open.at(-1)!.end < cell.start || open.at(-1)!.cell.table === id)) open.pop();
    for (let i = open.length - 1; i >= 0 && !open[i]!.nested; i -= 1) open[i]!.nested = true;
    open.push(cell);
    let table = tables.get(id);
    if (!table) {
      table = { id, rows: [], start: cell.start, end: cell.end };
      tables.set(id, table);
    }
    while (table.rows.length <= row) table.rows.push([]);
    table.rows[row]!.push(cell);
    table.end = Math.max(table.end, cell.end);
  }
  return joinSplit(document, [...tables.values()]);
}

/** The header of a split table: one row of short words, as table widgets print it above the table of its body. */
const LONGEST_HEADING = 20;
const LEAST_COLUMNS = 3;

/**
 * Table widgets (Element, Ant Design …) show the header as one table and the body as the next, so that it can scroll. Such pairs are
 * one table: a single row of short headings, then, straight after it, rows with no more columns.
 */
function joinSplit(document: SourceDocument, tables: Table[]): Table[] {
  const joined: Table[] = [];
  for (const table of tables) {
    const header = joined.at(-1);
    if (!header || !isSplitHeader(document, header, table)) {
      joined.push(table);
      continue;
    }
    const below = table.rows.map((row) =>
      row.map((cell) => ({ ...cell, cell: { ...cell.cell, table: header.id, row: cell.cell.row + 1 } })),
    );
    joined[joined.length - 1] = { ...header, rows: [...header.rows, ...below], end: table.end };
  }
  return joined;
}

function isSplitHeader(document: SourceDocument, header: Table, body: Table): boolean {
  const [headings, ...others] = header.rows;
  if (!headings || others.length > 0 || headings.length < LEAST_COLUMNS) return false;
  if (document.text.slice(header.end, body.start).trim() !== '' || body.start < header.end) return false;
  const width = body.rows.every((row) => row.length > 0 && row.length <= headings.length);
  // A gutter above the scroll bar is one heading more than the body has columns.
  const fits = body.rows.some((row) => row.length >= headings.length - 1);
  return (
    width &&
    fits &&
    headings.every((h) => !h.nested && h.cell.rowSpan === 1 && h.end - h.start <= LONGEST_HEADING)
  );
}
