import type { CellRange } from '../../../core/ledger/workbook-port.ts';
import { LAST_COLUMN, LAST_ROW } from './address.ts';

export const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export const rowCount = (range: CellRange) => range.bottom - range.top + 1;
export const columnCount = (range: CellRange) => range.right - range.left + 1;
export const cellCount = (range: CellRange) => rowCount(range) * columnCount(range);
/** Excel gives null instead of values for whole columns and rows. */
export const isUnbounded = (range: CellRange) =>
  rowCount(range) === LAST_ROW + 1 || columnCount(range) === LAST_COLUMN + 1;

export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return bottom < top || right < left ? null : { top, left, bottom, right };
}
