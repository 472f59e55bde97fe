import type { SheetRule } from '../rule.ts';

export const noDeadlineColumn: SheetRule = {
  id: 'no-deadline-column',
  severity: 'info',
  title: '没有时限列',
  explain: '没有完成时限就没有预警和逾期。请增加“完成时限”一列；按年度目标推进的，写明年底完成。',
  depends: () => '',
  checkAll(_rows, { columns, ledger }, found) {
    if (columns.limit < 0)
      found(
        ledger.headerRow,
        ledger.columns.at(-1)!.index,
        '没有完成时限列，无法预警，请增加“完成时限”一列。',
      );
  },
};
