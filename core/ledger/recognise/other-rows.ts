import { type MergeIndex, textOf, valueAt } from '../grid.ts';
import type { SheetBlock } from '../workbook-port.ts';
import type { HeaderBlock } from './header-rows.ts';
import type { OtherRow } from './recognised-ledger.ts';
import { type RowFrame, rowKind } from './row-kinds.ts';

/** True where the number column counts 1, 2, 3: looks at its first 300 rows. */
export function isArabic(block: SheetBlock, column: number, top: number, bottom: number): boolean {
  let arabic = 0;
  let other = 0;
  for (let row = top; row <= Math.min(bottom, top + 300); row++) {
    const text = textOf(valueAt(block, row, column));
    if (text === '') continue;
    if (/^[\d.\-()（）]+$/.test(text)) arabic++;
    else other++;
  }
  return arabic > 0 && arabic >= other;
}

/**
 * Finds the rows between two sheet rows (inclusive) that are no tasks, and where the tasks end: notes and blank rows after the
 * last task or total do not belong to the ledger.
 */
export function otherRowsOf(
  block: SheetBlock,
  merges: MergeIndex,
  frame: RowFrame,
  top: number,
  bottom: number,
  again: readonly HeaderBlock[],
): { otherRows: OtherRow[]; dataEnd: number } {
  const headers = new Set(
    again.flatMap((h) => Array.from({ length: h.bottom - h.top + 1 }, (_, i) => h.top + i)),
  );
  const otherRows: OtherRow[] = [];
  let dataEnd = top - 1;
  for (let row = top; row <= bottom; row++) {
    const kind = headers.has(row) ? 'header' : rowKind(block, merges, row, frame);
    if (kind === 'task') dataEnd = row;
    else otherRows.push({ row, kind, text: kind === 'blank' ? '' : firstText(block, row, frame) });
    if (kind === 'total') dataEnd = row;
  }
  while (otherRows.length > 0 && otherRows.at(-1)!.row > dataEnd) otherRows.pop();
  return { otherRows, dataEnd };
}

function firstText(block: SheetBlock, row: number, { left, right }: RowFrame): string {
  const texts = [];
  for (let column = left; column <= right; column++) {
    const text = textOf(valueAt(block, row, column));
    if (text !== '') texts.push(text);
  }
  return texts.slice(0, 2).join(' ');
}
