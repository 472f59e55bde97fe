import { addDays, type Day, endOfMonth, makeDay, weekday } from '../../calendar/day.ts';
import type { Scanner } from '../scanner.ts';
import type { Grain, Period } from './point.ts';
import { readWeekdayName } from './weekday-name.ts';

export type Nth = { grain: Grain; of(year: number, month: number): Period | null };

/** Reads 第一个星期一, 第3个周日, 最后一个周五, 第三周 behind a month. */
export function readNthInMonth(s: Scanner): Nth | null {
  const start = s.pos;
  const n = readOrdinal(s);
  if (n !== 0) {
    s.eat('个');
    const day = readWeekdayName(s);
    if (day > 0) return { grain: 'day', of: (y, m) => nthWeekday(y, m, day, n) };
    if (s.eatAny(['星期', '周', '礼拜'])) return { grain: 'week', of: (y, m) => nthWeek(y, m, n) };
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

function nthWeekday(year: number, month: number, day: number, n: number): Period | null {
  const first = makeDay(year, month, 1)!;
  const last = endOfMonth(year, month);
  const found: Day =
    n > 0
      ? addDays(first, ((day - weekday(first) + 7) % 7) + (n - 1) * 7)
      : addDays(last, -((weekday(last) - day + 7) % 7) + (n + 1) * 7);
  return found < first || found > last ? null : { from: found, to: found };
}

/** The n-th week that begins (on a Monday) in the month, from its end where n is negative. */
function nthWeek(year: number, month: number, n: number): Period | null {
  const monday = nthWeekday(year, month, 1, n);
  return monday && { from: monday.from, to: addDays(monday.from, 6) };
}
