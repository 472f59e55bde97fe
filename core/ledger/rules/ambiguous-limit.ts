import type { RowRule } from '../rule.ts';
import { clip, sayDay } from '../wording.ts';

export const ambiguousLimit: RowRule = {
  id: 'ambiguous-limit',
  severity: 'info',
  title: '时限有两种理解',
  explain: '“2024年8月前”可以理解为7月底，也可以理解为8月底。督办按较早的一天掌握，请写明到哪一天。',
  needs: ['deadline'],
  once: true,
  check({ limit, over }, { columns }, found) {
    if (limit.kind === 'dated' && !over && limit.due !== null && limit.alternatives.length > 0)
      found(
        columns.limit,
        `“${clip(limit.text)}”可理解为${[limit.due, ...limit.alternatives].map(sayDay).join('或')}，暂按${sayDay(limit.due)}掌握，请写明日期。`,
      );
  },
};
