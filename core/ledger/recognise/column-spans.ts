import type { MergeIndex } from '../grid.ts';
import type { SheetBlock } from '../workbook-port.ts';
import { columnContents } from './column-contents.ts';
import type { HeaderBlock, HeadingReader } from './header-rows.ts';
import { type RowFrame, rowKind } from './row-kinds.ts';

/** Sheet columns from `left` to `right`, both included. */
export type Span = { left: number; right: number };

/** Splits a header at empty columns where both sides read as a ledger of their own. */
export function sideBySide(
  block: SheetBlock,
  header: HeaderBlock,
  merges: MergeIndex,
  end: number,
  read: HeadingReader,
): Span[] {
  const rows = sampleRows(block, merges, header.bottom + 1, end, {
    left: block.range.left,
    right: block.range.right,
  });
  const used = (column: number) =>
    (header.headings.get(column)?.length ?? 0) > 0 || columnContents(block, merges, column, rows).filled > 0;
  const spans: Span[] = [];
  for (let column = block.range.left; column <= block.range.right; column++) {
    if (!used(column)) continue;
    const last = spans.at(-1);
    if (last && last.right === column - 1) last.right = column;
    else spans.push({ left: column, right: column });
  }
  const whole = (span: Span) => {
    const means = new Set<string>();
    for (let c = span.left; c <= span.right; c++) {
      const heading = read(header.headings.get(c)?.at(-1) ?? '');
      if (heading.sure >= 0.5) means.add(heading.means);
    }
    return means.has('task') && means.size >= 3;
  };
  if (spans.length > 1 && spans.every(whole)) return spans;
  return spans.length === 0 ? [] : [{ left: spans[0]!.left, right: spans.at(-1)!.right }];
}

const SAMPLE = 240;

/** Up to {@link SAMPLE} rows between two sheet rows (inclusive) that read as task rows, spread evenly. */
export function sampleRows(
  block: SheetBlock,
  merges: MergeIndex,
  top: number,
  bottom: number,
  span: Span,
): number[] {
  const frame: RowFrame = { ...span, numberColumn: null, arabic: false };
  const step = Math.max(1, Math.floor((bottom - top + 1) / SAMPLE));
  const rows: number[] = [];
  for (let row = top; row <= bottom; row += step)
    if (rowKind(block, merges, row, frame) === 'task') rows.push(row);
  return rows;
}
