import { Dispatch } from '../dispatch.ts';
import { isDigit, isNumeral, type Scanner } from '../scanner.ts';
import { readMarkedDate } from './digits.ts';
import { FESTIVAL_STARTS, readFestival } from './festival.ts';
import { readFiveYearPlan } from './five-year-plan.ts';
import { LUNAR_STARTS, readLunar } from './lunar.ts';
import {
  dayOfMonth,
  MONTH_STARTS,
  readDay,
  readImpossibleMonth,
  readInMonth,
  readMonth,
  readMonthPart,
} from './month-day.ts';
import {
  months,
  readBareCountedPart,
  readBareYearPart,
  readYearPart,
  yearPartPoint,
} from './part-of-year.ts';
import type { Point, PointContext, PointReader } from './point.ts';
import { RELATIVE_DAY_STARTS, readRelativeDay } from './relative-day.ts';
import { readWeek, WEEK_STARTS } from './week.ts';
import { isPlainShortYear, readYear, YEAR_STARTS } from './year.ts';

const DIGITS = '0123456789';
const NUMERALS = `〇一二三四五六七八九十廿卅${DIGITS}`;

const YEARLESS_STARTS = '年岁上下前后本这当第首季Q一二三四1234月中';

/** The ways of naming a place in the calendar, in order of trial. */
const READERS: readonly { starts: string; read: PointReader }[] = [
  { starts: RELATIVE_DAY_STARTS, read: readRelativeDay },
  { starts: WEEK_STARTS, read: readWeek },
  { starts: DIGITS, read: readMarkedDate },
  { starts: '十"', read: readFiveYearPlan },
  { starts: YEAR_STARTS, read: readWithYear },
  { starts: LUNAR_STARTS, read: (s, context) => readLunar(s, context, null) },
  { starts: FESTIVAL_STARTS, read: (s, context) => readFestival(s, context, null) },
  { starts: MONTH_STARTS, read: (s, context) => readWithMonth(s, context, null) },
  { starts: YEARLESS_STARTS, read: readYearless },
  { starts: NUMERALS, read: readImpossibleMonth },
  { starts: NUMERALS, read: readDayAlone },
];
const readers = new Dispatch(READERS);

/** Every character a point can begin with. */
export const POINT_STARTS = READERS.map((reader) => reader.starts).join('');

/** Reads one place in the calendar at the cursor. `after` is the left end of a range, whose year and month it shares. */
export function readPoint(s: Scanner, context: PointContext, after: Point | null = null): Point | null {
  const code = s.peek();
  const list = readers.at(code);
  if (list.length === 0 || ((isNumeral(code) || isDigit(code)) && !s.atNumberStart())) return null;
  for (let i = 0; i < list.length; i++) {
    const point = list[i]!.read(s, context, after);
    if (point) return point;
  }
  return null;
}

function readWithYear(s: Scanner, context: PointContext): Point | null {
  const start = s.pos;
  const read = readYear(s, context);
  if (!read) return null;
  const { year, relative } = read;
  const offset = read.offset === undefined ? {} : { offset: { years: read.offset, months: 0 } };
  const end = s.pos;
  s.eat('的');
  const inYear =
    readLunar(s, context, year) ??
    readFestival(s, context, year) ??
    readWithMonth(s, context, year) ??
    partPoint(s, context, year, relative);
  if (inYear)
    return {
      ...inYear,
      ...offset,
      ...(relative && !inYear.relative ? { relative } : {}),
      year: inYear.year ?? year,
    };
  s.pos = end;
  if (s.eat(',')) {
    const month = readWithMonth(s, context, year);
    if (month) return month;
    s.pos = end;
  }
  if (s.eat('全年')) s.pos = end + 2;
  if (read.short && !isPlainShortYear(s, start, end)) {
    s.pos = start;
    return null;
  }
  return {
    grain: 'year',
    year,
    month: null,
    day: null,
    ...offset,
    ...(relative ? { relative } : {}),
    at: (y) => months(y, 1, 12),
  };
}

function partPoint(s: Scanner, context: PointContext, year: number, relative?: string): Point | null {
  const part = readYearPart(s, context);
  return part && yearPartPoint(part, year, relative);
}

function readWithMonth(s: Scanner, context: PointContext, year: number | null): Point | null {
  const month = readMonth(s, context);
  return month && readInMonth(s, context, year, month);
}

/** 年底, 上半年, 三季度, 月底 without the year or month they belong to. */
function readYearless(s: Scanner, context: PointContext): Point | null {
  const counted = isNumeral(s.peek(-1)) || s.oneOf('年个每半', -1);
  if (counted && s.oneOf('年月季')) return null;
  if (s.is('月')) {
    const part = s.oneOf('初中底末', 1) && !s.is('月中旬') && s.pos++ >= 0 ? readMonthPart(s, context) : null;
    if (part) {
      const { refYear, refMonth } = context;
      return {
        ...part,
        year: refYear,
        month: refMonth,
        day: null,
        relative: '本月',
        at: (y, m) => part.of(y, m),
      };
    }
    if (s.is('月内') && !counted) {
      s.pos++;
      const { refYear, refMonth } = context;
      return {
        grain: 'month',
        vague: true,
        year: refYear,
        month: refMonth,
        day: null,
        relative: '本月',
        at: (y, m) => months(y, m, m),
      };
    }
    return null;
  }
  const half =
    s.is('上半月') || s.is('下半月') || s.is('上旬') || s.is('中旬') || s.is('下旬')
      ? readMonthPart(s, context)
      : null;
  if (half) {
    return {
      ...half,
      year: context.refYear,
      month: context.refMonth,
      day: null,
      relative: '本月',
      at: (y, m) => half.of(y, m),
    };
  }
  const part = readBareYearPart(s, context) ?? readBareCountedPart(s);
  return part && yearPartPoint(part, null);
}

/** 20日, or behind the left end of a range a bare number before 日 was read by the range itself. */
function readDayAlone(s: Scanner, _context: PointContext, after: Point | null): Point | null {
  if (s.oneOf('第共满近约逾', -1)) return null;
  const start = s.pos;
  const day = readDay(s, null);
  if (day === 0) return null;
  if (day > 31) {
    s.pos = start;
    return null;
  }
  return {
    grain: 'day',
    year: after?.year ?? null,
    month: after?.month ?? null,
    day,
    needsMonth: after?.month == null,
    at: dayOfMonth(day),
  };
}
