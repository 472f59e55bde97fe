import type { SheetRule } from '../rule.ts';

export const noDutyColumn: SheetRule = {
  id: 'no-duty-column',
  severity: 'warning',
  title: '没有责任单位列',
  explain:
    '没有责任单位列，不能按单位汇总和催办。请增加“责任单位”一列；整张表属一个单位的，可在标题或表名中写明。',
  depends: () => '',
  checkAll(_rows, { columns, ledger }, found) {
    if (columns.lead < 0 && columns.duty < 0 && columns.person < 0)
      found(
        ledger.headerRow,
        ledger.columns[0]!.index,
        '没有责任单位列，不能按单位汇总，请增加“责任单位”一列。',
      );
  },
};
