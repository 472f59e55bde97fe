import type { CellRange } from '../../core/ledger/workbook-port.ts';
import type { LiveSheet } from '../excel/excel-port.ts';

/** The sheets to look at: those that are visible and hold something, the one in front first. */
export const inReadingOrder = (sheets: readonly LiveSheet[]): LiveSheet[] =>
  sheets
    .filter((sheet) => !sheet.hidden && sheet.used !== null)
    .sort((a, b) => Number(b.active) - Number(a.active));

/** True where a range lies wholly in another. */
export const within = (inner: CellRange, outer: CellRange): boolean =>
  inner.top >= outer.top &&
  inner.left >= outer.left &&
  inner.bottom <= outer.bottom &&
  inner.right <= outer.right;
