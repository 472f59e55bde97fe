import { cellAddress } from '../../ledger/grid.ts';
import type { CellRange, CellValue } from '../../ledger/workbook-port.ts';
import { type Edit, fromUtf8, utf8 } from '../bytes.ts';
import { parseRange } from '../parse-range.ts';
import { cellElement } from './cell-element.ts';
import type { EditStyles } from './edit-styles.ts';
import type { LocatedSheet, RowSpots, Stretch } from './locate-cells.ts';

/** What a column that is new to the sheet needs to show a day or a short heading, in characters. */
const NEW_COLUMN_WIDTH = 16;

/** What a cell is to hold, and the number format it gets (absent: its own stays). */
export type Written = { value: CellValue; format?: string };

/** The edits that write cells into a sheet part, in order. `written`: by row, then by column; all of them located. */
export function putCells(
  bytes: Uint8Array,
  sheet: LocatedSheet,
  written: ReadonlyMap<number, ReadonlyMap<number, Written>>,
  styles: EditStyles,
): Edit[] {
  const { prefix } = sheet;
  const element = (row: RowSpots, column: number): string => {
    const { style } = row.cells.get(column)!;
    const { value, format } = written.get(row.row)!.get(column)!;
    const number = format === undefined ? style : styles.withFormat(style, format);
    return cellElement(prefix, cellAddress(row.row, column), number, value);
  };
  const columns = [...new Set(sheet.rows.flatMap((row) => [...row.cells.keys()]))];
  const added = columns.filter((column) =>
    sheet.rows.every(({ cells }) => !cells.has(column) || cells.get(column)!.element === null),
  );
  const edits: Edit[] = [...widenDimension(bytes, sheet, columns), ...newColumns(sheet, added)];
  const missingRows: string[] = [];
  for (const row of sheet.rows) {
    const all = () => [...row.cells.keys()].map((column) => element(row, column)).join('');
    if (row.tag === null) {
      const whole = `<${prefix}row r="${row.row + 1}">${all()}</${prefix}row>`;
      if (sheet.data.empty) missingRows.push(whole);
      else edits.push(insert(row.at, whole));
      continue;
    }
    edits.push(...widenSpans(bytes, row));
    if (row.empty)
      edits.push(replace({ start: row.tag.end - 2, end: row.tag.end }, `>${all()}</${prefix}row>`));
    else
      for (const [column, spot] of row.cells)
        edits.push(
          spot.element ? replace(spot.element, element(row, column)) : insert(spot.at, element(row, column)),
        );
  }
  if (missingRows.length > 0)
    edits.push(
      replace(
        { start: sheet.data.end - 2, end: sheet.data.end },
        `>${missingRows.join('')}</${prefix}sheetData>`,
      ),
    );
  return edits;
}

const insert = (at: number, text: string): Edit => ({ at, remove: 0, insert: utf8(text) });
const replace = ({ start, end }: Stretch, text: string): Edit => ({
  at: start,
  remove: end - start,
  insert: utf8(text),
});

/** Columns in which nothing stood get a width that shows what is written, where the sheet does not tell theirs. */
function newColumns({ cols, prefix, data }: LocatedSheet, columns: readonly number[]): Edit[] {
  // Columns stand in ascending order; one before a told one is left at the usual width.
  const last = Math.max(-1, ...(cols?.told ?? []));
  const behind = columns.filter((column) => column > last).sort((a, b) => a - b);
  if (behind.length === 0) return [];
  const list = behind
    .map(
      (column) =>
        `<${prefix}col min="${column + 1}" max="${column + 1}" width="${NEW_COLUMN_WIDTH}" customWidth="1"/>`,
    )
    .join('');
  if (cols) return cols.close < 0 ? [] : [insert(cols.close, list)];
  return [insert(data.start, `<${prefix}cols>${list}</${prefix}cols>`)];
}

/** The used range as the sheet tells it, grown over the cells. */
function widenDimension(
  bytes: Uint8Array,
  { dimension, rows }: LocatedSheet,
  columns: readonly number[],
): Edit[] {
  const told = dimension && parseRange(fromUtf8(bytes.subarray(dimension.start, dimension.end)));
  if (!dimension || !told || rows.length === 0) return [];
  const grown: CellRange = {
    top: Math.min(told.top, rows[0]!.row),
    bottom: Math.max(told.bottom, rows.at(-1)!.row),
    left: Math.min(told.left, ...columns),
    right: Math.max(told.right, ...columns),
  };
  if ((['top', 'bottom', 'left', 'right'] as const).every((side) => grown[side] === told[side])) return [];
  return [
    replace(dimension, `${cellAddress(grown.top, grown.left)}:${cellAddress(grown.bottom, grown.right)}`),
  ];
}

/** A row's spans (first and last column, from 1), grown over the cells. */
function widenSpans(bytes: Uint8Array, { spans, cells }: RowSpots): Edit[] {
  if (!spans) return [];
  const [first, last] = fromUtf8(bytes.subarray(spans.start, spans.end)).split(':').map(Number);
  if (!first || !last) return [];
  const columns = [...cells.keys()].map((column) => column + 1);
  const [from, to] = [Math.min(first, ...columns), Math.max(last, ...columns)];
  return from === first && to === last ? [] : [replace(spans, `${from}:${to}`)];
}
