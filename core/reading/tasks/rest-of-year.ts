import type { Deadline } from '../../deadline/deadline.ts';
import { findIn } from '../signs.ts';

const REST =
  /^(?:剩下|剩余|余下)的(?:半年多?|下半年|几个月|[一二两三四五六七八九十\d]{1,2}个(?:多)?月)?(?:的)?(?:时间|日子)?(?:以|之)?(?:里|内|中)/;
const ANY = /[剩余]下的|剩余的/;
const LONGEST = 18;

/** 在剩下的半年时间里: until the end of the year the paper was dated in, which it counts on from. */
export function restOfYear(
  text: string,
  task: { start: number; end: number },
  known: readonly Deadline[],
  paper: string | null,
): Deadline[] {
  const found: Deadline[] = [];
  if (!ANY.test(text.slice(task.start, task.end))) return found;
  for (
    let at = findIn(text, '的', task.start, task.end);
    at >= 0;
    at = findIn(text, '的', at + 1, task.end)
  ) {
    const from = at - 2;
    if (from < task.start) continue;
    const words = REST.exec(text.slice(from, Math.min(task.end, from + LONGEST)))?.[0];
    if (!words || !/[年月]|时间|日子/.test(words)) continue;
    const lead = /(?:在|于)?(?:今年|本年度?|年内)?$/.exec(text.slice(Math.max(task.start, from - 5), from));
    const start = from - (lead?.[0].length ?? 0);
    const end = from + words.length;
    if (known.some((limit) => limit.start < end && limit.end > start)) continue;
    const year = paper?.slice(0, 4);
    found.push({
      text: text.slice(start, end),
      start,
      end,
      kind: 'date',
      from: null,
      due: year ? `${year}-12-31` : null,
      every: null,
      inferred: ['year'],
      provisional: false,
      steps: [
        year
          ? `“${text.slice(from, end)}”指${year}年余下的时间，截止到年底（推定）`
          : '文件日期未知，请补充基准日期',
      ],
    });
  }
  return found;
}
