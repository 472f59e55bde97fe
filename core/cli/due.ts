import type { Day } from '../calendar/day.ts';
import { officeCalendar } from '../calendar/office-calendar.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { explain } from '../deadline/explain.ts';
import { findDeadlines } from '../deadline/find.ts';
import { ok } from '../model/failure.ts';
import { takeFlag, takeOption, today } from './arguments.ts';
import { jsonLines, writeJson } from './json-lines.ts';
import { takeHolidays } from './office-files.ts';
import { refArgument } from './ref-argument.ts';

const USAGE =
  '用法：ducha due [--ref 2024-05-03] [--holidays 放假安排]… [--json] 文字　或　ducha due --jsonl < 每行一个 {"id","text","ref"}';

/** `ducha due`: reads every time limit of a text, or of each line of standard input. Exit 0 done, 2 could not. */
export async function run(args: string[]): Promise<number> {
  const rest = [...args];
  const json = takeFlag(rest, '--json');
  const lines = takeFlag(rest, '--jsonl');
  const given = takeOption(rest, '--ref');
  const ref = given === undefined ? ok(today()) : refArgument(given);
  if (!ref.ok) return refuse(ref.failure.message);
  const arrangements = await takeHolidays(rest);
  if (!arrangements.ok) return refuse(arrangements.failure.message);
  const calendar = officeCalendar(arrangements.value);
  if (lines) return readLines(ref.value, calendar);
  const text = rest.join(' ');
  if (text === '' || rest.some((word) => word.startsWith('--'))) return refuse(USAGE);
  const deadlines = findDeadlines(text, { ref: ref.value, calendar });
  if (json) await writeJson({ deadlines });
  else if (deadlines.length === 0) console.log('没有读出时限。');
  else for (const deadline of deadlines) console.log(explain(deadline));
  return 0;
}

function refuse(message: string): number {
  console.error(message);
  return 2;
}

/** One answer a line, in order; a line that cannot be read is answered with its error and the others still done. */
async function readLines(defaultRef: Day, calendar: WorkCalendar): Promise<number> {
  let failed = false;
  for await (const line of jsonLines()) {
    const answer = line.ok
      ? answerTo(line.value, defaultRef, calendar)
      : { error: `第${line.line}行不是完整的 JSON。` };
    if ('error' in answer) {
      failed = true;
      console.error(answer.error);
    }
    await writeJson(answer);
  }
  return failed ? 2 : 0;
}

function answerTo(value: unknown, defaultRef: Day, calendar: WorkCalendar) {
  const { id, text, ref } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const given = id === undefined ? {} : { id };
  if (typeof text !== 'string') return { ...given, error: '缺少文字（text）。' };
  const day = ref === undefined || ref === null ? ok(defaultRef) : refArgument(ref);
  if (!day.ok) return { ...given, error: day.failure.message };
  return { ...given, deadlines: findDeadlines(text, { ref: day.value, calendar }) };
}
