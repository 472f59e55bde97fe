import { type Day, daysInMonth, endOfMonth, makeDay } from '../../calendar/day.ts';
import { isDigit, isNumeral, NUMBER_STARTS, type Scanner } from '../scanner.ts';
import { readDaysOfPeriod } from './days-of-period.ts';
import { readNthInMonth } from './nth.ts';
import { makePoint, type Period, type Point, type PointContext } from './point.ts';
import { readRelativePrefix } from './relative-prefix.ts';

/** A month as written: its number, or relative to the reference month with its year. */
export type MonthRead = {
  month: number;
  year: number | null;
  relative?: string;
  offset?: number;
  chinese: boolean;
};

const MONTH = ['月'];

export const MONTH_STARTS = `元${NUMBER_STARTS}`;

/** Numerals that count: 两月 and 两日 are lengths. */
const COUNTING = '两俩仨';

/** Reads 6月(份), 十二月, 本月, 下个月. */
export function readMonth(s: Scanner, context: PointContext): MonthRead | null {
  const start = s.pos;
  const relative = readRelativePrefix(s, MONTH);
  if (relative) {
    const word = s.slice(start, s.pos);
    s.eat('份');
    const { offset, follows } = relative;
    const months = context.refYear * 12 + context.refMonth - 1 + offset;
    const read = { month: (months % 12) + 1, year: Math.floor(months / 12), relative: word, chinese: false };
    return follows ? { ...read, offset } : read;
  }
  if (s.is('元月') && !s.oneOf('万亿千百十单美欧日港', -1)) {
    s.pos += 2;
    s.eat('份');
    return { month: 1, year: null, chinese: true };
  }
  const chinese = !isDigit(s.peek());
  const counts = s.oneOf(COUNTING);
  const value = s.number();
  if (
    !counts &&
    value >= 1 &&
    value <= 12 &&
    s.pos - start <= 3 &&
    s.oneOf('月') &&
    !s.oneOf('球饼嫂租薪息亮龄号', 1) &&
    !isAverage(s, 1)
  ) {
    s.pos++;
    s.eat('份');
    return { month: value, year: null, chinese };
  }
  s.pos = start;
  return null;
}

/** 13月5日: a month that there is none of, with a year before or more of a date behind it; reported as impossible. */
export function readImpossibleMonth(s: Scanner, inYear = false): Point | null {
  const start = s.pos;
  const month = s.number();
  if ((month > 12 || month === 0) && month < 100 && s.eat('月')) {
    const day = readDay(s, null);
    if (inYear || day > 0 || s.eatAny(['底', '末']) || s.is('前'))
      return makePoint('day', 1, month, null, () => null);
  }
  s.pos = start;
  return null;
}

const whole = (year: number, month: number): Period => ({
  from: makeDay(year, month, 1)!,
  to: endOfMonth(year, month),
});
const single = (day: Day | null): Period | null => (day === null ? null : { from: day, to: day });

/** Reads what follows a month: a day, 上中下旬, 初 中 底 末, 上下半月, 第三周; or nothing (the whole month). */
export function readInMonth(s: Scanner, context: PointContext, year: number | null, month: MonthRead): Point {
  const point = makePoint('month', year ?? month.year, month.month, null, whole);
  point.relative = month.relative;
  if (month.offset !== undefined && year === null) point.offset = { years: 0, months: month.offset };
  const of = s.eat('的');
  const part = readMonthPart(s, context);
  if (part) {
    point.grain = part.grain;
    point.vague = part.vague ?? false;
    point.note = part.note;
    point.at = part.of;
    return point;
  }
  const counted = readDaysOfPeriod(s);
  if (counted) {
    point.grain = counted.grain;
    point.at = (y, m, calendar) => counted.of(whole(y, m), calendar);
    return point;
  }
  const nth = readNthInMonth(s);
  if (nth) {
    point.grain = nth.grain;
    point.at = nth.of;
    return point;
  }
  const day = readDay(s, month.chinese ? 'chinese' : 'digits');
  if (day > 0) {
    point.grain = 'day';
    point.day = day;
    point.at = (y, m) => single(makeDay(y, m, day));
    return point;
  }
  if (of) s.pos--;
  return point;
}

/** A part of a month, as `of(year, month)`. */
export type MonthPart = {
  grain: Point['grain'];
  vague?: boolean;
  note?: string;
  of(year: number, month: number): Period;
};

const TEN_DAYS = ['上旬', '中旬', '下旬', '上中旬', '中上旬', '中下旬', '上、中旬', '中、下旬'];

/** Characters that make another word of 中 and of 初: 中期, 中标, 初步, 初中. */
const BEHIND_MIDDLE = '国央心小共型等级考期标医学秋药介层华部高途水';
const BEHIND_BEGINNING = '步审次验评定中级选赛稿查';

/** 三季度初步完成, 2025年中期评估: 初 and 中 that belong to the next word. */
export const beginsWord = (s: Scanner): boolean =>
  s.is('中') ? s.oneOf(BEHIND_MIDDLE, 1) : s.is('初') && s.oneOf(BEHIND_BEGINNING, 1);

/** Reads 上旬 中旬 下旬 (月)初 中 底 末 上半月 下半月 behind a month. */
export function readMonthPart(s: Scanner, context: PointContext): MonthPart | null {
  if (!s.oneOf('底末上中下初月前后')) return null;
  const tenDays = s.eatAny(TEN_DAYS);
  if (tenDays) {
    s.eat('末');
    const middle = tenDays.includes('中');
    const first = tenDays.includes('上') ? 0 : middle ? 1 : 2;
    const last = tenDays.includes('下') ? 2 : middle ? 1 : 0;
    return {
      grain: 'tenDays',
      of: (y, m) => ({
        from: makeDay(y, m, first * 10 + 1)!,
        to: last === 2 ? endOfMonth(y, m) : makeDay(y, m, last * 10 + 10)!,
      }),
    };
  }
  if (s.is('月') && s.oneOf('初中底末', 1)) s.pos++;
  if (s.eat('底') || s.eat('末')) return { grain: 'month', vague: true, of: whole };
  if (s.oneOf('初中') && !isNumeral(s.peek(1)) && !beginsWord(s)) {
    const { monthStartDay, monthMiddleDay } = context.settings;
    const beginning = s.eat('初');
    if (!beginning) s.pos++;
    const [name, first, last] = beginning ? ['月初', 1, monthStartDay] : ['月中', 11, monthMiddleDay];
    return {
      grain: 'tenDays',
      vague: true,
      note: `${name}按${last}日计`,
      of: (y, m) => ({ from: makeDay(y, m, +first)!, to: makeDay(y, m, +last)! }),
    };
  }
  const half = s.eatAny(['上半月', '下半月', '前半月', '后半月']);
  if (half) {
    const first = half[0] === '上' || half[0] === '前';
    return {
      grain: 'tenDays',
      of: (y, m) =>
        first
          ? { from: makeDay(y, m, 1)!, to: makeDay(y, m, 15)! }
          : { from: makeDay(y, m, 16)!, to: endOfMonth(y, m) },
    };
  }
  return null;
}

/** 15日均, 9月均 and not 9月均须, 9月均已. */
const isAverage = (s: Scanner, at = 0) => s.oneOf('均', at) && !s.oneOf('须需应要可未已', at + 1);

/** Behind a number with 号 or 日 that has no month: 3号楼, 2号井; 15日均, 3日游. */
const NUMBERED = '谈三令文楼院线房门路街机馆厅桥井煤地厂库仓池塔站闸台间公泵坑洞锅码标';
const COUNTED = '游龄间煤';

/**
 * Reads a day of the month: 30日, 三十号; behind a month also a bare number in the same script (十月31). 1–31, or 0 where
 * there is none. 0 and numbers above 31 with 日 behind them are read as 32 and more, so that an impossible date is reported.
 */
export function readDay(s: Scanner, bare: 'chinese' | 'digits' | null): number {
  const start = s.pos;
  const digits = isDigit(s.peek());
  const counts = s.oneOf(COUNTING);
  const value = s.number();
  if (!counts && value >= 0 && value < 100) {
    if (s.eatAny(['日', '号'])) {
      const named =
        bare === null &&
        (s.oneOf(s.isBefore('号') ? NUMBERED : COUNTED) || isAverage(s) || (value === 1 && s.is('三')));
      if (!named) return value || 32;
    } else if (
      bare &&
      value > 0 &&
      value <= 31 &&
      (digits || value >= 10) &&
      !s.gapAt(start) &&
      endsHere(s)
    ) {
      return value;
    }
  }
  s.pos = start;
  return 0;
}

/** A bare day ends the mention: nothing that would make the number a count follows. */
function endsHere(s: Scanner): boolean {
  return s.peek() === 0 || s.oneOf(',.;。、-~至到前之以()早晚上下中');
}

/** The number of days of the reference month and the following ones decides where 31日 falls. */
export function dayOfMonth(day: number): Point['at'] {
  return (year, month) => (day <= daysInMonth(year, month) ? single(makeDay(year, month, day)) : null);
}
