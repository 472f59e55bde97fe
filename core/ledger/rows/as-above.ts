import { isBlank, type MergeIndex, mergeIndex } from '../grid.ts';
import type { RecognisedLedger } from '../recognise/recognised-ledger.ts';
import type { CellValue, SheetBlock } from '../workbook-port.ts';
import type { LedgerColumns } from './ledger-columns.ts';

/** How a row stands: a matter of its own, a further row of the matter above, or one that takes its cells too. */
export type Standing = 'own' | 'continues' | 'inherits';

/** How far up a blank looks for the cell it repeats. */
const FARTHEST = 500;

/** Reads cells with merges and blanks that mean "as above" filled in. It looks at the block anew each time. */
export type CellReader = {
  standing(row: number): Standing;
  /** The value at a position; a merged cell's everywhere; with `fill`, a blank takes the cell above it in its matter. */
  value(row: number, column: number, fill: boolean): CellValue;
  /** True where that value is a number shown as a date. */
  isDate(row: number, column: number, fill: boolean): boolean;
};

export function cellReader(block: SheetBlock, ledger: RecognisedLedger, columns: LedgerColumns): CellReader {
  const merges: MergeIndex = mergeIndex(block);
  const { top, left } = block.range;
  const others = new Set(ledger.otherRows.map((r) => r.row));
  const own = (row: number, column: number): CellValue => block.values[row - top]?.[column - left] ?? null;
  const mergedFromAbove = (row: number, column: number) => {
    const merge = merges(row, column);
    return merge !== null && merge.top < row && merge.top >= ledger.dataStart ? merge : null;
  };
  const key = columns.group >= 0 ? columns.group : columns.item;

  const standing = (row: number): Standing => {
    if (key < 0 || row === ledger.dataStart || !isBlank(own(row, key))) return 'own';
    const unnumbered = columns.number < 0 || isBlank(own(row, columns.number));
    const continued =
      mergedFromAbove(row, key) !== null || columns.group >= 0 || (columns.number >= 0 && unnumbered);
    return continued ? (unnumbered ? 'inherits' : 'continues') : 'own';
  };

  /** The row whose cell a blank repeats; -1 where there is none. */
  const rowAbove = (row: number, column: number): number => {
    for (let above = row - 1; above >= Math.max(ledger.dataStart, row - FARTHEST); above--) {
      if (others.has(above)) break;
      if (!isBlank(own(above, column))) return above;
      if (standing(above) === 'own') break;
    }
    return -1;
  };
  const value = (row: number, column: number, fill: boolean): CellValue => {
    const written = own(row, column);
    if (!isBlank(written)) return written;
    const merge = mergedFromAbove(row, column);
    if (merge) return own(merge.top, merge.left);
    if (!fill) return written;
    const above = rowAbove(row, column);
    return above < 0 ? null : own(above, column);
  };
  const isDate = (row: number, column: number, fill: boolean): boolean => {
    if (!isBlank(own(row, column))) return block.isDate(row, column);
    const merge = mergedFromAbove(row, column);
    if (merge) return block.isDate(merge.top, merge.left);
    const above = fill ? rowAbove(row, column) : -1;
    return above >= 0 && block.isDate(above, column);
  };
  return { standing, value, isDate };
}
