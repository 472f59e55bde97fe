import type { RowRule } from '../rule.ts';
import { sayDay } from '../wording.ts';

export const limitBeforeStart: RowRule = {
  id: 'limit-before-start',
  severity: 'error',
  title: '时限早于交办',
  explain: '时限早于交办（启动）日期，多半是年份写错。请核对两个日期。',
  needs: ['deadline'],
  check({ limit, from }, { columns }, found) {
    if (limit.kind === 'dated' && limit.due !== null && from !== null && limit.due < from)
      found(columns.limit, `时限${sayDay(limit.due)}早于交办（启动）日期${sayDay(from)}，请核对年份。`);
  },
};
