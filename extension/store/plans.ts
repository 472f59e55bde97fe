import { isDay } from '../../core/calendar/day.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import type { PlanItem } from '../../core/planning/plan.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';

/** The items of a year's plan, in the order in which they begin. */
export async function listPlan(db: Database, year: number): Promise<PlanItem[]> {
  const items = await db.plans.where('year').equals(year).toArray();
  return items.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.title < b.title ? -1 : 1));
}

/** Keeps an item of the plan. */
export function savePlanItem(db: Database, item: PlanItem): Promise<Result<PlanItem>> {
  return attempt(async () => {
    const title = item.title.trim();
    if (title === '') return fail('plan-title', '请写明督查事项。');
    if (!isDay(item.from) || !isDay(item.to) || item.to < item.from)
      return fail('plan-days', '请填写起止日期，结束日期不能早于开始日期。');
    if (+item.from.slice(0, 4) !== item.year)
      return fail('plan-year', `开始日期不在${item.year}年内，请核对年度。`);
    if (item.units.length === 0) return fail('plan-units', '请写明被督查的单位。');
    const kept = { ...item, title };
    await db.plans.put(kept);
    return ok(kept);
  });
}

/** Takes an item off the plan; what it gives back can be saved again. */
export function removePlanItem(db: Database, id: string): Promise<Result<PlanItem>> {
  return attempt(async () => {
    const item = await db.plans.get(id);
    if (!item) return fail('plan-missing', '找不到这一项，可能已在另一个窗口删除。');
    await db.plans.delete(id);
    return ok(item);
  });
}
