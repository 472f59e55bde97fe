import { addDays, type Day, makeDay, weekday } from './day.ts';
import { lunarDay } from './lunar.ts';
import { solarTermDay } from './solar-term.ts';

/** The holidays that are days off for everybody, by the name the notices use. */
export const HOLIDAY_NAMES = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;
export type HolidayName = (typeof HOLIDAY_NAMES)[number];

/** The day a holiday is named after in a Gregorian year (春节: 正月初一), or null outside the tables of 农历. */
export function festivalDay(name: HolidayName, year: number): Day | null {
  switch (name) {
    case '元旦':
      return makeDay(year, 1, 1);
    case '春节':
      return lunarDay(year, 1, 1);
    case '清明节':
      return solarTermDay(year, 6);
    case '劳动节':
      return makeDay(year, 5, 1);
    case '端午节':
      return lunarDay(year, 5, 5);
    case '中秋节':
      return lunarDay(year, 8, 15);
    case '国庆节':
      return makeDay(year, 10, 1);
  }
}

/** Days off in each version of 全国年节及纪念日放假办法: [holiday, days before the festival day, days from it on]. */
const VERSIONS: { since: number; days: [HolidayName, number, number][] }[] = [
  {
    since: 1949,
    days: [
      ['元旦', 0, 1],
      ['春节', 0, 3],
      ['劳动节', 0, 1],
      ['国庆节', 0, 2],
    ],
  },
  {
    since: 2000,
    days: [
      ['元旦', 0, 1],
      ['春节', 0, 3],
      ['劳动节', 0, 3],
      ['国庆节', 0, 3],
    ],
  },
  {
    since: 2008,
    days: [
      ['元旦', 0, 1],
      ['春节', 1, 2],
      ['清明节', 0, 1],
      ['劳动节', 0, 1],
      ['端午节', 0, 1],
      ['中秋节', 0, 1],
      ['国庆节', 0, 3],
    ],
  },
  {
    since: 2014,
    days: [
      ['元旦', 0, 1],
      ['春节', 0, 3],
      ['清明节', 0, 1],
      ['劳动节', 0, 1],
      ['端午节', 0, 1],
      ['中秋节', 0, 1],
      ['国庆节', 0, 3],
    ],
  },
  {
    since: 2025,
    days: [
      ['元旦', 0, 1],
      ['春节', 1, 3],
      ['清明节', 0, 1],
      ['劳动节', 0, 2],
      ['端午节', 0, 1],
      ['中秋节', 0, 1],
      ['国庆节', 0, 3],
    ],
  },
];

/**
 * The days off that follow from the law alone for a year without an announced arrangement: the statutory days, and for
 * each that falls on a weekend the next day that is not off already (第六条: 适逢周六、周日，应当在工作日补假).
 */
export function statutoryDays(year: number): { date: Day; name: HolidayName }[] {
  const version = VERSIONS.findLast((v) => v.since <= year);
  const off = new Map<Day, HolidayName>();
  for (const [name, before, from] of version?.days ?? []) {
    const festival = festivalDay(name, year);
    if (festival === null) continue;
    for (let i = -before; i < from; i++) off.set(addDays(festival, i), name);
  }
  for (const [date, name] of [...off]) {
    if (weekday(date) < 6) continue;
    let instead = addDays(date, 1);
    while (weekday(instead) > 5 || off.has(instead)) instead = addDays(instead, 1);
    off.set(instead, name);
  }
  return [...off].map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1));
}
