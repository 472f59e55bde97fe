import { fail, ok, type Result } from '../model/failure.ts';
import type { Arrangement } from './arrangement.ts';
import { addDays, type Day, daysBetween, makeDay } from './day.ts';
import { festivalDay, HOLIDAY_NAMES } from './statutory.ts';

const TOKEN =
  /(元旦|春节|清明|劳动节|端午|中秋|国庆)|(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日|(至|到|—|-)|(放假|补休|调休|上班)/g;

/** The longest run of days off a notice has had, with room. */
const LONGEST = 31;

/**
 * Reads the words of a notice: "10月1日至7日放假调休，共7天。9月28日（星期日）上班。" Dates up to 放假、补休 are off, dates
 * up to 上班 are worked. Weekend days that are only said to join on (与周末连休) stay plain weekends.
 */
export function readNotice(text: string, year?: number): Result<Arrangement> {
  const plain = text
    .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
    .replace(/（[^（）]{0,40}）|\([^()]{0,40}\)/g, '');
  const ownYear =
    /(\d{4})年(?:部分)?节假日/.exec(plain) ?? (year === undefined ? /(\d{4})年/.exec(plain) : null);
  const base = ownYear ? +ownYear[1]! : year;
  if (base === undefined)
    return fail('notice-year', '通知里没有写明年份，请选择这是哪一年的放假安排后再粘贴。');

  const days = new Map<Day, { name: string; isOffDay: boolean }>();
  let name: string | null = null;
  let dates: Day[] = [];
  let from: Day | null = null;
  let carried = { year: base, month: 0 };
  for (const [token, holiday, yearWritten, month, day, to, verb] of plain.matchAll(TOKEN)) {
    if (holiday) {
      if (holiday !== name) carried = { year: base, month: 0 };
      name = HOLIDAY_NAMES.find((known) => known.startsWith(holiday)) ?? holiday;
    } else if (day) {
      carried = { year: yearWritten ? +yearWritten : carried.year, month: month ? +month : carried.month };
      if (yearWritten === undefined && month && +month < 12 && carried.year < base) carried.year = base;
      const date = makeDay(carried.year, carried.month, +day);
      if (!date) return fail('notice-date', `通知里的“${token}”不是有效日期，请核对原文。`);
      if (from !== null) {
        const length = daysBetween(from, date);
        if (length < 1 || length > LONGEST)
          return fail('notice-range', `通知里从${from}到${date}的起止日期不对，请核对原文。`);
        for (let i = 1; i <= length; i++) dates.push(addDays(from, i));
        from = null;
      } else dates.push(date);
    } else if (to) from = dates[dates.length - 1] ?? null;
    else if (verb && dates.length > 0) {
      const isOffDay = verb !== '上班';
      const holidayName: string = name ?? nearest(dates[0]!);
      for (const date of dates) days.set(date, { name: holidayName, isOffDay });
      name = holidayName;
      dates = [];
      from = null;
    }
  }
  if (days.size === 0)
    return fail('notice-empty', '没有在通知里找到“某月某日放假”“某月某日上班”这样的安排，请粘贴通知全文。');
  const list = [...days].map(([date, d]) => ({ date, ...d })).sort((a, b) => (a.date < b.date ? -1 : 1));
  return ok({ year: base, papers: [], days: list });
}

/** The holiday nearest to a day, for a notice's single sentence that does not name it. */
function nearest(date: Day): string {
  const year = +date.slice(0, 4);
  const distance = (name: (typeof HOLIDAY_NAMES)[number]) => {
    const day = festivalDay(name, year);
    return day ? Math.abs(daysBetween(day, date)) : Number.POSITIVE_INFINITY;
  };
  return HOLIDAY_NAMES.reduce((a, b) => (distance(b) <= distance(a) ? b : a));
}
