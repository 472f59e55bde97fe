import { officeCalendar } from '../calendar/office-calendar.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { dayArgument, takeFlag } from './arguments.ts';
import { jsonLines, writeJson } from './json-lines.ts';
import { takeHolidays } from './office-files.ts';

const USAGE =
  '用法：ducha workday [--holidays 放假安排]… --jsonl < 每行一个 {"id","op":"isWorkday","date"} 或 {"id","op":"add","date","days"}';

/** `ducha workday`: answers questions about working days, one a line. Exit 0 done, 2 could not. */
export async function run(args: string[]): Promise<number> {
  const rest = [...args];
  const arrangements = await takeHolidays(rest);
  if (!arrangements.ok) {
    console.error(arrangements.failure.message);
    return 2;
  }
  const calendar = officeCalendar(arrangements.value);
  if (!takeFlag(rest, '--jsonl') || rest.length > 0) {
    console.error(USAGE);
    return 2;
  }
  let failed = false;
  for await (const line of jsonLines()) {
    const answer = line.ok ? answerTo(line.value, calendar) : { error: `第${line.line}行不是完整的 JSON。` };
    if ('error' in answer) {
      failed = true;
      console.error(answer.error);
    }
    await writeJson(answer);
  }
  return failed ? 2 : 0;
}

function answerTo(value: unknown, calendar: WorkCalendar) {
  const { id, op, date, days } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const given = id === undefined ? {} : { id };
  const day = dayArgument(date, '日期');
  if (!day.ok) return { ...given, error: day.failure.message };
  if (op === 'isWorkday') return { ...given, result: calendar.isWorkday(day.value) };
  if (op === 'add') {
    if (typeof days !== 'number' || !Number.isSafeInteger(days))
      return { ...given, error: '天数（days）应为整数。' };
    const { day: result, provisional } = calendar.addWorkdays(day.value, days);
    return { ...given, result, provisional };
  }
  return { ...given, error: `没有“${String(op)}”这种推算，应为 isWorkday 或 add。` };
}
