import { type CellShape, shapeOf } from './cell-shape.ts';
import { type MergeIndex, shownAt, textOf, valueAt } from './grid.ts';
import type { SheetBlock } from './workbook-port.ts';

/** What a column holds, from a sample of its data cells spread over the rows. */
export type ColumnContents = {
  /** Cells with something in them. */
  filled: number;
  /** Cells looked at. */
  seen: number;
  /** Share of the filled cells having a shape, 0–1. */
  share: (...shapes: CellShape[]) => number;
  /** Mean length of the filled cells' text. */
  length: number;
  /** Share of filled cells whose text is there for the first time, 0–1. */
  distinct: number;
  /** Blank cells that stand for the cell above: below a filled cell, in rows that hold something else. */
  continued: number;
};

const SAMPLE = 240;

/** Looks at up to {@link SAMPLE} rows of a column between two sheet rows (inclusive). */
export function columnContents(
  block: SheetBlock,
  merges: MergeIndex,
  column: number,
  top: number,
  bottom: number,
): ColumnContents {
  const counts = new Map<CellShape, number>();
  const texts = new Set<string>();
  let filled = 0;
  let seen = 0;
  let letters = 0;
  let continued = 0;
  const step = Math.max(1, Math.floor((bottom - top + 1) / SAMPLE));
  for (let row = top; row <= bottom; row += step) {
    seen++;
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
    const text = textOf(valueAt(block, row, column));
    letters += text.length;
    texts.add(text);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return {
    filled,
    seen,
    share: (...shapes) =>
      filled === 0 ? 0 : shapes.reduce((sum, s) => sum + (counts.get(s) ?? 0), 0) / filled,
    length: filled === 0 ? 0 : letters / filled,
    distinct: filled === 0 ? 0 : texts.size / filled,
    continued,
  };
}
