import type { RowRule } from '../rule.ts';
import { clip } from '../wording.ts';

export const waitingLimit: RowRule = {
  id: 'waiting-limit',
  severity: 'warning',
  title: '时限缺少起算日',
  explain: '“10个工作日内”要有起算日才能推算到期日。请补写交办日期（或批示日期），或直接写明到期日。',
  needs: ['deadline'],
  once: true,
  check({ limit, over }, { columns }, found) {
    if (limit.kind === 'waiting' && !over)
      found(columns.limit, `“${clip(limit.text)}”不知从哪天起算，请补写交办日期或写明到期日。`);
  },
};
