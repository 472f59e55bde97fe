import { CLOCK_STARTS, readClock } from '../clock.ts';
import { Dispatch } from '../dispatch.ts';
import { isDigit, isNumeral, NUMBER_STARTS, type Scanner } from '../scanner.ts';
import { readDaysOfPeriod } from './days-of-period.ts';
import { readMarkedDate, readMarkedInYear } from './digits.ts';
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
import { fixedPoint, makePoint, type Point, type PointContext, type PointReader } from './point.ts';
import { RELATIVE_DAY_STARTS, readRelativeDay } from './relative-day.ts';
import { RELATIVE_STARTS, readRelativePrefix } from './relative-prefix.ts';
import { isTaken } from './taken.ts';
import { readWeek, WEEK_STARTS } from './week.ts';
import { isPlainShortYear, readYear, YEAR_STARTS, type YearRead } from './year.ts';

const DIGITS = '0123456789';

const YEARLESS_STARTS = '年全岁上下前后第首季Q一二三四1234月中';

/** The ways of naming a place in the calendar, in order of trial. */
const READERS: readonly { starts: string; read: PointReader }[] = [
  { starts: RELATIVE_DAY_STARTS, read: readRelativeDay },
  { starts: CLOCK_STARTS, read: readClockAlone },
  { starts: RELATIVE_STARTS, read: readRelativePeriod },
  { starts: WEEK_STARTS, read: readWeek },
  { starts: DIGITS, read: readMarkedDate },
  { starts: '十"', read: readFiveYearPlan },
  { starts: YEAR_STARTS, read: readWithYear },
  { starts: LUNAR_STARTS, read: (s, context) => readLunar(s, context, null) },
  { starts: FESTIVAL_STARTS, read: (s, context, after) => readFestival(s, context, null, after) },
  { starts: MONTH_STARTS, read: (s, context) => readWithMonth(s, context, null) },
  { starts: YEARLESS_STARTS, read: readYearless },
  { starts: NUMBER_STARTS, read: (s) => readImpossibleMonth(s) },
  { starts: NUMBER_STARTS, read: readDayAlone },
];
const readers = new Dispatch(READERS);

/** Every character a point can begin with. */
export const POINT_STARTS = READERS.map((reader) => reader.starts).join('');

/** Reads one place in the calendar at the cursor. `after` is the left end of a range, whose year and month it shares. */
export function readPoint(s: Scanner, context: PointContext, after: Point | null = null): Point | null {
  const code = s.peek();
  const list = readers.at(code);
  if (list.length === 0) return null;
  if (isNumeral(code) || isDigit(code) ? !s.atNumberStart() : isTaken(s)) return null;
  for (let i = 0; i < list.length; i++) {
    const point = list[i]!.read(s, context, after);
    if (point) return withinPeriod(s, point);
  }
  return null;
}

/** 本季度最后一天, 2025年第一个工作日: counted within the period that was read. */
function withinPeriod(s: Scanner, point: Point): Point {
  // 年底前10天 counts back from the year's end.
  if (!['week', 'quarter', 'half', 'year'].includes(point.grain) || (point.vague && s.is('前'))) return point;
  const start = s.pos;
  s.eat('的');
  const days = readDaysOfPeriod(s);
  if (!days) {
    s.pos = start;
    return point;
  }
  const { at } = point;
  point.grain = days.grain;
  point.vague = false;
  point.at = (y, m, calendar) => {
    const period = at(y, m, calendar);
    return period && days.of(period, calendar);
  };
  return point;
}

const UNITS = ['周', '星期', '礼拜', '月', '季', '年', '财年'];

/** 本周, 下一个月, 上季度, 次年: what lies so many periods away, by the unit. */
function readRelativePeriod(s: Scanner, context: PointContext): Point | null {
  const start = s.pos;
  if (!readRelativePrefix(s, UNITS)) return null;
  const unit = String.fromCharCode(s.peek(-1));
  s.pos = start;
  if (unit === '月') return readWithMonth(s, context, null);
  if (unit === '年') return readWithYear(s, context);
  if (unit !== '季') return readWeek(s, context);
  const quarter = readBareYearPart(s, context);
  return quarter && yearPartPoint(quarter, null);
}

function readWithYear(s: Scanner, context: PointContext): Point | null {
  const start = s.pos;
  const read = readYear(s, context);
  if (!read) return null;
  const { year, relative } = read;
  const end = s.pos;
  s.eat('的');
  const inYear =
    readLunar(s, context, year) ??
    readFestival(s, context, year) ??
    readWithMonth(s, context, year) ??
    readMarkedInYear(s, year) ??
    partPoint(s, context, year, relative) ??
    readImpossibleMonth(s, true);
  if (inYear) return ofYear(inYear, read);
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
  return ofYear(
    makePoint('year', year, null, null, (y) => months(y, 1, 12)),
    read,
  );
}

function ofYear(point: Point, read: YearRead): Point {
  point.year ??= read.year;
  point.relative ??= read.relative;
  if (read.offset !== undefined) point.offset = { years: read.offset, months: 0 };
  return point;
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
function readYearless(s: Scanner, context: PointContext, after: Point | null): Point | null {
  const counted = isNumeral(s.peek(-1)) || isDigit(s.peek(-1)) || s.oneOf('年个每半', -1);
  if (counted && s.oneOf('年月季')) return null;
  // 全, 上 and 下 are everywhere: a look at the next character spares the longer ones.
  if (s.is('全')) {
    const whole = context.cell && s.eat('全年');
    return whole ? makePoint('year', context.refYear, null, null, (y) => months(y, 1, 12)) : null;
  }
  if (s.oneOf('上下前后') && !s.oneOf('半旬季一二两三四1234', 1)) return null;
  if (s.oneOf('月上下中前后')) {
    const month = readThisMonth(s, context, after);
    if (month || s.is('月')) return month;
  }
  const part = readBareYearPart(s, context) ?? readBareCountedPart(s);
  return part && yearPartPoint(part, null);
}

/** 月底, 月内, 上旬, 下半月: of the month at the left end of a range (12月上旬至中旬), else of the reference month. */
function readThisMonth(s: Scanner, context: PointContext, after: Point | null): Point | null {
  const shared = after !== null && after.month !== null && !after.lunar;
  const year = shared ? after.year : context.refYear;
  const point = makePoint('month', year, shared ? after.month : context.refMonth, null, (y, m) =>
    months(y, m, m),
  );
  if (!shared) point.relative = '本月';
  point.vague = true;
  const start = s.pos;
  if (s.eat('月') && s.is('内')) return point;
  const ofMonth = s.pos > start ? s.oneOf('初中底末') && !s.is('中旬') : s.oneOf('旬半', 1);
  const part = ofMonth ? readMonthPart(s, context) : null;
  if (!part) {
    s.pos = start;
    return null;
  }
  point.grain = part.grain;
  point.vague = part.vague ?? false;
  point.note = part.note;
  point.at = part.of;
  return point;
}

/** 下午下班前, 中午12点前, 17:00前: a time without its day, bound by 前, is one of the reference day. */
function readClockAlone(s: Scanner, { ref }: PointContext): Point | null {
  const number = isDigit(s.peek()) || isNumeral(s.peek());
  const likely = number ? [1, 2, 3].some((i) => s.oneOf(':点时', i)) : s.oneOf('午班早晚晨间夜', 1);
  if (!likely) return null;
  const start = s.pos;
  if (!s.oneOf('日天', -1) && readClock(s) && (s.is('前') || s.is('之前') || s.is('以前')) && !s.is('前期'))
    return fixedPoint('day', ref, ref, s.slice(start, s.pos));
  s.pos = start;
  return null;
}

/** Words before a number of days: 延长30日, 不超过15日, 为期5日. */
const LENGTH_BEFORE =
  '延长 延期 为期 超过 多于 少于 低于 高于 大于 小于 不足 达 达到 累计 连续 逾期 给予 宽限 顺延 公示 至少 最少 最多 最长 最短 用时 耗时 历时 时长 限为 期为 时限 期限 工期 拘留 年如 每 仅'.split(
    ' ',
  );
const isLength = (s: Scanner) => LENGTH_BEFORE.some((word) => s.isBefore(word)) && !s.isBefore('日期为');
const LENGTH_BEFORE_ENDS = LENGTH_BEFORE.map((word) => word.slice(-1)).join('');

/** 20日, or behind the left end of a range a day of its month. */
function readDayAlone(s: Scanner, _context: PointContext, after: Point | null): Point | null {
  // 〔2014〕4号 and （2014）4号 are document numbers.
  if (s.oneOf('第共满近约逾复路街巷弄]', -1) || (s.oneOf(')', -1) && isDigit(s.peek(-2)))) return null;
  if (!after && s.oneOf('-', -1) && isDigit(s.peek(-2)) && isDigit(s.peek(-5))) return null;
  if (s.oneOf(LENGTH_BEFORE_ENDS, -1) && isLength(s)) return null;
  const start = s.pos;
  const day = readDay(s, null);
  if (day === 0) return null;
  if (day > 31 || s.is('以上') || s.is('以下')) {
    s.pos = start;
    return null;
  }
  const point = makePoint('day', after?.year ?? null, after?.month ?? null, day, dayOfMonth(day));
  point.needsMonth = point.month === null;
  return point;
}
