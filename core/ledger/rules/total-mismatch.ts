import { valueAt } from '../grid.ts';
import type { LedgerRow } from '../rows/ledger-row.ts';
import type { SheetRule } from '../rule.ts';
import type { SheetBlock } from '../workbook-port.ts';

/** Sum of the numbers of a column in task rows between two sheet rows (exclusive). */
function sumOf(rows: readonly LedgerRow[], block: SheetBlock, column: number, above: number, below: number) {
  let sum = 0;
  let count = 0;
  for (const { row } of rows) {
    if (row <= above || row >= below) continue;
    const value = valueAt(block, row, column);
    if (typeof value !== 'number' || block.isDate(row, column)) continue;
    sum += value;
    count++;
  }
  return { sum, count };
}
const round = (value: number) => Math.round(value * 100) / 100;
const near = (a: number, b: number) => Math.abs(a - b) < 0.01;

export const totalMismatch: SheetRule = {
  id: 'total-mismatch',
  severity: 'warning',
  title: '合计与各行不符',
  explain: '合计行的数字与上面各行之和对不上。请核对合计公式的范围。',
  checkAll(rows, { block, ledger, columns }, found) {
    const totals = ledger.otherRows.filter((r) => r.kind === 'total');
    if (totals.length === 0) return;
    const own = new Set([columns.number, columns.limit, columns.phone, columns.percent]);
    let above = ledger.dataStart - 1;
    for (const { row: total } of totals) {
      for (const { index } of ledger.columns) {
        const written = valueAt(block, total, index);
        if (typeof written !== 'number' || own.has(index)) continue;
        const part = sumOf(rows, block, index, above, total);
        const whole = sumOf(rows, block, index, ledger.dataStart - 1, total);
        if (part.count > 0 && !near(written, part.sum) && !near(written, whole.sum))
          found(total, index, `合计写的是${written}，各行之和是${round(part.sum)}，请核对。`, {
            value: round(part.sum),
          });
      }
      above = total;
    }
  },
};
