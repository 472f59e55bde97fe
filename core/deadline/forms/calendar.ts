import { type Edge, readEdge } from '../edge.ts';
import type { CalendarMention, Form, PeriodMention } from '../mention.ts';
import { fixedPoint, makePoint, type Point, type PointContext } from '../points/point.ts';
import { POINT_STARTS, readPoint } from '../points/read-point.ts';
import { readWeekdayDigit } from '../points/weekday-name.ts';
import { isDigit, isNumeral, type Scanner } from '../scanner.ts';
import { isPlausible, readAmounts } from './amount.ts';
import { readBeside, readWrittenWeekday } from './beside.ts';
import { readEvent } from './event.ts';
import { readShared, startsNumber, TO } from './shared-unit.ts';

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
