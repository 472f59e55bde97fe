import { addDays, type Day, weekday } from '../../calendar/day.ts';
import { isNumeral, type Scanner } from '../scanner.ts';
import { fixedPoint, makePoint, type Point, type PointContext } from './point.ts';
import { readRelativePrefix } from './relative-prefix.ts';
import { readWeekdayDigit, readWeekdayName } from './weekday-name.ts';

const WEEK = ['星期', '礼拜', '周'];

/** Those of 周三; the relative ones are told by their prefix. */
export const WEEK_STARTS = '周星礼';

/** Weeks begin on Monday. Reads 下周三, 上个星期, 本周末, 下周周六, 周五, 周末. */
export function readWeek(s: Scanner, context: PointContext): Point | null {
  const start = s.pos;
  const relative = readRelativePrefix(s, WEEK);
  if (relative) {
    if (!s.oneOf('期年边')) {
      const monday = addDays(context.ref, 1 - weekday(context.ref) + relative.offset * 7);
      return inWeek(s, monday, s.slice(start, s.pos));
    }
    s.pos = start;
    return null;
  }
  if (!s.oneOf('周星礼')) return null;
  if (isNumeral(s.peek(-1)) || s.oneOf('每个半逢', -1)) return null;
  if (s.is('周末') || s.is('周内')) {
    const monday = addDays(context.ref, 1 - weekday(context.ref));
    s.pos++;
    return inWeek(s, monday, '本周');
  }
  const day = readWeekdayName(s);
  if (day === 0) return null;
  const point = makePoint('day', null, null, null, () => null);
  point.bareWeekday = day;
  return point;
}

function inWeek(s: Scanner, monday: Day, label: string): Point {
  const day = readWeekdayName(s, true) || readWeekdayDigit(s, true);
  if (day > 0) {
    const found = addDays(monday, day - 1);
    return fixedPoint('day', found, found, `${label}${'一二三四五六日'[day - 1]}`);
  }
  if (s.eat('末') || s.eat('底'))
    return fixedPoint('days', addDays(monday, 5), addDays(monday, 6), `${label}末`);
  if (s.is('初') && !s.is('初步')) {
    s.pos++;
    const point = fixedPoint('days', monday, addDays(monday, 1), `${label}初`);
    point.vague = true;
    return point;
  }
  return fixedPoint('week', monday, addDays(monday, 6), label);
}
