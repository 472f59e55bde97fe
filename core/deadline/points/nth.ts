import { addDays, type Day, endOfMonth, makeDay, weekday } from '../../calendar/day.ts';
import type { Scanner } from '../scanner.ts';
import type { Grain, Period } from './point.ts';
import { readWeekdayName } from './weekday-name.ts';

export type Nth = { grain: Grain; of(year: number, month: number): Period | null };

/** Reads 第一个星期一, 第3个周日, 最后一个周五, 第三周, 第二周周三 behind a month. */
export function readNthInMonth(s: Scanner): Nth | null {
  const start = s.pos;
  const n = readOrdinal(s);
  if (n !== 0) {
    s.eat('个');
    const day = readWeekdayName(s, true);
    if (day > 0) return { grain: 'day', of: (y, m) => nthWeekday(wholeMonth(y, m), day, n) };
    if (s.eat('周末')) {
      return {
        grain: 'days',
        of(y, m) {
          const saturday = nthWeekday(wholeMonth(y, m), 6, n);
          return saturday && { from: saturday.from, to: addDays(saturday.from, 1) };
        },
      };
    }
    if (s.eatAny(['星期', '周', '礼拜'])) {
      const inWeek = readWeekdayName(s, true);
      const week: Nth['of'] = (y, m) => nthWeek(wholeMonth(y, m), n);
      if (inWeek === 0) return { grain: 'week', of: week };
      return {
        grain: 'day',
        of(y, m) {
          const found = week(y, m);
          return found && single(addDays(found.from, inWeek - 1));
        },
      };
    }
  }
  s.pos = start;
  return null;
}

/** 第三 → 3, 最后一 and 倒数第一 → -1; 0 where there is none. */
export function readOrdinal(s: Scanner): number {
  if (!s.oneOf('第首最倒')) return 0;
  const start = s.pos;
  if (s.eat('最后一') || s.eat('最末一')) return -1;
  const back = s.eat('倒数');
  if (s.eat('首')) return 1;
  if (s.eat('第')) {
    const n = s.number();
    if (n > 0 && n < 400) return back ? -n : n;
  }
  s.pos = start;
  return 0;
}

const wholeMonth = (y: number, m: number): Period => ({ from: makeDay(y, m, 1)!, to: endOfMonth(y, m) });
const single = (day: Day): Period => ({ from: day, to: day });

function nthWeekday({ from, to }: Period, day: number, n: number): Period | null {
  const found: Day =
    n > 0
      ? addDays(from, ((day - weekday(from) + 7) % 7) + (n - 1) * 7)
      : addDays(to, -((weekday(to) - day + 7) % 7) + (n + 1) * 7);
  return found < from || found > to ? null : single(found);
}

/** The n-th week that begins (on a Monday) in a period, from its end where n is negative. */
export function nthWeek(period: Period, n: number): Period | null {
  const monday = nthWeekday(period, 1, n);
  return monday && { from: monday.from, to: addDays(monday.from, 6) };
}
