import { type CellShape, shapeOf } from '../cell-shape.ts';
import { type MergeIndex, shownAt, textOf, valueAt } from '../grid.ts';
import type { SheetBlock } from '../workbook-port.ts';

/** What a column holds, from a sample of its data cells. */
export type ColumnContents = {
  /** Cells with something in them. */
  filled: number;
  /** Share of the filled cells having a shape, 0–1. */
  share: (...shapes: CellShape[]) => number;
  /** The largest plain number in it; -Infinity where there is none. */
  largest: number;
  /** Mean length of the filled cells' text. */
  length: number;
  /** Share of filled cells whose text is there for the first time, 0–1. */
  distinct: number;
  /** Blank cells that stand for the cell above: below a filled cell, in rows that hold something else. */
  continued: number;
};

/** Looks at a column's cells in the given sheet rows. */
export function columnContents(
  block: SheetBlock,
  merges: MergeIndex,
  column: number,
  rows: readonly number[],
): ColumnContents {
  const counts = new Map<CellShape, number>();
  const texts = new Set<string>();
  let filled = 0;
  let letters = 0;
  let continued = 0;
  let largest = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const merge = merges(row, column);
    // A merge across columns is a section's title, not this column's content.
    if (merge && merge.right > merge.left) continue;
    if (merge && merge.top < row) {
      continued++;
      continue;
    }
    const shape = shapeOf(shownAt(block, merges, row, column), block.isDate(row, column));
    if (shape === 'blank') {
      if (filled > 0) continued++;
      continue;
    }
    filled++;
    const value = valueAt(block, row, column);
    if (shape === 'number' && typeof value === 'number' && value > largest) largest = value;
    const text = textOf(value);
    letters += text.length;
    texts.add(text);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return {
    filled,
    share: (...shapes) =>
      filled === 0 ? 0 : shapes.reduce((sum, s) => sum + (counts.get(s) ?? 0), 0) / filled,
    largest,
    length: filled === 0 ? 0 : letters / filled,
    distinct: filled === 0 ? 0 : texts.size / filled,
    continued,
  };
}
