import { MARK_STYLES } from '../ledger/mark-look.ts';
import type { CellRange, Mark, MarkStyle } from '../ledger/workbook-port.ts';
import { LIMITS } from './limits.ts';
import { Problem } from './problem.ts';

/** The marked cells of one row, by ascending column. */
export type MarkedRow = { row: number; cells: [column: number, style: MarkStyle][] };

/** The marks of one sheet row by row, ascending. Where marks meet, the more important one shows. */
export function* markedRows(marks: readonly Mark[]): Generator<MarkedRow> {
  const cells = marks.reduce((sum, { range }) => sum + area(range), 0);
  if (cells > LIMITS.marks) throw new Problem('xlsx-marks', '要标记的单元格过多，请分次标记。');
  const ranges = [...marks].sort((a, b) => a.range.top - b.range.top);
  let active: Mark[] = [];
  let next = 0;
  let row = 0;
  while (active.length > 0 || next < ranges.length) {
    if (active.length === 0) row = ranges[next]!.range.top;
    while (next < ranges.length && ranges[next]!.range.top <= row) active.push(ranges[next++]!);
    yield { row, cells: paint(active) };
    row++;
    active = active.filter((mark) => mark.range.bottom >= row);
  }
}

const area = ({ top, left, bottom, right }: CellRange) => (bottom - top + 1) * (right - left + 1);

function paint(marks: readonly Mark[]): MarkedRow['cells'] {
  const first = marks[0]!.range;
  if (marks.length === 1 && first.left === first.right) return [[first.left, marks[0]!.style]];
  const styles = new Map<number, MarkStyle>();
  for (const { range, style } of marks)
    for (let column = range.left; column <= range.right; column++) {
      const present = styles.get(column);
      if (present === undefined || MARK_STYLES.indexOf(style) < MARK_STYLES.indexOf(present))
        styles.set(column, style);
    }
  return [...styles].sort((a, b) => a[0] - b[0]);
}
