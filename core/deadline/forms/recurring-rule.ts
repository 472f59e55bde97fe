import {
  addDays,
  addMonths,
  type Day,
  daysInMonth,
  endOfMonth,
  makeDay,
  weekday,
} from '../../calendar/day.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Period } from '../points/point.ts';

/** The next due day of a rule on or after a day; provisional where it rests on holidays that are not announced. */
export type NextDue = (ref: Day, calendar: WorkCalendar) => { due: Day | null; provisional?: boolean };

/** The due day within one period (a month, a quarter, a year, a week), or null where that period has none. */
export type InPeriod = (period: Period, calendar: WorkCalendar) => Day | null;

export type Cycle = 'week' | 'month' | 'quarter' | 'half' | 'year';
const MONTHS: Record<Exclude<Cycle, 'week'>, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The first due day on or after `ref`, looking from the period before the current one on. */
export function nextInCycle(cycle: Cycle, inPeriod: InPeriod): NextDue {
  return (ref, calendar) => {
    for (let i = -1; i < 12; i++) {
      const due = inPeriod(periodAt(cycle, ref, i), calendar);
      if (due !== null && due >= ref) return { due };
    }
    return { due: null };
  };
}

/** The period of a cycle that a day is in, or the i-th after it. */
function periodAt(cycle: Cycle, day: Day, i: number): Period {
  if (cycle === 'week') {
    const monday = addDays(day, 1 - weekday(day) + i * 7);
    return { from: monday, to: addDays(monday, 6) };
  }
  const length = MONTHS[cycle];
  const month = Math.floor((+day.slice(5, 7) - 1) / length) * length + 1;
  const from = addMonths(makeDay(+day.slice(0, 4), month, 1)!, i * length);
  const last = addMonths(from, length - 1);
  return { from, to: endOfMonth(+last.slice(0, 4), +last.slice(5, 7)) };
}

/** The n-th day of a month; a month that is too short ends it (每月31日). */
const dayInMonth =
  (day: number): InPeriod =>
  ({ from }) => {
    const year = +from.slice(0, 4);
    const month = +from.slice(5, 7);
    return makeDay(year, month, Math.min(day, daysInMonth(year, month)));
  };

export const lastDay: InPeriod = ({ to }) => to;

/** A numbered day of a month, -1 its last, with its number. */
export const monthDay = (day: number) => ({ inPeriod: day < 0 ? lastDay : dayInMonth(day), day });
