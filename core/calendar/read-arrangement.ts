import { z } from 'zod';
import { fail, ok, type Result } from '../model/failure.ts';
import { shapeProblem } from '../model/shape-problem.ts';
import type { Arrangement } from './arrangement.ts';
import { isDay } from './day.ts';
import { readNotice } from './notice.ts';

/** The shape of an arrangement, in a file and in store. */
export const ArrangementFile = z.object({
  year: z.number().int().min(1949, '年份应在1949至2100之间').max(2100, '年份应在1949至2100之间'),
  papers: z.array(z.string()).default([]),
  days: z
    .array(
      z.object({
        name: z.string().min(1, '缺少节日名称'),
        date: z.string().refine(isDay, '不是有效日期（应写作 2027-01-01）'),
        isOffDay: z.boolean(),
      }),
    )
    .min(1, '没有列出任何日期'),
});

/**
 * A year's arrangement as the office loads it: a JSON file {year, papers, days: [{name, date, isOffDay}]} or the words of
 * the State Council's notice. `year` serves where a notice does not name its own.
 */
export function readArrangement(content: string, year?: number): Result<Arrangement> {
  const text = content.replace(/^\uFEFF/, '').trim();
  if (text === '') return fail('arrangement-empty', '文件是空的，请选择放假安排文件，或粘贴通知全文。');
  const read = text.startsWith('{') ? readFile(text) : readNotice(text, year);
  return read.ok ? checkYear(read.value) : read;
}

function readFile(text: string): Result<Arrangement> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail('arrangement-json', '文件不是完整的 JSON，请重新下载放假安排文件。');
  }
  const parsed = ArrangementFile.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const { where, what } = shapeProblem(parsed.error);
  return fail('arrangement-shape', `放假安排文件的“${where}”不对：${what}。请核对后重新载入。`);
}

/** Days may reach into the neighbouring months (元旦 from 12月30日), not further. */
function checkYear(arrangement: Arrangement): Result<Arrangement> {
  const { year } = arrangement;
  const stray = arrangement.days.find((d) => d.date < `${year - 1}-12-01` || d.date > `${year + 1}-01-31`);
  return stray
    ? fail('arrangement-year', `${stray.date} 不属于${year}年的放假安排，请核对年份。`)
    : ok(arrangement);
}
