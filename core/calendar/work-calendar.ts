import { type Day, dayNumber, dayOf } from './day.ts';
import { festivalDay, HOLIDAY_NAMES, statutoryDays } from './statutory.ts';

/** A year's 放假调休 as announced: days off, and weekend days that are worked (isOffDay false). */
export type Arrangement = {
  year: number;
  /** Where it was published. */
  papers: string[];
  days: { date: Day; name: string; isOffDay: boolean }[];
};

/** A holiday's official period; `festival` is the day it is named after; `provisional` where not announced yet. */
export type HolidayPeriod = { name: string; from: Day; to: Day; festival: Day; provisional: boolean };

/** A run of days that working-day counting passed over: with the holidays in it, or a plain weekend (name null). */
export type SkippedDays = { from: Day; to: Day; name: string | null };

/** Working days by the official arrangement; the law's own holidays where a year is not announced. */
export interface WorkCalendar {
  /** Last year with an announced arrangement; results that touch a later one are provisional. */
  readonly coveredThrough: number;
  isWorkday(day: Day): boolean;
  /** True where the day's year has an announced arrangement. */
  isAnnounced(day: Day): boolean;
  /**
   * The n-th working day after `day`, before it where n is negative; `day` itself never counts (民法典 第二百零一条).
   * n = 0 gives `day` itself. `provisional` where a day on the way rests on holidays that are not announced.
   */
  addWorkdays(day: Day, n: number): { day: Day; provisional: boolean };
  /** Working days after `from` up to and including `to`; negative where `to` is earlier. Undoes addWorkdays. */
  workdaysBetween(from: Day, to: Day): number;
  /** The official holiday a day off belongs to, with that holiday's days without a gap; null on other days. */
  holidayOf(day: Day): { name: string; from: Day; to: Day } | null;
  /** The period of a statutory holiday (元旦 春节 清明 劳动节 端午 中秋 国庆节) in a year; null for other names. */
  holiday(name: string, year: number): HolidayPeriod | null;
  /** Non-working days between two days, both included, in runs, for explanations. */
  skipped(from: Day, to: Day): SkippedDays[];
}

const FIRST = dayNumber('1900-01-01');
const LAST = dayNumber('2100-12-31');
const MIN_DAY = dayNumber('0001-01-01');
const MAX_DAY = dayNumber('9999-12-31');

const weekdayOf = (number: number) => ((((number + 3) % 7) + 7) % 7) + 1;

/**
 * A calendar over a rank table: one pass over 1900–2100 counts working days, then every question is one or two array
 * reads. Later arrangements of the same year replace earlier ones. Outside 1900–2100 weeks are plain Monday to Friday.
 */
export function createWorkCalendar(arrangements: readonly Arrangement[]): WorkCalendar {
  const announced = new Map(arrangements.map((a) => [a.year, a]));
  const coveredThrough = Math.max(0, ...announced.keys());
  const work = new Uint8Array(LAST - FIRST + 1);
  for (let i = 0; i < work.length; i++) work[i] = weekdayOf(FIRST + i) <= 5 ? 1 : 0;
  const names = new Map<number, string>();
  const mark = (date: Day, name: string, off: boolean) => {
    const number = dayNumber(date);
    if (number < FIRST || number > LAST) return;
    work[number - FIRST] = off ? 0 : 1;
    if (off) names.set(number, name);
    else names.delete(number);
  };
  for (let year = 1949; year <= 2100; year++) {
    if (!announced.has(year)) for (const day of statutoryDays(year)) mark(day.date, day.name, true);
  }
  for (const arrangement of announced.values())
    for (const day of arrangement.days) mark(day.date, day.name, day.isOffDay);

  // rank[i]: working days before FIRST + i; select[k]: day number of the k-th working day.
  const rank = new Int32Array(work.length + 1);
  for (let i = 0; i < work.length; i++) rank[i + 1] = rank[i]! + work[i]!;
  const total = rank[work.length]!;
  const select = new Int32Array(total);
  for (let i = 0; i < work.length; i++) if (work[i]) select[rank[i]!] = FIRST + i;

  const isWorkNumber = (number: number) =>
    number < FIRST || number > LAST ? weekdayOf(number) <= 5 : work[number - FIRST] === 1;
  const isAnnounced = (day: Day) => announced.has(+day.slice(0, 4));

  /** Working days before a day number, continued by plain weeks outside the table. */
  const rankOf = (number: number): number => {
    if (number >= FIRST && number <= LAST + 1) return rank[number - FIRST]!;
    return number > LAST ? total + plainWorkdays(LAST + 1, number) : -plainWorkdays(number, FIRST);
  };
  /** The day number of the k-th working day (the inverse of rankOf). */
  const selectOf = (k: number): number => {
    if (k >= 0 && k < total) return select[k]!;
    const number = k < 0 ? plainSelect(FIRST, k) : plainSelect(LAST + 1, k - total);
    return Math.min(Math.max(number, MIN_DAY), MAX_DAY);
  };

  const namesIn = (from: number, to: number): string | null => {
    const found = new Set<string>();
    for (let number = from; number <= to; number++) if (names.has(number)) found.add(names.get(number)!);
    return found.size === 0 ? null : [...found].join('、');
  };

  /** The named days off around one of them, whatever their names (2025: 国庆节、中秋). */
  const runAround = (number: number) => {
    let from = number;
    let to = number;
    while (names.has(from - 1)) from--;
    while (names.has(to + 1)) to++;
    return { name: namesIn(from, to)!, from: dayOf(from), to: dayOf(to) };
  };

  return {
    coveredThrough,
    isAnnounced,
    isWorkday: (day) => isWorkNumber(dayNumber(day)),
    addWorkdays(day, n) {
      if (n === 0) return { day, provisional: false };
      const start = dayNumber(day);
      const end = n > 0 ? selectOf(rankOf(start + 1) + n - 1) : selectOf(rankOf(start) + n);
      const result = dayOf(end);
      return { day: result, provisional: !isAnnounced(day) || !isAnnounced(result) };
    },
    workdaysBetween(from, to) {
      return from <= to
        ? rankOf(dayNumber(to) + 1) - rankOf(dayNumber(from) + 1)
        : rankOf(dayNumber(to)) - rankOf(dayNumber(from));
    },
    holidayOf(day) {
      const number = dayNumber(day);
      return names.has(number) ? runAround(number) : null;
    },
    holiday(name, year) {
      const known = HOLIDAY_NAMES.find((n) => n === name);
      const festival = known && festivalDay(known, year);
      if (!festival) return null;
      const number = dayNumber(festival);
      const run = names.has(number) ? runAround(number) : { from: festival, to: festival };
      return { name, from: run.from, to: run.to, festival, provisional: !announced.has(year) };
    },
    skipped(from, to) {
      const runs: SkippedDays[] = [];
      const last = dayNumber(to);
      for (let number = dayNumber(from); number <= last; number++) {
        if (isWorkNumber(number)) continue;
        const first = number;
        while (number < last && !isWorkNumber(number + 1)) number++;
        runs.push({ from: dayOf(first), to: dayOf(number), name: namesIn(first, number) });
      }
      return runs;
    },
  };
}

/** Monday-to-Friday days in [from, to). */
function plainWorkdays(from: number, to: number): number {
  const weeks = Math.floor((to - from) / 7);
  let count = weeks * 5;
  for (let number = from + weeks * 7; number < to; number++) if (weekdayOf(number) <= 5) count++;
  return count;
}

/** The k-th (from 0) Monday-to-Friday day on or after `from`; k < 0 counts back from before it. */
function plainSelect(from: number, k: number): number {
  const weeks = Math.floor(k / 5);
  let number = from + weeks * 7;
  let left = k - weeks * 5;
  while (weekdayOf(number) > 5 || left > 0) {
    if (weekdayOf(number) <= 5) left--;
    number++;
  }
  return number;
}
