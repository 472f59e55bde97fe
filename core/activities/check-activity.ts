import { isDay } from '../calendar/day.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import type { Activity } from './activity.ts';

/** What an activity needs to be kept: a title, days in order, a unit; findings with words. */
export function checkActivity(activity: Activity): Result<Activity> {
  const title = activity.title.trim();
  if (title === '') return fail('activity-title', '请写明督查活动的名称。');
  if (!isDay(activity.from) || !isDay(activity.to)) return fail('activity-day', '请填写督查活动的起止日期。');
  if (activity.to < activity.from) return fail('activity-order', '结束日期不能早于开始日期。');
  if (activity.units.length === 0) return fail('activity-units', '请写明被督查的单位。');
  if (activity.findings.some(({ text }) => text.trim() === ''))
    return fail('finding-empty', '有一条发现的问题没有写内容，请补上或删去。');
  return ok({ ...activity, title });
}
