import { addDays } from '../../calendar/day.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Scanner } from '../scanner.ts';
import { fixedPoint, type Point, type PointContext } from './point.ts';

/** Words for a day counted from the reference day; longer ones first. */
const WORDS: [string, number][] = [
  ['大大后天', 4],
  ['大大前天', -4],
  ['大后天', 3],
  ['大前天', -3],
  ['今明两天', 1],
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
];

/** The same with a part of the day in one word (明晚, 今早): the part stays to be read as a clock time. */
const WITH_PART: [string, number][] = [
  ['今', 0],
  ['当', 0],
  ['明', 1],
  ['次', 1],
  ['后', 2],
  ['昨', -1],
  ['前', -2],
];

export const RELATIVE_DAY_STARTS = '大今本当同明次翌隔后昨前下';

/** 下一个工作日, 次一工作日: the next working day after the reference day. */
const NEXT_WORKDAY = ['下一个工作日', '下个工作日', '下一工作日', '次一个工作日', '次一工作日', '次个工作日'];

/** Reads 今天, 明日, 大后天, 明晚, 今早. */
export function readRelativeDay(s: Scanner, context: PointContext): Point | null {
  for (const [word, offset] of WORDS) {
    if (s.peek() !== word.charCodeAt(0) || !s.is(word)) continue;
    if ((word === '后天' && s.is('后天性')) || (word[1] === '日' && s.oneOf('常期', 2))) return null;
    if (word === '前天' && s.oneOf('一二三', -1)) return null;
    s.pos += word.length;
    const day = addDays(context.ref, offset);
    return fixedPoint('day', offset === 1 && word === '今明两天' ? context.ref : day, day, word);
  }
  const next = s.eatAny(NEXT_WORKDAY);
  if (next) {
    const { ref } = context;
    const at = (_y: number, _m: number, calendar: WorkCalendar) => {
      const { day } = calendar.addWorkdays(ref, 1);
      return { from: day, to: day };
    };
    return { ...fixedPoint('day', ref, ref, next), day: null, at };
  }
  for (const [word, offset] of WITH_PART) {
    if (s.peek() !== word.charCodeAt(0) || !s.oneOf('早晚晨夜', 1)) continue;
    if (s.oneOf('期稻熟', 2) || (s.oneOf('当前后', 0) && s.oneOf('夜早晨', 1))) return null;
    s.pos++;
    return fixedPoint('day', addDays(context.ref, offset), addDays(context.ref, offset), word);
  }
  return null;
}
