import type { Writing } from '../../core/model/append.ts';
import type { Result } from '../../core/model/failure.ts';
import { checkPlanItem } from '../../core/planning/check-plan-item.ts';
import { PlanItem } from '../../core/planning/plan.ts';
import type { Database } from './database.ts';
import { type Kept, type KeptKind, keep, keptOf, takeAway, unsaid } from './kept.ts';

export const PLANS: KeptKind<PlanItem> = {
  schema: PlanItem,
  table: (db) => db.plans,
  indexed: ({ year }) => ({ year }),
  said: unsaid,
};

/** The items of a year's plan, in the order in which they begin. */
export async function listPlan(db: Database, year: number): Promise<Kept<PlanItem>[]> {
  const items = keptOf(PLANS, await db.plans.where('year').equals(year).toArray());
  const key = ({ value: { from, title } }: Kept<PlanItem>) => from + title;
  return items.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Keeps an item of the plan as written. */
export async function savePlanItem(
  db: Database,
  item: PlanItem,
  writing: Writing,
): Promise<Result<PlanItem>> {
  const checked = checkPlanItem(item);
  if (!checked.ok) return checked;
  const kept = await keep(db, PLANS, [checked.value], writing);
  return kept.ok ? checked : kept;
}

/** Takes an item off the plan; what it gives back can be saved again. */
export const removePlanItem = (db: Database, id: string, writing: Writing): Promise<Result<PlanItem>> =>
  takeAway(db, PLANS, id, '找不到这一项，可能已在另一个窗口删除。', writing);
