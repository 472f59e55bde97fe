import type { Activity } from '../../core/activities/activity.ts';
import { conflictsOf, conflictText, withUnplanned } from '../../core/planning/conflicts.ts';
import { listActivities } from './activities.ts';
import type { Database } from './database.ts';
import { listPlan } from './plans.ts';
import { getSetting } from './settings.ts';

/**
 * What speaks against an inspection as it is about to be written down: quotas it would go over, others of the same units at the same time
 * (条例 第十五条). One that carries out an item of the plan was weighed there.
 */
export async function doubtsAbout(db: Database, activity: Activity): Promise<string[]> {
  if (activity.planId !== null) return [];
  const year = +activity.from.slice(0, 4);
  const [plan, held, quota] = await Promise.all([
    listPlan(db, year),
    listActivities(db),
    getSetting(db, 'inspectionQuota'),
  ]);
  const others = held.map(({ value }) => value).filter(({ id }) => id !== activity.id);
  const all = withUnplanned(
    plan.map(({ value }) => value),
    [...others, activity],
    year,
  );
  const titleOf = (id: string) => all.find((item) => item.id === id)?.title || '本次督查';
  return conflictsOf(all, quota)
    .filter(({ items }) => (items as readonly string[]).includes(activity.id))
    .map((conflict) => conflictText(conflict, titleOf));
}
