import { addDays } from '../../calendar/day.ts';
import { readEdge } from '../edge.ts';
import { readFestival } from '../points/festival.ts';
import { readLunar } from '../points/lunar.ts';
import { readInMonth, readMonth } from '../points/month-day.ts';
import { readYearPart, yearPartPoint } from '../points/part-of-year.ts';
import type { Point, PointContext } from '../points/point.ts';
import { isDigit, isNumeral, type Scanner } from '../scanner.ts';
import type { CycleDay } from './cycle.ts';

/** Reads what follows 每年: 三月底, 1月31日, 3月、9月, 9月到11月, 第一季度, 上半年, 年底, 春节. */
export function readYearDays(s: Scanner, context: PointContext): CycleDay[] | null {
  skipLeftMonth(s);
  const others = readMonthsBefore(s);
  const points: { point: Point; before: boolean; span: { start: number; end: number } }[] = [];
  for (let i = 0; i < 13; i++) {
    const mark = s.pos;
    const joined = i === 0 || s.eatAny(['、', '和', '及', '与', ',', '至', '到', '-', '~']);
    const range = i > 0 && '至到-~'.includes(String.fromCharCode(s.codes[mark]!));
    // 每年7月15日、次年1月15日前: in a yearly rule the next year's day is a day of every year.
    if (i > 0 && joined) s.eatAny(['次年', '翌年']);
    const from = s.pos;
    const point = joined ? readPart(s, context) : null;
    if (!point) {
      s.pos = mark;
      break;
    }
    const left = range ? points.pop() : undefined;
    const edgeStart = s.pos;
    const before = readEdge(s)?.kind === 'before';
    if (!s.oneOf('、和及与至到-~')) s.pos = edgeStart;
    points.push({ point, before, span: { start: left?.span.start ?? from, end: s.pos } });
  }
  if (points.length === 0) return null;
  const [shared] = points;
  if (others.length > 0 && shared!.point.month !== null)
    points.unshift(
      ...others.map(({ month, ...span }) => ({ ...shared!, point: { ...shared!.point, month }, span })),
    );
  // 6月、12月25日前: the day holds for the months before it.
  for (let i = points.length - 2; i >= 0; i--) {
    const { point } = points[i]!;
    const next = points[i + 1]!;
    if (point.grain === 'month' && next.point.grain === 'day' && next.point.day !== null)
      points[i] = { ...next, point: { ...next.point, month: point.month }, span: points[i]!.span };
  }
  const edgeStart = s.pos;
  const before = readEdge(s)?.kind === 'before';
  s.pos = edgeStart;
  return points.map(({ point, before: own, span }) => ({
    span,
    inPeriod: ({ from }, calendar) => {
      const year = +from.slice(0, 4);
      const period = point.at(year, point.month ?? 1, calendar);
      if (!period) return null;
      if (!before && !own) return period.to;
      if (point.festival !== undefined) return calendar.addWorkdays(period.from, -1).day;
      return point.note !== undefined && point.grain === 'day' ? addDays(period.from, -1) : period.to;
    },
    ...(point.grain === 'year' ? { day: -1 } : {}),
  }));
}

function readPart(s: Scanner, context: PointContext): Point | null {
  if (s.is('中国') || s.is('中央')) return null;
  const lunar = readLunar(s, context, null) ?? readFestival(s, context, context.refYear);
  if (lunar) return lunar;
  const month = isDigit(s.peek()) || isNumeral(s.peek()) || s.is('元') ? readMonth(s, context) : null;
  if (month) return readInMonth(s, context, null, month);
  const part = readYearPart(s, context);
  return part && part.year === undefined ? yearPartPoint(part, null) : null;
}

/** 7— of 7—8月: the last month counts. */
function skipLeftMonth(s: Scanner): void {
  const start = s.pos;
  const month = s.number();
  if (month < 1 || month > 12 || !s.oneOf('-~至到')) s.pos = start;
  else s.pos++;
}

/** 1、4、7、 of 1、4、7、10月15日前: months whose 月 and day come with the last one. */
function readMonthsBefore(s: Scanner): { month: number; start: number; end: number }[] {
  const found: { month: number; start: number; end: number }[] = [];
  for (;;) {
    const start = s.pos;
    const month = s.number();
    if (month < 1 || month > 12 || !s.oneOf('、和及')) {
      s.pos = start;
      return found;
    }
    found.push({ month, start, end: s.pos });
    s.pos++;
  }
}
