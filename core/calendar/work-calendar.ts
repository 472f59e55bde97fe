import type { Arrangement } from './arrangement.ts';
import { type Day, dayNumber, dayOf } from './day.ts';
import { festivalDay, HOLIDAY_NAMES } from './statutory.ts';
import { type WorkTable, workTable } from './work-table.ts';

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

/**
 * A calendar of these arrangements; later ones of the same year replace earlier ones. Its table of days is built when a question
 * first needs it: many ledgers never ask.
 */
export function createWorkCalendar(arrangements: readonly Arrangement[]): WorkCalendar {
  const announced = new Map(arrangements.map((a) => [a.year, a]));
  const coveredThrough = Math.max(0, ...announced.keys());
  let built: WorkTable | undefined;
  const table = (): WorkTable => {
    built ??= workTable(announced);
    return built;
  };
  const isAnnounced = (day: Day) => announced.has(+day.slice(0, 4));

  const namesIn = (from: number, to: number): string | null => {
    const { names } = table();
    const found = new Set<string>();
    for (let number = from; number <= to; number++) if (names.has(number)) found.add(names.get(number)!);
    return found.size === 0 ? null : [...found].join('、');
  };

  /** The named days off around one of them, whatever their names (2025: 国庆节、中秋). */
  const runAround = (number: number) => {
    const { names } = table();
    let from = number;
    let to = number;
    while (names.has(from - 1)) from--;
    while (names.has(to + 1)) to++;
    return { name: namesIn(from, to)!, from: dayOf(from), to: dayOf(to) };
  };

  return {
    coveredThrough,
    isAnnounced,
    isWorkday: (day) => table().isWorkNumber(dayNumber(day)),
    addWorkdays(day, n) {
      if (n === 0) return { day, provisional: false };
      const { rankOf, selectOf } = table();
      const start = dayNumber(day);
      const end = n > 0 ? selectOf(rankOf(start + 1) + n - 1) : selectOf(rankOf(start) + n);
      const result = dayOf(end);
      return { day: result, provisional: !isAnnounced(day) || !isAnnounced(result) };
    },
    workdaysBetween(from, to) {
      const { rankOf } = table();
      return from <= to
        ? rankOf(dayNumber(to) + 1) - rankOf(dayNumber(from) + 1)
        : rankOf(dayNumber(to)) - rankOf(dayNumber(from));
    },
    holidayOf(day) {
      const number = dayNumber(day);
      return table().names.has(number) ? runAround(number) : null;
    },
    holiday(name, year) {
      const known = HOLIDAY_NAMES.find((n) => n === name);
      const festival = known && festivalDay(known, year);
      if (!festival) return null;
      const number = dayNumber(festival);
      const run = table().names.has(number) ? runAround(number) : { from: festival, to: festival };
      return { name, from: run.from, to: run.to, festival, provisional: !announced.has(year) };
    },
    skipped(from, to) {
      const { isWorkNumber } = table();
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
