import type { CellRange } from '../../core/ledger/workbook-port.ts';
import { utf8Length } from './page-size.ts';

/**
 * Cells of one column with few others between them; what is read and written in one go. Cells of the range that are not among
 * `cells` are read along, and left as they are in writing (Excel takes null for that).
 */
export type CellRun<T> = { sheet: string; range: CellRange; cells: T[] };

/** What one request or answer may weigh here: well under the 5 MB at which Excel on the web refuses. */
const BATCH_BYTES = 1_000_000;
/** What a cell takes beside its text: formats and brackets. */
const CELL_BYTES = 60;
/** What naming a range takes in a request. */
const RUN_BYTES = 700;
/** So many cells between two are read along rather than naming another range. */
const WIDEST_GAP = 8;

type Placed = { sheet: string; row: number; column: number; before: unknown; after: unknown };

/** Puts cells together into runs down a column, and runs into batches small enough for one round trip. */
export function batchesOf<T extends Placed>(cells: readonly T[]): CellRun<T>[][] {
  const sorted = [...cells].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.column - b.column || a.row - b.row,
  );
  const batches: CellRun<T>[][] = [[]];
  let bytes = 0;
  for (const cell of sorted) {
    const { sheet, row, column } = cell;
    const near = batches.at(-1)!.at(-1);
    const gap =
      near?.sheet === sheet && near.range.left === column
        ? row - near.range.bottom - 1
        : Number.POSITIVE_INFINITY;
    const joins = gap <= WIDEST_GAP;
    const weight = textBytes(cell.before) * 2 + textBytes(cell.after) + CELL_BYTES;
    const all = joins ? weight * (1 + gap) : weight + RUN_BYTES;
    if (bytes > 0 && bytes + all > BATCH_BYTES) {
      batches.push([]);
      bytes = 0;
    }
    bytes += all;
    const batch = batches.at(-1)!;
    const run = batch.at(-1);
    if (joins && run === near && run) {
      run.range.bottom = row;
      run.cells.push(cell);
    } else
      batch.push({ sheet, range: { top: row, bottom: row, left: column, right: column }, cells: [cell] });
  }
  return batches;
}

const textBytes = (value: unknown) => (typeof value === 'string' ? utf8Length(value) : 20);
