import type { RowRule } from '../rule.ts';
import { sayReason } from '../wording.ts';

export const finishedLate: RowRule = {
  id: 'finished-late',
  severity: 'info',
  title: '逾期办结',
  explain: '办结日期晚于时限，统计上计入“逾期办结”。办理过延期手续的，请改写时限或在备注中注明。',
  needs: ['finished'],
  check({ lamp, remark }, { columns }, found) {
    if (lamp.key === 'finishedLate' && remark === '')
      found(columns.finished, `${sayReason(lamp.reason)}，经批准延期的请注明。`);
  },
};
