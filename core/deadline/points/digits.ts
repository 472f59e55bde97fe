import { type Day, makeDay } from '../../calendar/day.ts';
import { isDigit, type Scanner } from '../scanner.ts';
import { months } from './part-of-year.ts';
import { makePoint, type Period, type Point, type PointContext } from './point.ts';

const single = (day: Day | null): Period | null => (day === null ? null : { from: day, to: day });
const isMark = (code: number) => code === 46 || code === 47 || code === 45 || code === 0xb7;

/**
 * Reads a date written with marks or in one run: 2024-06-30, 2024.6.30, 2024/6, 20240630, 6.30, 30/3, 5/20/2024. Month and
 * day without a year are taken only where nothing else could be meant (`standsAlone`). A number above 12 is the day.
 */
export function readMarkedDate(s: Scanner, context: PointContext, after: Point | null): Point | null {
  if (!mayBeMarked(s) || s.oneOf('第/', -1) || s.isBefore('编号') || s.isBefore('号:')) return null;
  const start = s.pos;
  const point =
    readBareYear(s) ??
    readRun(s) ??
    readWithYear(s, context) ??
    readYearLast(s, context) ??
    readShortYear(s, context) ??
    readMonthAndDay(s, context, after);
  if (!point) s.pos = start;
  return point;
}

/** A mark behind the digits, eight of them, or a number that is the whole text: cheap to see, and rarely so. */
function mayBeMarked(s: Scanner): boolean {
  let i = 1;
  while (i < 9 && isDigit(s.peek(i))) i++;
  return isMark(s.peek(i)) || i === 8 || (i === 4 && s.length <= 10);
}

/** 2018 where it is all there is but marks (= 2018), or the second of two (2026-2028). */
function readBareYear(s: Scanner): Point | null {
  const start = s.pos;
  const year = s.digits(4, 4);
  if (year >= 1900 && year <= 2199 && start <= 8 && s.length - s.pos <= 1) {
    const marks = s.slice(0, start) + s.slice(s.pos, s.length);
    if (/^(?:\d{4}[-~至到])?[=:(["~,.;)\]]*$/.test(marks))
      return makePoint('year', year, null, null, (y) => months(y, 1, 12));
  }
  s.pos = start;
  return null;
}

/** 20240630. */
function readRun(s: Scanner): Point | null {
  const start = s.pos;
  const value = s.digits(8, 8);
  if (value < 0) return null;
  const year = Math.floor(value / 10_000);
  const month = Math.floor(value / 100) % 100;
  const day = value % 100;
  if (year >= 1900 && year <= 2199 && makeDay(year, month, day) && !s.oneOf('号'))
    return full(year, month, day);
  s.pos = start;
  return null;
}

/** 2024-06-30 and 2024.6. */
function readWithYear(s: Scanner, context: PointContext): Point | null {
  const start = s.pos;
  const year = s.digits(4, 4);
  const mark = s.peek();
  if (year >= 1900 && year <= 2199 && isMark(mark)) {
    s.pos++;
    const month = s.digits(1, 2);
    const monthEnd = s.pos;
    if (month >= 0) {
      if (s.peek() === mark) {
        s.pos++;
        const day = s.digits(1, 2);
        if (day > 0 && !s.is('/')) {
          s.eat('日');
          return full(year, month, day);
        }
        s.pos = monthEnd;
      }
      const paddedOrDotted = monthEnd - start === 7 || mark !== 45 || (context.cell && s.pos === s.length);
      if (month >= 1 && month <= 12 && paddedOrDotted && !isDigit(s.peek()) && !s.oneOf(`月年号/${UNITS}`)) {
        return makePoint('month', year, month, null, (y) => months(y, month, month));
      }
    }
  }
  s.pos = start;
  return null;
}

/** 05/20/2024 and 20/5/2024, which office pages print; the number above 12 is the day, else day before month. */
function readYearLast(s: Scanner, context: PointContext): Point | null {
  const start = s.pos;
  const a = s.digits(1, 2);
  const mark = s.peek();
  if (a > 0 && (mark === 47 || mark === 45)) {
    s.pos++;
    const b = s.digits(1, 2);
    if (b > 0 && s.peek() === mark) {
      s.pos++;
      const yearStart = s.pos;
      let year = s.digits(2, 4);
      if (s.pos - yearStart === 2 && mark === 47) {
        // 24/6/30 may have its year first: the nearer one is meant.
        const far = (y: number) => Math.abs(y - context.refYear);
        const first = makeDay(2000 + a, b, year);
        year += year > (context.refYear % 100) + 30 ? 1900 : 2000;
        if (first && far(2000 + a) < far(year)) return full(2000 + a, b, year % 100);
      }
      const [day, month] = b > 12 ? [b, a] : [a, b];
      if (year >= 1900 && year <= 2199 && makeDay(year, month, day) && !isDigit(s.peek()))
        return full(year, month, day);
    }
  }
  s.pos = start;
  return null;
}

/** 12.10 and 12/10 behind 2026年. */
export function readMarkedInYear(s: Scanner, year: number): Point | null {
  const start = s.pos;
  const month = s.digits(1, 2);
  if (month > 0 && s.oneOf('./')) {
    s.pos++;
    const day = s.digits(1, 2);
    if (day > 0 && makeDay(year, month, day) && !s.oneOf(`${UNITS}./`)) return full(year, month, day);
  }
  s.pos = start;
  return null;
}

/** 26.12.31, a year of these decades in two digits: a whole cell, or with 前 behind it. */
function readShortYear(s: Scanner, context: PointContext): Point | null {
  const start = s.pos;
  const year = s.digits(2, 2) + 2000;
  const mark = s.peek();
  if (Math.abs(year - context.refYear) <= 10 && (mark === 46 || mark === 47)) {
    s.pos++;
    const month = s.digits(1, 2);
    if (month > 0 && s.peek() === mark) {
      s.pos++;
      const day = s.digits(1, 2);
      const bounded = s.is('前') || (context.cell && start === 0 && s.pos === s.length);
      if (day > 0 && bounded && makeDay(year, month, day)) return full(year, month, day);
    }
  }
  s.pos = start;
  return null;
}

/** 6.30, 6/30, 6·30, 30/3, 6-30. */
function readMonthAndDay(s: Scanner, context: PointContext, after: Point | null): Point | null {
  const start = s.pos;
  const a = s.digits(1, 2);
  const mark = s.peek();
  if (a > 0 && isMark(mark)) {
    s.pos++;
    const b = s.digits(1, 2);
    if (b > 0) {
      const [month, day] = a > 12 ? [b, a] : [a, b];
      const plausible = month <= 12 && day <= 31 && (a <= 12 || mark === 47);
      const goesOn = isMark(s.peek()) && !(mark !== 45 && s.is('-') && (context.cell || isRange(s, mark)));
      if (plausible && !goesOn && (after?.day != null || standsAlone(s, start, mark, context.cell))) {
        const lone = context.cell && mark === 46 && start === 0 && s.pos === s.length && day < 4;
        s.eat('日');
        const point = makePoint('day', null, month, day, (y) => single(makeDay(y, month, day)));
        // A sheet drops the last zero: 9.1 may have been typed as 9.10.
        if (lone && s.codes[s.pos - 2] === mark) point.also = (y) => makeDay(y, month, day * 10);
        return point;
      }
    }
  }
  s.pos = start;
  return null;
}

/** Units that make a decimal of the two numbers. */
const UNITS = '%‰万亿元米千公吨个倍分级';
const BEFORE = ['于', '至', '限', ':', '在', '到'];

/** The digits are the whole text, or stand between words that only a date has around it. */
function standsAlone(s: Scanner, start: number, mark: number, cell: boolean): boolean {
  const end = s.pos;
  const timed = s.gapAt(end) && isDigit(s.peek()) && (s.oneOf(':', 1) || s.oneOf(':', 2));
  if (s.oneOf(UNITS) || (isDigit(s.peek()) && !timed)) return false;
  const paired = mark !== 46 || s.codes[end - 3] === 46;
  if (start === 0 && end === s.length) return cell || paired;
  if (cell && start === 0 && mark !== 45 && s.oneOf('-~至到')) return true;
  if (s.is('前') || s.is('之前') || s.is('以前')) return true;
  const ends =
    end === s.length || timed || s.oneOf(CLOSING) || (mark !== 45 && (s.oneOf('日') || isRange(s, mark)));
  const led = start === 0 || BEFORE.some((word) => s.isBefore(word, start)) || s.isBefore('截止', start);
  return paired && led && ends;
}

const CLOSING = ',;。、)';

/** 6.16-6.25, 6.16-18日: the same writing follows, and then the text or the clause ends. */
function isRange(s: Scanner, mark: number): boolean {
  const start = s.pos;
  if (s.oneOf('-~至到')) s.pos++;
  let found = s.pos > start && s.digits(1, 2) > 0;
  if (found && s.peek() === mark) {
    s.pos++;
    found = s.digits(1, 2) > 0 && (s.pos === s.length || s.oneOf(`${CLOSING}日前`));
  } else found &&= s.oneOf('日');
  s.pos = start;
  return found;
}

function full(year: number, month: number, day: number): Point {
  return makePoint('day', year, month, day, (y) => single(makeDay(y, month, day)));
}
