import { addDays } from '../../calendar/day.ts';
import type { Scanner } from '../scanner.ts';
import { WordTable } from '../word-table.ts';
import { months } from './part-of-year.ts';
import { fixedPoint, type Point, type PointContext } from './point.ts';

/** Words for a day counted from the reference day. */
const WORDS = new WordTable<number>([
  ['大大后天', 4],
  ['大大前天', -4],
  ['大后天', 3],
  ['大前天', -3],
  ['今天', 0],
  ['今日', 0],
  ['本日', 0],
  ['当天', 0],
  ['当日', 0],
  ['同日', 0],
  ['明天', 1],
  ['明日', 1],
  ['次日', 1],
  ['翌日', 1],
  ['隔天', 1],
  ['后天', 2],
  ['后日', 2],
  ['昨天', -1],
  ['昨日', -1],
  ['前天', -2],
  ['前日', -2],
]);

/** The same with a part of the day in one word (明晚, 今早): the part stays to be read as a clock time. */
const WITH_PART = new WordTable<number>([
  ['今', 0],
  ['当', 0],
  ['明', 1],
  ['次', 1],
  ['后', 2],
  ['昨', -1],
  ['前', -2],
]);

/** Two days or years in one word, by the first. */
const PAIRS = new WordTable<number>([
  ['今明两天', 0],
  ['今明两日', 0],
  ['今明两年', 0],
  ['明后两天', 1],
  ['明后两日', 1],
  ['明后天', 1],
]);

/** Words that follow the date before them rather than the reference day, where there is one. */
const FOLLOWING = ['次日', '翌日', '同日'];

export const RELATIVE_DAY_STARTS = `${WORDS.starts}下`;

/** 下一个工作日, 次一工作日: the next working day after the reference day. */
const NEXT_WORKDAY = ['下一个工作日', '下个工作日', '下一工作日', '次一个工作日', '次一工作日', '次个工作日'];

/** Reads 今天, 明日, 大后天, 明晚, 今早. */
export function readRelativeDay(s: Scanner, context: PointContext): Point | null {
  const start = s.pos;
  const whole = WORDS.eat(s);
  if (whole) {
    const { word, value } = whole;
    const another =
      (word === '后天' && s.oneOf('性')) ||
      (word.endsWith('日') && s.oneOf('常期')) ||
      (word === '前天' && start > 0 && '一二三'.includes(s.slice(start - 1, start)));
    if (another) {
      s.pos = start;
      return null;
    }
    const day = addDays(context.ref, value);
    const point = fixedPoint('day', day, day, word);
    if (FOLLOWING.includes(word)) point.offset = { years: 0, months: 0, days: value };
    return point;
  }
  const pair = PAIRS.eat(s);
  if (pair?.word.endsWith('年')) {
    const { from } = months(context.refYear, 1, 1);
    return fixedPoint('year', from, months(context.refYear + 1, 1, 12).to, pair.word);
  }
  if (pair) {
    const first = addDays(context.ref, pair.value);
    return fixedPoint('days', first, addDays(first, 1), pair.word);
  }
  const next = s.eatAny(NEXT_WORKDAY);
  if (next) {
    const { ref } = context;
    const point = fixedPoint('day', ref, ref, next);
    point.at = (_y, _m, calendar) => {
      const { day } = calendar.addWorkdays(ref, 1);
      return { from: day, to: day };
    };
    return point;
  }
  const part = WITH_PART.eat(s);
  if (part) {
    const { word, value } = part;
    const another = s.oneOf('期稻熟', 1) || ('当前后'.includes(word) && s.oneOf('夜早晨'));
    if (s.oneOf('早晚晨夜') && !another) {
      const day = addDays(context.ref, value);
      return fixedPoint('day', day, day, word);
    }
  }
  s.pos = start;
  return null;
}
