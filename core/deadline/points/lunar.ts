import { addDays } from '../../calendar/day.ts';
import { lunarDay, lunarMonthLength, lunarNewYearsEve } from '../../calendar/lunar.ts';
import { isDigit, type Scanner } from '../scanner.ts';
import { makePoint, type Point, type PointContext } from './point.ts';
import { readYear } from './year.ts';

const NAMES = ['农历', '阴历', '旧历', '夏历'];
export const LUNAR_STARTS = '农阴旧夏正腊冬闰大一二三四五六七八九十0123456789';

/**
 * Reads a date of the traditional calendar: 农历八月十五, 正月初一, 腊月廿三, 闰四月, 三月初一. Without 农历 before it,
 * only what the Gregorian calendar does not say: 正月 腊月 冬月, 闰, a day with 初 or 廿, and 八月十五 without 日.
 */
export function readLunar(s: Scanner, context: PointContext, written: number | null): Point | null {
  const start = s.pos;
  const named = s.eatAny(NAMES) !== null;
  let year = written;
  if (named && year === null) year = readYear(s, context)?.year ?? null;
  s.eat('的');
  const yearEnd = named && s.eatAny(['年底', '年末', '年终']) !== null;
  const point = yearEnd
    ? lunarPoint(year, 12, 30, false)
    : (readNewYearDay(s, year) ?? readMonthAndDay(s, year, named));
  if (!point) s.pos = start;
  return point;
}

/** 大年初十. */
function readNewYearDay(s: Scanner, year: number | null): Point | null {
  if (!s.is('大年初')) return null;
  s.pos += 3;
  const day = s.number();
  if (day >= 1 && day <= 10) return lunarPoint(year, 1, day, false);
  s.pos -= 3;
  return null;
}

function readMonthAndDay(s: Scanner, year: number | null, named: boolean): Point | null {
  const start = s.pos;
  const leap = s.eat('闰');
  let month = 0;
  let special = leap || named;
  let chinese = true;
  if (s.eat('正月')) month = 1;
  else if (s.eat('腊月')) month = 12;
  else if (s.eat('冬月')) month = 11;
  if (month > 0) special = true;
  else {
    chinese = !isDigit(s.peek());
    const value = s.number();
    if (value < 1 || value > 12 || !s.eat('月')) {
      s.pos = start;
      return null;
    }
    month = value;
  }
  if (!special && !s.oneOf('初廿卅十')) {
    s.pos = start;
    return null;
  }
  const dayStart = s.pos;
  const beginning = s.eat('初');
  const twenties = s.oneOf('廿卅');
  const day = s.number();
  const valid = day >= 1 && day <= 30 && (!beginning || day <= 10);
  if (valid && (special || beginning || twenties || (month === 8 && day === 15 && chinese)) && !s.is('月')) {
    if (special || beginning) s.eat('日');
    else if (s.oneOf('日号')) {
      s.pos = start;
      return null;
    }
    return lunarPoint(year, month, day, leap);
  }
  s.pos = dayStart;
  if (!special) {
    s.pos = start;
    return null;
  }
  const tenDays = ['上旬', '中旬', '下旬'].indexOf(s.eatAny(['上旬', '中旬', '下旬']) ?? '');
  const ending = tenDays < 0 && s.eatAny(['底', '末']) !== null;
  const point = lunar(tenDays < 0 ? 'month' : 'tenDays', year, (y) => {
    const first = lunarDay(y, month, 1, leap);
    if (first === null) return null;
    const last = addDays(first, lunarMonthLength(y, month, leap) - 1);
    if (tenDays < 0) return { from: first, to: last };
    return {
      from: addDays(first, tenDays * 10),
      to: tenDays === 2 ? last : addDays(first, tenDays * 10 + 9),
    };
  });
  point.vague = ending;
  return point;
}

function lunarPoint(year: number | null, month: number, day: number, leap: boolean): Point {
  return lunar('day', year, (y) => {
    const found = month === 12 && day === 30 ? lunarNewYearsEve(y) : lunarDay(y, month, day, leap);
    return found === null ? null : { from: found, to: found };
  });
}

function lunar(grain: Point['grain'], year: number | null, at: Point['at']): Point {
  const point = makePoint(grain, year, null, null, at);
  point.lunar = true;
  return point;
}
