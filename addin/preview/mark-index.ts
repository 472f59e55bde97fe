import type { Mark, MarkStyle } from '../../core/ledger/workbook-port.ts';

/** The mark that shows on a cell of a sheet: the later one where several meet, as in Excel and in files; null for none. */
export function markIndex(
  marks: readonly Mark[],
  sheet: string,
): (row: number, column: number) => MarkStyle | null {
  const byRow = new Map<number, Mark[]>();
  for (const mark of marks) {
    if (mark.sheet !== sheet) continue;
    for (let row = mark.range.top; row <= mark.range.bottom; row++) {
      const own = byRow.get(row);
      if (own) own.push(mark);
      else byRow.set(row, [mark]);
    }
  }
  return (row, column) =>
    byRow.get(row)?.findLast(({ range }) => column >= range.left && column <= range.right)?.style ?? null;
}
