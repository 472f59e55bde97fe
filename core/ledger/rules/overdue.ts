import { showsOutcome } from '../rows/shows-outcome.ts';
import type { RowRule } from '../rule.ts';
import { sayReason } from '../wording.ts';

export const overdue: RowRule = {
  id: 'overdue',
  severity: 'error',
  title: '逾期未办结',
  explain: '已过时限还没有办结。请抓紧办理并报告原因；确需延期的，按程序报批后改写时限。',
  needs: ['deadline'],
  ofLamp: true,
  check({ over, limit, lamp }, { columns }, found) {
    if (!over && showsOutcome(columns) && limit.due !== null && lamp.key === 'overdue')
      found(columns.limit, `逾期未办结：${sayReason(lamp.reason)}。`);
  },
};
