import { isDay } from '../calendar/day.ts';
import { fail, ok, type Result } from './failure.ts';
import { TaskFields } from './task.ts';

/**
 * A task's fields, or why they cannot be saved. Rules: a task has words; 已办结 and 已销号 need the day of completion;
 * a task that is not over has none.
 */
export function checkFields(fields: TaskFields): Result<TaskFields> {
  const parsed = TaskFields.safeParse({ ...fields, title: fields.title.trim() });
  if (!parsed.success) {
    const empty = fields.title.trim() === '';
    return empty
      ? fail('title-empty', '事项不能为空，请写明要办的事。')
      : fail('fields-wrong', '有一项内容的格式不对，没有保存，请检查后再试。');
  }
  const { status, finishedOn, limit } = parsed.data;
  const done = status === 'finished' || status === 'closed';
  if (finishedOn !== null && !isDay(finishedOn))
    return fail('day-wrong', '办结日期不是有效的日期，请重新选择。');
  if (limit.due !== null && !isDay(limit.due))
    return fail('day-wrong', '截止日期不是有效的日期，请重新选择。');
  if (done && finishedOn === null) return fail('finish-day-missing', '办结或销号须填写办结日期，请补上。');
  if (!done && finishedOn !== null)
    return fail(
      'finish-day-unexpected',
      '事项尚未办结，不能有办结日期；请先把状态改为“已办结”，或清空办结日期。',
    );
  return ok(parsed.data);
}
