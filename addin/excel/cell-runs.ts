import type { CellRange } from '../../core/ledger/workbook-port.ts';
import { utf8Length } from './page-size.ts';

/** Cells of one column that follow each other; what is read and written in one go. */
export type CellRun<T> = { sheet: string; range: CellRange; cells: T[] };

/** What one request or answer may weigh here: well under the 5 MB at which Excel on the web refuses. */
const BATCH_BYTES = 1_000_000;
/** What a cell takes beside its text: formats, brackets, its share of the path. */
const CELL_BYTES = 60;

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
    const weight = CELL_BYTES + textBytes(cell.before) * 2 + textBytes(cell.after);
    if (bytes > 0 && bytes + weight > BATCH_BYTES) {
      batches.push([]);
      bytes = 0;
    }
    bytes += weight;
    const batch = batches.at(-1)!;
    const last = batch.at(-1);
    if (last?.sheet === sheet && last.range.left === column && last.range.bottom === row - 1) {
      last.range.bottom = row;
      last.cells.push(cell);
    } else
      batch.push({ sheet, range: { top: row, bottom: row, left: column, right: column }, cells: [cell] });
  }
  return batches;
}

const textBytes = (value: unknown) => (typeof value === 'string' ? utf8Length(value) : 20);
