import { daysBetween } from '../calendar/day.ts';
import type { BulletinFigures, Overdue } from './figures.ts';
import type { Ranked } from './ranking.ts';
import type { AssessmentRules } from './rules.ts';

/** A unit to be criticised, with the overdue tasks that are why; the longest overdue first. */
export type Criticised = { unit: string; tasks: (Overdue & { days: number })[] };

/** The units to be praised: the best by rank among those that meet all the conditions. */
export function praised(ranked: readonly Ranked[], { praise }: AssessmentRules): Ranked[] {
  return ranked
    .filter(
      ({ figures: { lead }, onTimeShare }) =>
        lead.buckets.handling.overdue === 0 &&
        lead.buckets.closed.onTime >= praise.closed &&
        onTimeShare !== null &&
        onTimeShare >= praise.rate,
    )
    .slice(0, praise.most);
}

/** The units to be criticised, the one with most overdue tasks first. */
export function criticised(
  { overdue, asOf }: Pick<BulletinFigures, 'overdue' | 'asOf'>,
  { criticise }: AssessmentRules,
): Criticised[] {
  const byUnit = new Map<string, Criticised>();
  for (const task of overdue) {
    const days = daysBetween(task.due, asOf);
    if (days < criticise.days) continue;
    for (const unit of new Set(task.lead)) {
      const own = byUnit.get(unit) ?? { unit, tasks: [] };
      own.tasks.push({ ...task, days });
      byUnit.set(unit, own);
    }
  }
  return [...byUnit.values()]
    .filter(({ tasks }) => tasks.length >= criticise.overdue)
    .sort((a, b) => b.tasks.length - a.tasks.length || (a.unit < b.unit ? -1 : 1));
}
