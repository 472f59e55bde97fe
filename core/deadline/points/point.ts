import type { Day } from '../../calendar/day.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { DeadlineSettings } from '../context.ts';
import type { Scanner } from '../scanner.ts';

/** Days from first to last, both included. */
export type Period = { from: Day; to: Day };

export type Grain = 'day' | 'days' | 'week' | 'tenDays' | 'month' | 'quarter' | 'half' | 'year';

/**
 * A place in the calendar as written: 6月30日, 下周三, 第二季度, 春节. What is not written (year, month) stays null and is found
 * from context; `at` gives the days once they are known, or null where the calendar has no such day.
 */
export type Point = {
  grain: Grain;
  year: number | null;
  month: number | null;
  day: number | null;
  /** A single day of the month without its month (20日). */
  needsMonth?: boolean;
  /** False for 6月底, 年初 and the like: the first day is a convention, the limit is a single day. */
  vague?: boolean;
  /** Written relative to the reference day (明年, 下周三), for the steps. */
  relative?: string | undefined;
  /** For words that follow the date before them (次年2月, 次月5日): how far from it, where there is one. */
  offset?: { years: number; months: number; days?: number } | undefined;
  /** How the words are understood, one Chinese clause, where it is not plain. */
  note?: string | undefined;
  /** A festival: 前 means before its holiday. */
  festival?: string | undefined;
  /** The day of the week written beside the date, 1–7, to be checked. */
  weekday?: number | undefined;
  /** （星期日，不含）: the day itself does not count. */
  excluded?: boolean;
  /** A day of the week alone (周三): the next such day. */
  bareWeekday?: number | undefined;
  /** For 农历 dates, whose year may begin a year earlier. */
  lunar?: boolean;
  at(year: number, month: number, calendar: WorkCalendar): Period | null;
  /** Another day the same writing may mean, in a year. */
  also?: ((year: number) => Day | null) | undefined;
};

/** What point readers need to know. */
export type PointContext = {
  ref: Day;
  refYear: number;
  refMonth: number;
  settings: DeadlineSettings;
  /** The text is a time-limit cell, where a bare length (5个工作日) is a limit. */
  cell: boolean;
};

/** Reads one point at the cursor, or puts the cursor back and returns null. `after` is the left end of a range or list. */
export type PointReader = (s: Scanner, context: PointContext, after: Point | null) => Point | null;

/** A point with nothing special to it yet; every point has the same shape, so reading them stays quick. */
export function makePoint(
  grain: Grain,
  year: number | null,
  month: number | null,
  day: number | null,
  at: Point['at'],
): Point {
  return {
    grain,
    year,
    month,
    day,
    at,
    needsMonth: false,
    vague: false,
    relative: undefined,
    offset: undefined,
    note: undefined,
    festival: undefined,
    weekday: undefined,
    excluded: false,
    bareWeekday: undefined,
    lunar: false,
    also: undefined,
  };
}

/** A point whose days are known from the reference day alone. */
export function fixedPoint(grain: Grain, from: Day, to: Day, relative: string): Point {
  const day = grain === 'day' ? +from.slice(8) : null;
  const point = makePoint(grain, +from.slice(0, 4), +from.slice(5, 7), day, () => ({ from, to }));
  point.relative = relative;
  return point;
}
