import { readEdge } from '../edge.ts';
import type { CalendarMention } from '../mention.ts';
import { dayOfMonth } from '../points/month-day.ts';
import { months } from '../points/part-of-year.ts';
import { makePoint, type Point, type PointContext } from '../points/point.ts';
import { readPoint } from '../points/read-point.ts';
import { isDigit, isNumeral, type Scanner } from '../scanner.ts';
import { readBeside } from './beside.ts';

/** Between the ends of a range. */
export const TO = ['一直到', '直至', '直到', '--', '至', '到', '-', '~'];

const ORDINAL = '第'.charCodeAt(0);

/** A number or 第 stands here; one that begins here, where nothing was read before it. */
export function startsNumber(s: Scanner, behindYear: boolean): boolean {
  const code = s.peek();
  return code === ORDINAL || ((isDigit(code) || isNumeral(code)) && (behindYear || s.atNumberStart()));
}

/**
 * Numbers before the one that has the unit: the left end of a range as a point, the cursor before 至, or a whole list of months,
 * days, quarters or years. `year` is the year read before them, `start` where the mention begins. Null, cursor anywhere, otherwise.
 */
export function readShared(
  s: Scanner,
  context: PointContext,
  year: Point | null,
  start: number,
): Point | CalendarMention[] | null {
  const ordinal = s.eat('第');
  const number = s.number();
  if (number <= 0) return null;
  const afterNumber = s.pos;
  if (s.eatAny(TO)) {
    const right = readPoint(s, context, year);
    s.pos = afterNumber;
    if (ordinal && right?.grain !== 'quarter') return null;
    return right && withUnitOf(right, number, year);
  }
  if (!s.oneOf('、,和') || (!year && (numbersParagraph(s, start, number) || endsWord(s, start)))) return null;
  const numbers = [{ n: number, start, end: afterNumber }];
  while (s.oneOf('、,和') && numbers.length < 12) {
    s.pos++;
    const itemStart = s.pos;
    const item = s.number();
    if (item > 0 && s.oneOf('、,和')) {
      numbers.push({ n: item, start: itemStart, end: s.pos });
      continue;
    }
    s.pos = itemStart;
    const last = readPoint(s, context, year);
    if (last) {
      const ofYear = last.grain === 'year' || (last.year !== null && last.relative === undefined);
      if (ordinal ? last.grain !== 'quarter' : ofYear && number < 1900) return null;
      readBeside(s, last);
      const edge = readEdge(s);
      const list: CalendarMention[] = [];
      for (const { n, ...span } of numbers) {
        const to = withUnitOf(last, n, year) ?? inOtherMonth(last, n, year);
        if (!to) return null;
        list.push({ kind: 'calendar', ...span, from: null, to, edge });
      }
      const to = { ...last, year: last.year ?? year?.year ?? null };
      return [...list, { kind: 'calendar', start: itemStart, end: s.pos, from: null, to, edge }];
    }
    return null;
  }
  return null;
}

/**
 * 1、6月底前完成: the number of a paragraph, not a month, where it begins one and no second bare number follows (3、6、9月). At the
 * beginning of the text, where a cell may say 6、12月底, only a 1 that is not of 1、2月.
 */
function numbersParagraph(s: Scanner, start: number, number: number): boolean {
  if (number > 9 || !(s.lineBreakAt(start) || s.oneOf(';。:', start - 1 - s.pos))) return false;
  // 三、10月底前: a numeral before digits.
  if (!isDigit(s.codes[start]!) && isDigit(s.peek(1))) return true;
  const mark = s.pos++;
  const next = s.number();
  const listed = next > 0 && s.oneOf('、,和');
  s.pos = mark;
  return !listed && (start > 0 || (number === 1 && next !== 2));
}

/** 举一反三，6月15日前; 附件1，6月底前: the number ends the word before it and lists nothing. */
function endsWord(s: Scanner, start: number): boolean {
  const before = s.codes[start - 1];
  if (before === undefined || before < FIRST_HAN || s.lineBreakAt(start)) return false;
  return (
    s.oneOf('件表图组册号', start - 1 - s.pos) || (s.is(',') && !s.oneOf(BEFORE_LIST, start - 1 - s.pos))
  );
}

const FIRST_HAN = 0x4e00;
/** Words a list of months or days may stand behind without a pause. */
const BEFORE_LIST = '于在至到从自年月每各逢按为即前';

/** 3、6、9、12月25日前: the numbers are months that share the day. */
function inOtherMonth(right: Point, month: number, year: Point | null): Point | null {
  const shares = right.grain === 'day' && right.month !== null && right.day !== null && !right.lunar;
  return shares && month < right.month! ? { ...right, year: year?.year ?? null, month } : null;
}

/** A number read with the unit of the point on its right. */
function withUnitOf(right: Point, number: number, year: Point | null): Point | null {
  if (right.relative !== undefined) return null;
  const own = year?.year ?? null;
  const isYear = number >= 1900 && number <= 2199;
  if (isYear && (right.grain === 'year' || right.year !== null))
    return makePoint('year', number, null, null, (y) => months(y, 1, 12));
  if (right.needsMonth && number <= 31) {
    const point = makePoint('day', own, null, number, dayOfMonth(number));
    point.needsMonth = true;
    return point;
  }
  if (right.month !== null && right.day === null && number <= 12 && right.grain !== 'day')
    return { ...right, year: own, month: number };
  if (right.grain === 'quarter' && number <= 4)
    return { ...right, year: own, at: (y) => months(y, number * 3 - 2, number * 3) };
  return null;
}
