import { addDays, addMonths, type Day } from '../../calendar/day.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import { isPlainNumeral, type Scanner } from '../scanner.ts';
import { WordTable } from '../word-table.ts';

export type AmountUnit = 'hour' | 'day' | 'workday' | 'month' | 'year';

/** A counted length; weeks are days and quarters months. `count` may be halves only for months (0.5 = 15 days). */
export type Amount = { count: number; unit: AmountUnit };

type Unit = { unit: AmountUnit; times: number };
const of = (unit: AmountUnit, times: number, words: string): [string, Unit][] =>
  words.split(' ').map((word) => [word, { unit, times }]);

const UNITS = new WordTable<Unit>([
  ...of('workday', 1, '个工作日 工作日 个工作天'),
  ...of('day', 1, '个自然日 自然日 个日历日 日历日 个日历天 日历天 个日 天 日'),
  ...of('day', 7, '个星期 星期 个礼拜 礼拜 个周 周'),
  ...of('hour', 1, '个小时 小时'),
  ...of('hour', 1 / 60, '分钟'),
  ...of('month', 1, '个月'),
  ...of('month', 3, '个季度 季度'),
  ...of('year', 1, '个年 年'),
]);

/** Reads 10日, 三个工作日, 一年六个月, 两个半月, 1.5年, 3至5天 (the upper bound counts), 半年. Null where there is none. */
export function readAmounts(s: Scanner): Amount[] | null {
  const first = readAmount(s);
  if (!first) return null;
  const amounts = [first];
  for (let i = 0; i < 2; i++) {
    const mark = s.pos;
    s.eatAny(['〇', '又', '加']);
    const more = readAmount(s);
    if (!more || rank(more) >= rank(amounts[amounts.length - 1]!)) {
      s.pos = mark;
      break;
    }
    amounts.push(more);
  }
  return amounts;
}

const RANKS: Record<AmountUnit, number> = { hour: 0, day: 1, workday: 2, month: 3, year: 4 };
const rank = (amount: Amount) => RANKS[amount.unit];

function readAmount(s: Scanner): Amount | null {
  const start = s.pos;
  if (s.eat('半')) {
    const half = s.eatAny(['个月', '月', '年', '天', '日', '个小时', '小时']);
    if (half === '个月' || half === '月') return { count: 15, unit: 'day' };
    if (half === '年') return { count: 6, unit: 'month' };
    if (half) return { count: half === '天' || half === '日' ? 12 : 0.5, unit: 'hour' };
    s.pos = start;
    return null;
  }
  let count = readCount(s);
  if (count <= 0) {
    s.pos = start;
    return null;
  }
  let mark = s.pos;
  // 十五（15）日: the same number again.
  if (!(s.eat('(') && s.number() === count && s.eat(')'))) s.pos = mark;
  mark = s.pos;
  if (s.eatAny(['-', '~', '至', '到'])) {
    const upper = readCount(s);
    if (upper > count) count = upper;
    else s.pos = mark;
  }
  if (s.eat('.5')) return readHalf(s, start, count);
  if (s.eat('个半')) {
    if (s.eat('月')) return { count: count + 0.5, unit: 'month' };
    if (s.eatAny(['小时', '钟头'])) return { count: count + 0.5, unit: 'hour' };
    s.pos = start;
    return null;
  }
  // 三季度 is the third quarter; three quarters are 三个季度.
  if (s.is('季度') && count <= 4) {
    s.pos = start;
    return null;
  }
  const read = UNITS.eat(s);
  if (read && !(read.value.unit === 'year' && s.oneOf('度代级龄产均'))) {
    const { unit, times } = read.value;
    if (unit === 'year' && s.eat('半')) return { count: count * 12 + 6, unit: 'month' };
    return { count: count * times, unit };
  }
  s.pos = start;
  return null;
}

/** What follows 1.5: a half of a year, a month or an hour. Null for 1.5月底前, where the 1 numbers a paragraph. */
function readHalf(s: Scanner, start: number, count: number): Amount | null {
  const unit = s.eatAny(['年', '个月', '个小时', '小时']);
  if (unit === '年' && !s.oneOf('度代级龄产均')) return { count: count * 12 + 6, unit: 'month' };
  if (unit === '个月') return { count: count + 0.5, unit: 'month' };
  if (unit && unit !== '年') return { count: count + 0.5, unit: 'hour' };
  s.pos = start;
  return null;
}

/** A number; two numerals side by side are an estimate whose upper one counts (三五天). -1 where there is none. */
function readCount(s: Scanner): number {
  const start = s.pos;
  const value = s.number();
  const numerals =
    s.pos - start === 2 && isPlainNumeral(s.codes[start]!) && isPlainNumeral(s.codes[start + 1]!);
  return numerals && value % 10 > value / 10 ? value % 10 : value;
}

/** The day a length after (negative: before) a day; the first day is not counted. `provisional`: holidays not announced. */
export function addAmounts(
  day: Day,
  amounts: readonly Amount[],
  direction: 1 | -1,
  calendar: WorkCalendar,
): { day: Day; provisional: boolean } {
  let provisional = false;
  let result = day;
  for (const { count, unit } of amounts) {
    if (unit === 'workday') {
      const counted = calendar.addWorkdays(result, direction * Math.floor(count));
      result = counted.day;
      provisional ||= counted.provisional;
    } else if (unit === 'month' || unit === 'year') {
      const months = Math.floor(unit === 'year' ? count * 12 : count);
      result = addMonths(result, direction * months);
      if (unit === 'month' && count % 1 !== 0) result = addDays(result, direction * 15);
    } else
      result = addDays(result, direction * (unit === 'hour' ? Math.floor(count / 24) : Math.floor(count)));
  }
  return { day: result, provisional };
}

/** Longest period that is still a time limit: a hundred years. */
export function isPlausible(amounts: readonly Amount[]): boolean {
  return amounts.every(({ count, unit }) => {
    const days =
      unit === 'year' ? count * 366 : unit === 'month' ? count * 31 : unit === 'hour' ? count / 24 : count;
    return days <= 36_600;
  });
}
