import { addDays, daysBetween } from '../../calendar/day.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Scanner } from '../scanner.ts';
import { readOrdinal } from './nth.ts';
import type { Grain, Period } from './point.ts';

/** Days counted within a period (a month, a quarter, a week): 前5个工作日, 第一个工作日, 最后一天. */
export type DaysOfPeriod = {
  grain: Grain;
  /** The due day's number in the period, -1 its last; only where it is the same in every period. */
  day?: number;
  of(period: Period, calendar: WorkCalendar): Period;
};

/** Reads 前N个工作日, 前N日, 前N周, 第N个工作日, 倒数第N个工作日, 第N天, 最后一个工作日, 最后一天, 最后五天. */
export function readDaysOfPeriod(s: Scanner): DaysOfPeriod | null {
  if (!s.oneOf('前头最第首倒')) return null;
  const start = s.pos;
  const side = s.eatAny(['前', '头', '最后']);
  if (side) {
    const n = s.number();
    const first = side !== '最后';
    if (n > 0 && n <= 366) {
      if (s.eatAny(['个工作日', '工作日'])) return workdays(n, first, true);
      if (s.eatAny(['日', '天'])) return days(n, first);
      if ((first || n > 1) && s.eat('周')) return days(n * 7, first);
    }
    s.pos = start;
  }
  const n = readOrdinal(s);
  if (n !== 0) {
    if (s.eatAny(['个工作日', '工作日'])) return workdays(Math.abs(n), n > 0, false);
    if (n === -1 && s.eatAny(['天', '日'])) return days(1, false);
    if (s.eat('天')) return nthDay(n);
  }
  s.pos = start;
  return null;
}

function workdays(n: number, first: boolean, all: boolean): DaysOfPeriod {
  return {
    grain: all && n > 1 ? 'days' : 'day',
    of: ({ from, to }, calendar) => {
      const nth = first
        ? calendar.addWorkdays(addDays(from, -1), n).day
        : calendar.addWorkdays(addDays(to, 1), -n).day;
      if (!all || n === 1) return { from: nth, to: nth };
      return first ? { from, to: nth } : { from: nth, to: calendar.addWorkdays(addDays(to, 1), -1).day };
    },
  };
}

/** The n-th day, from the end where n is negative. */
const nthDay = (n: number): DaysOfPeriod => ({
  grain: 'day',
  ...(n > 0 ? { day: n } : {}),
  of({ from, to }) {
    const steps = Math.min(Math.abs(n) - 1, daysBetween(from, to));
    const nth = n > 0 ? addDays(from, steps) : addDays(to, -steps);
    return { from: nth, to: nth };
  },
});

function days(n: number, first: boolean): DaysOfPeriod {
  return {
    grain: n === 1 ? 'day' : 'days',
    day: first ? n : -1,
    of: ({ from, to }) => {
      const nth = addDays(from, Math.min(n - 1, daysBetween(from, to)));
      return first ? { from, to: nth } : { from: addDays(to, -daysBetween(from, nth)), to };
    },
  };
}
