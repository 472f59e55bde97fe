import { isDay } from '../calendar/day.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import type { PlanItem } from './plan.ts';

/** What an item of the plan needs to be kept: a title, days in order that begin in its year, a unit. */
export function checkPlanItem(item: PlanItem): Result<PlanItem> {
  const title = item.title.trim();
  if (title === '') return fail('plan-title', '请写明督查事项。');
  if (!isDay(item.from) || !isDay(item.to) || item.to < item.from)
    return fail('plan-days', '请填写起止日期，结束日期不能早于开始日期。');
  if (+item.from.slice(0, 4) !== item.year)
    return fail('plan-year', `开始日期不在${item.year}年内，请核对年度。`);
  if (item.units.length === 0) return fail('plan-units', '请写明被督查的单位。');
  return ok({ ...item, title });
}
