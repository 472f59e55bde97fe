import { readClock } from '../clock.ts';
import { type Edge, readEdge } from '../edge.ts';
import type { CalendarMention, Form, PeriodMention } from '../mention.ts';
import { dayOfMonth } from '../points/month-day.ts';
import { months } from '../points/part-of-year.ts';
import { fixedPoint, makePoint, type Point, type PointContext } from '../points/point.ts';
import { POINT_STARTS, readPoint } from '../points/read-point.ts';
import { readWeekdayDigit, readWeekdayName } from '../points/weekday-name.ts';
import { isDigit, isNumeral, type Scanner } from '../scanner.ts';
import { isPlausible, readAmounts } from './amount.ts';
import { readEvent } from './event.ts';

const TO = ['一直到', '直至', '直到', '--', '至', '到', '-', '~'];
const HOLIDAY_WORDS = ['小长假', '黄金周', '长假', '假期', '假日', '放假'];

/** Dates and ranges: 2024年6月30日前, 6月上旬, 下周三下班前, 5—10日, 8月至11月, 6、9、12月底. */
export const calendar: Form = {
  starts: `${POINT_STARTS}即`,
  read(s, context) {
    const start = s.pos;
    const first = readFirst(s, context);
    if (!first) return null;
    if (Array.isArray(first)) return first;
    const named = first.grain === 'year' && !first.vague ? readEvent(s, true) : null;
    if (named) return { ...named, start, year: first.year };
    const weekdays = first.grain === 'day' ? readMoreWeekdays(s, start, first) : null;
    if (weekdays) return weekdays;
    const dated = readBracketed(s, context, first);
    if (dated) return mention(s, start, null, dated, true);
    readBeside(s, first);
    const firstEnd = s.pos;
    const opened = readOpening(s);
    const second = readSecond(s, context, first);
    if (second) {
      readBeside(s, second);
      if (s.eat('之间') || s.eat('止') || s.eat('期间')) return mention(s, start, first, second);
      return mention(s, start, first, second, true);
    }
    s.pos = opened ? firstEnd : s.pos;
    return countedBack(s, start, first) ?? mention(s, start, null, first, true);
  },
};

/** 下周一、三、五: days of the same week whose 周 stands before the first. */
function readMoreWeekdays(s: Scanner, start: number, first: Point): CalendarMention[] | null {
  if (!s.oneOf('、和及') || !s.oneOf('周期拜', -2)) return null;
  const list = [mention(s, start, null, first)];
  for (let end = s.pos; s.oneOf('、和及'); end = s.pos) {
    const from = ++s.pos;
    const day = isDigit(s.peek()) ? 0 : readWeekdayDigit(s, true);
    if (day === 0 || isNumeral(s.peek()) || s.oneOf('是')) {
      s.pos = end;
      break;
    }
    const point = makePoint('day', null, null, null, () => null);
    point.bareWeekday = day;
    readBeside(s, point);
    list.push(mention(s, from, null, point, true));
  }
  return list.length > 1 ? list : null;
}

/** 春节前10天, 12月10日前5个工作日: so much before the day that is named. */
function countedBack(s: Scanner, start: number, to: Point): PeriodMention | null {
  if (!s.is('前') || !(to.grain === 'day' || to.vague)) return null;
  const end = s.pos;
  s.pos++;
  const numberAt = s.pos;
  const amounts = readAmounts(s);
  if (!amounts || !isPlausible(amounts) || amounts[0]!.unit === 'year') {
    s.pos = end;
    return null;
  }
  s.eatAny(['之内', '以内', '内']);
  const since: CalendarMention = { kind: 'calendar', start, end, from: null, to, edge: null };
  return { kind: 'period', start, end: s.pos, numberAt, amounts, relation: 'ahead', anchor: null, since };
}

function mention(
  s: Scanner,
  start: number,
  from: Point | null,
  to: Point,
  withEdge = false,
): CalendarMention {
  const edge = withEdge ? (readEdge(s, to.grain === 'day') ?? comparison(s, start)) : null;
  if (edge && to.grain === 'day' && to.bareWeekday === undefined && to.weekday === undefined && s.is('('))
    readWrittenWeekday(s, to);
  return { kind: 'calendar', start, end: s.pos, from, to, edge };
}

/** 周三（12月2日）前, 月底（11月30日）: the date in brackets is what the words before it stand for; a festival stays itself. */
function readBracketed(s: Scanner, context: PointContext, first: Point): Point | null {
  const unclear = first.relative !== undefined || first.bareWeekday !== undefined || first.vague;
  if (!s.is('(') || !(unclear || first.festival !== undefined)) return null;
  const start = s.pos++;
  const date = readPoint(s, context, first.relative === undefined ? null : first);
  const dated = date?.month !== null || first.bareWeekday !== undefined;
  if (date?.grain === 'day' && dated && date.relative === undefined && s.eat(')'))
    return first.festival === undefined ? date : first;
  s.pos = start;
  return null;
}

/** 即日, a point, or a bare number that shares the unit of what follows it (5—10日, 1985到89年, 6、9、12月底). */
function readFirst(s: Scanner, context: PointContext): Point | CalendarMention[] | null {
  if (s.is('即')) {
    if (!s.eat('即日')) return null;
    return fixedPoint('day', context.ref, context.ref, '即日');
  }
  const start = s.pos;
  const point = readPoint(s, context);
  const end = s.pos;
  const shared =
    (point === null || point.grain === 'year') && startsNumber(s, point !== null)
      ? readShared(s, context, point, start)
      : null;
  if (shared) return shared;
  s.pos = end;
  return point;
}

const ORDINAL = '第'.charCodeAt(0);

/** A number or 第 stands here; one that begins here, where nothing was read before it. */
function startsNumber(s: Scanner, behindYear: boolean): boolean {
  const code = s.peek();
  return code === ORDINAL || ((isDigit(code) || isNumeral(code)) && (behindYear || s.atNumberStart()));
}

/** Numbers before the one that has the unit: the left end of a range, or a list of months or days. */
function readShared(
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

/** 起, 开始, （含） between the ends of a range (自1月1日起至12月31日止). */
function readOpening(s: Scanner): boolean {
  if (!s.oneOf('起之开(')) return false;
  const mark = s.pos;
  const opened = s.eatAny(['之日起', '开始', '起', '(含)']);
  if (opened && s.is(',') && s.oneOf('至到', 1)) s.pos++;
  if (opened && TO.some((word) => s.is(word))) return true;
  s.pos = mark;
  return false;
}

function readSecond(s: Scanner, context: PointContext, first: Point): Point | null {
  if (!s.oneOf('至到-~一直和与')) return null;
  const mark = s.pos;
  if (s.eatAny(TO)) {
    if (first.bareWeekday !== undefined || first.year !== null || !s.is('月')) {
      const second = readPoint(s, context, first);
      if (second) return second;
    }
    s.pos = mark;
    return null;
  }
  if (s.eatAny(['和', '与'])) {
    const second = readPoint(s, context, first);
    if (second && s.is('之间')) return second;
    s.pos = mark;
  }
  return null;
}

/** What stands beside a date without moving it: （星期四）, ，星期一, 假期, 上午9点. */
function readBeside(s: Scanner, point: Point): void {
  if (point.grain === 'day' && point.bareWeekday === undefined) readWrittenWeekday(s, point);
  if (point.festival !== undefined && s.eatAny(HOLIDAY_WORDS)) {
    const name = point.festival;
    const at = point.at;
    point.grain = 'days';
    point.at = (y, m, calendar) => calendar.holiday(name, y) ?? at(y, m, calendar);
  }
  if (point.grain === 'day') {
    s.eatAny(['当天', '当日']);
    const mark = s.pos;
    const midnight = s.eatAny(['〇时', '0时', '〇点', '0点', '0:00', '00:00']);
    // 10日零时前 leaves the 10th out.
    if (midnight && s.is('前')) point.excluded = true;
    s.pos = mark;
    if (!readClock(s) && s.eat(',') && !readClock(s)) s.pos = mark;
  } else if (point.grain === 'week' || point.vague) {
    const mark = s.pos;
    if (!(s.eat('下班') || s.eat('前下班'))) s.pos = mark;
  }
}

function readWrittenWeekday(s: Scanner, point: Point): void {
  if (!s.oneOf('([,周星礼')) return;
  const mark = s.pos;
  const open = s.eat('(') || s.eat('[');
  if (open && s.eatAny(['农历', '阴历'])) {
    while (s.pos - mark < 16 && !s.oneOf('、,)') && s.pos < s.length) s.pos++;
    s.eatAny(['、', ',']);
  } else if (!open) s.eat(',');
  s.eatAny(['本', '这', '下']);
  const day = readWeekdayName(s);
  if (day > 0 && open && s.eatAny([',', '、'])) point.excluded = s.eatAny(['不含', '含']) === '不含';
  if (day > 0 && (!open || s.eat(')') || s.eat(']'))) {
    point.weekday = day;
    return;
  }
  if (open && s.eat(')')) return;
  s.pos = mark;
}

/** 晚于, 不早于, 早于, 自从 before a date bound it as 后, 起 and 前 do behind it. */
function comparison(s: Scanner, start: number): Edge | null {
  if (!s.oneOf('于从', start - 1 - s.pos)) return null;
  if (s.isBefore('不早于', start) || s.isBefore('自从', start))
    return { kind: 'from', inclusive: true, word: '起' };
  if (s.isBefore('早于', start)) return { kind: 'before', inclusive: false, word: '前' };
  return s.isBefore('晚于', start) && !s.oneOf('不最得能可应', start - 3 - s.pos)
    ? { kind: 'after', word: '后' }
    : null;
}
