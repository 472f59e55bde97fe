import type { RowRule } from '../rule.ts';

export const overdue: RowRule = {
  id: 'overdue',
  severity: 'error',
  title: '逾期未办结',
  explain: '已过时限还没有办结。请抓紧办理并报告原因；确需延期的，按程序报批后改写时限。',
  needs: ['deadline'],
  check({ over, limit, lamp }, { columns }, found) {
    if (!over && limit.due !== null && lamp.key === 'overdue')
      found(columns.limit, `逾期未办结：${lamp.reason}。`);
  },
};
