import { endOfMonth, makeDay } from '../../calendar/day.ts';
import { isNumeral, type Scanner } from '../scanner.ts';
import { beginsWord, readDay, readMonthPart } from './month-day.ts';
import { nthWeek, readOrdinal } from './nth.ts';
import { type Grain, makePoint, type Period, type Point, type PointContext } from './point.ts';
import { readRelativePrefix } from './relative-prefix.ts';

/** A part of a year as `of(year)`; `year` only where the words name it (下季度). */
export type YearPart = {
  grain: Grain;
  vague?: boolean;
  note?: string;
  relative?: string;
  month?: number;
  day?: number;
  year?: number;
  of(year: number): Period | null;
};

/** Whole months from the first to the last, both included. */
export const months = (year: number, first: number, last: number): Period => ({
  from: makeDay(year, first, 1)!,
  to: endOfMonth(year, last),
});

/** Reads 底 末 年内 初 中, 上半年, 第三季度, Q3, 前三季度, 前五个月, 第三个月 behind a year. */
export function readYearPart(s: Scanner, context: PointContext): YearPart | null {
  return readYearEnd(s) ?? readHalf(s) ?? readQuarter(s, context) ?? readSeason(s) ?? readCountedPart(s);
}

/** The same without a year before it: 年底, 下半年, 三季度, 本季度末. */
export function readBareYearPart(s: Scanner, context: PointContext): YearPart | null {
  if (s.is('年') || s.is('岁末')) return readYearEnd(s);
  return readHalf(s) ?? readQuarter(s, context);
}

function readYearEnd(s: Scanner): YearPart | null {
  if (s.eatAny(['年年底', '年年末', '年底', '年末', '年终', '岁末', '底', '末']))
    return { grain: 'year', vague: true, note: '年底为12月31日', of: (y) => months(y, 1, 12) };
  if ((s.is('年内') && !isNumeral(s.peek(-1)) && !s.is('年内容')) || s.is('年度内')) {
    s.pos += s.is('年度') ? 2 : 1;
    return { grain: 'year', vague: true, of: (y) => months(y, 1, 12) };
  }
  if (s.eatAny(['年初', '年伊始', '伊始']) || (!beginsWord(s) && s.eat('初')))
    return { grain: 'month', vague: true, note: '年初按1月底计', of: (y) => months(y, 1, 1) };
  if (s.eat('年中') || (!beginsWord(s) && s.eat('中')))
    return { grain: 'half', vague: true, note: '年中按6月30日计', of: (y) => months(y, 1, 6) };
  return null;
}

const SEASONS = '春夏秋冬';

/** 春季, 冬天: three months from March on; winter ends in the next year. */
function readSeason(s: Scanner): YearPart | null {
  // 秋季学期, 春季开学 are a school's.
  if (!s.oneOf(SEASONS) || !s.oneOf('季天', 1) || s.oneOf('学开', 2)) return null;
  const first = SEASONS.indexOf(String.fromCharCode(s.peek())) * 3 + 3;
  s.pos += 2;
  return {
    grain: 'quarter',
    note: `季节按${first}月起的三个月计`,
    of: (y) => ({
      from: makeDay(y, first, 1)!,
      to: first === 12 ? endOfMonth(y + 1, 2) : endOfMonth(y, first + 2),
    }),
  };
}

function readHalf(s: Scanner): YearPart | null {
  const half = s.eatAny(['上半年度', '下半年度', '上半年', '下半年', '前半年', '后半年']);
  if (!half) return null;
  const first = half[0] === '上' || half[0] === '前';
  const vague = s.eatAny(['末', '底']) !== null;
  return { grain: 'half', vague, of: (y) => (first ? months(y, 1, 6) : months(y, 7, 12)) };
}

const QUARTER = ['季度', '季'];

function readQuarter(s: Scanner, context: PointContext): YearPart | null {
  const start = s.pos;
  const relative = readRelativePrefix(s, QUARTER);
  if (relative) {
    const word = s.slice(start, s.pos);
    const quarters = context.refYear * 4 + Math.floor((context.refMonth - 1) / 3) + relative.offset;
    const year = Math.floor(quarters / 4);
    return { ...inQuarter(s, context, (quarters % 4) + 1), year, relative: word };
  }
  if (s.is('季度末') || s.is('季末') || s.is('季度初') || s.is('季初') || s.is('季度内')) {
    s.eatAny(QUARTER);
    return inQuarter(s, context, Math.floor((context.refMonth - 1) / 3) + 1);
  }
  if (s.eat('Q')) {
    const quarter = s.digits(1, 1);
    if (quarter >= 1 && quarter <= 4) return inQuarter(s, context, quarter);
  } else if (s.eatAny(['首季度', '首季'])) return inQuarter(s, context, 1);
  else {
    const ordinal = s.eat('第');
    const quarter = s.number();
    if (
      quarter >= 1 &&
      quarter <= 4 &&
      (s.eat('季度') || (ordinal && endsWithSeason(s, start) && s.eat('季')))
    )
      return inQuarter(s, context, quarter);
  }
  s.pos = start;
  return null;
}

/** 2024年第三季, 第三季末: 季 alone is also a season of anything else (第二季开播). */
const endsWithSeason = (s: Scanner, start: number) =>
  s.isBefore('年', start) || s.oneOf('末底前内初,。;、)', 1) || s.peek(1) === 0;

/** A part of a quarter, whichever quarter it is: `month` is 1–3. */
export type QuarterPart = {
  grain: Grain;
  vague?: boolean;
  note?: string;
  month?: number;
  day?: number;
  of(year: number, quarter: number): Period | null;
};

/** Reads what follows a quarter: 末 底 初, 首月10日, 末月25日, 第一个月的二十五日; the whole quarter where nothing does. */
export function readInQuarter(s: Scanner, context: PointContext): QuarterPart {
  const month = readMonthOfQuarter(s);
  if (month > 0) {
    const monthOf = (quarter: number) => quarter * 3 - 3 + month;
    s.eat('的');
    const day = readDay(s, null);
    if (day > 0) {
      return {
        grain: 'day',
        month,
        day,
        of: (y, q) => {
          const found = makeDay(y, monthOf(q), day);
          return found === null ? null : { from: found, to: found };
        },
      };
    }
    const part = readMonthPart(s, context);
    if (part) return { ...part, month, of: (y, q) => part.of(y, monthOf(q)) };
    return { grain: 'month', month, of: (y, q) => months(y, monthOf(q), monthOf(q)) };
  }
  const vague = s.eatAny(['末', '底']) !== null;
  if (!vague && !beginsWord(s) && s.eat('初')) {
    return {
      grain: 'month',
      vague: true,
      note: '季初按季度首月月底计',
      of: (y, q) => months(y, q * 3 - 2, q * 3 - 2),
    };
  }
  return { grain: 'quarter', vague, of: (y, q) => months(y, q * 3 - 2, q * 3) };
}

function inQuarter(s: Scanner, context: PointContext, quarter: number): YearPart {
  const { month, ...part } = readInQuarter(s, context);
  return {
    ...part,
    ...(month === undefined ? {} : { month: quarter * 3 - 3 + month }),
    of: (y) => part.of(y, quarter),
  };
}

/** Reads 首月, 末月, 第一个月, 最后一个月 behind 季度: 1–3; 0 where there is none. */
export function readMonthOfQuarter(s: Scanner): number {
  const start = s.pos;
  s.eat('的');
  if (s.oneOf('末底')) {
    s.pos++;
    const end = s.pos;
    const day = readDay(s, null);
    s.pos = end;
    if (day > 0) return 3;
    s.pos--;
  }
  if (s.eat('首月')) return 1;
  if (s.eat('末月')) return 3;
  const n = readOrdinal(s);
  if (n !== 0 && n >= -1 && n <= 3 && s.eatAny(['个月', '月'])) return n === -1 ? 3 : n;
  s.pos = start;
  return 0;
}

/** Reads 前三季度, 前两个季度, 前十一个月, 头三个月, 后三月, 第三个月, 第十周. */
function readCountedPart(s: Scanner): YearPart | null {
  const start = s.pos;
  s.eat('的');
  const side = s.eatAny(['前', '头', '后', '第', '最后']);
  if (side) {
    const n = s.number();
    const unit = n > 0 ? s.eatAny(['个季度', '季度', '个月', '月', '周']) : null;
    if (unit === '周') {
      if (side === '第' && n <= 53) return { grain: 'week', of: (y) => nthWeek(months(y, 1, 12), n) };
    } else if (unit) {
      const each = unit.includes('季度') ? 3 : 1;
      if (n * each <= 12) {
        if (side === '第')
          return {
            grain: each === 3 ? 'quarter' : 'month',
            of: (y) => months(y, (n - 1) * each + 1, n * each),
          };
        if (side === '前' || side === '头') return { grain: 'half', of: (y) => months(y, 1, n * each) };
        return { grain: 'half', of: (y) => months(y, 13 - n * each, 12) };
      }
    }
  }
  s.pos = start;
  return null;
}

/** 前三季度 without a year, which readBareYearPart leaves to months and festivals. */
export function readBareCountedPart(s: Scanner): YearPart | null {
  const start = s.pos;
  if (s.eat('前')) {
    const n = s.number();
    if (n >= 1 && n <= 4 && s.eatAny(['个季度', '季度']))
      return { grain: 'half', of: (y) => months(y, 1, n * 3) };
  }
  s.pos = start;
  return null;
}

/** A point of a year part; the year is given, named by the words, or still to be found. */
export function yearPartPoint(part: YearPart, year: number | null, relative?: string): Point {
  const at: Point['at'] = (y) => part.of(y);
  const point = makePoint(part.grain, year ?? part.year ?? null, part.month ?? null, part.day ?? null, at);
  point.vague = part.vague ?? false;
  point.note = part.note;
  point.relative = relative ?? part.relative;
  return point;
}
