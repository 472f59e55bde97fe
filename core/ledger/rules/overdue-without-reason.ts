import { showsOutcome } from '../rows/shows-outcome.ts';
import type { RowRule } from '../rule.ts';

export const overdueWithoutReason: RowRule = {
  id: 'overdue-without-reason',
  severity: 'info',
  title: '逾期没有说明原因',
  explain: '逾期事项应当说明未按时完成的原因和下一步打算，供督查研判。请在问题、下一步措施或备注中写明。',
  needs: ['problem', 'nextStep', 'remark'],
  check(row, { columns }, found) {
    if (row.lamp.key !== 'overdue' || row.problem !== '' || row.nextStep !== '' || row.remark !== '') return;
    if (!showsOutcome(columns)) return;
    const column =
      columns.problem >= 0 ? columns.problem : columns.nextStep >= 0 ? columns.nextStep : columns.remark;
    found(column, '已经逾期，请写明未按时完成的原因和下一步措施。');
  },
};
