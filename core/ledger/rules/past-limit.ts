import { daysBetween } from '../../calendar/day.ts';
import { showsOutcome } from '../rows/shows-outcome.ts';
import type { RowRule } from '../rule.ts';
import { sayDay } from '../wording.ts';

export const pastLimit: RowRule = {
  id: 'past-limit',
  severity: 'warning',
  title: '时限已过，看不出是否办结',
  explain:
    '任务分解表、责任清单一类的表没有办理情况，过了时限也不知道办结没有。请核对；要跟踪办理的，增加“办理进展”或“办理状态”一列。',
  needs: ['deadline'],
  check({ limit, lamp }, { columns, asOf }, found) {
    if (limit.due !== null && lamp.key === 'overdue' && !showsOutcome(columns))
      found(
        columns.limit,
        `时限${sayDay(limit.due)}已过${daysBetween(limit.due, asOf)}天，表中没有办理情况，请核对是否已办结。`,
      );
  },
};
