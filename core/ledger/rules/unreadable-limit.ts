import type { RowRule } from '../rule.ts';
import { clip } from '../wording.ts';

export const unreadableLimit: RowRule = {
  id: 'unreadable-limit',
  severity: 'error',
  title: '完成时限读不懂',
  explain:
    '读不出时间的时限不能预警，到期也没有提醒。请写成“2026年6月30日前”“6月底前”“10个工作日内”这样的时间，或写明“长期坚持”。',
  needs: ['deadline'],
  once: true,
  check({ limit, over }, { columns }, found) {
    if (limit.kind === 'unreadable' && !over)
      found(columns.limit, `“${clip(limit.text)}”读不出时限，请写明日期。`);
  },
};
