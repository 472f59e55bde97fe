import { addDays, type Day, weekday } from '../../calendar/day.ts';
import type { Edge } from '../edge.ts';
import type { CalendarMention } from '../mention.ts';
import type { Period, Point } from '../points/point.ts';
import { type ResolvedPoint, resolveBefore, resolvePoint } from './point.ts';
import { makeResolved, type Resolved, type Resolving, spoken, WEEKDAYS } from './resolution.ts';

/** The due day of a date or range, with the days it covers; `period` is what later dates of the sentence build on. */
export function resolveCalendar(
  mention: CalendarMention,
  r: Resolving,
): { resolved: Resolved; period: Period | null } {
  const ends = resolveEnds(mention, r);
  if (!ends) return { resolved: impossible(), period: null };
  const { left, right } = ends;
  const resolved = left ? range(left, right, mention, r) : single(mention.to, right, mention.edge, r);
  if (resolved.due !== null && mention.to.grain === 'day') noteDayOff(resolved.due, resolved.steps, r);
  return { resolved, period: right.period };
}

type Ends = { left: ResolvedPoint | null; right: ResolvedPoint };

/**
 * Both ends of a range. Where neither names its year nor context does, the range is the first that is not over yet, and the left
 * end the last such day before the right one; else the right end follows the left.
 */
function resolveEnds(mention: CalendarMention, r: Resolving): Ends | null {
  const { from, to } = mention;
  if (!from) {
    const right = resolvePoint(to, null, r);
    return right && { left: null, right };
  }
  const floating = from.year === null && from.bareWeekday === undefined && !to.offset;
  if (floating && !r.carried?.yearKnown && (to.year !== null || !r.baseYear)) {
    const right = resolvePoint(to, null, r);
    const left = right && resolveBefore(from, right.period, r);
    if (right && left) return { left, right };
  }
  const left = resolvePoint(from, null, r);
  const right = left && resolvePoint(to, left.period, r);
  // 10月至次年3月 in November: the one that has begun, while it is not over.
  if (
    right &&
    to.offset &&
    from.year === null &&
    left.inferred.includes('year') &&
    left.period.from > r.ref
  ) {
    const begun = { ...from, year: +left.period.from.slice(0, 4) - 1 };
    const running = resolvePoint(begun, null, r);
    const end = running && resolvePoint(to, running.period, r);
    if (running && end && end.period.to >= r.ref)
      return {
        left: { ...running, inferred: left.inferred, steps: [`未写年份，取尚未结束的一个`] },
        right: end,
      };
  }
  return right && { left, right };
}

function impossible(): Resolved {
  const resolved = makeResolved('date', null, null, [], ['日历上没有这一天，请核对原文，不作推移']);
  resolved.invalid = true;
  return resolved;
}

function range(left: ResolvedPoint, right: ResolvedPoint, mention: CalendarMention, r: Resolving): Resolved {
  const { to: end, edge } = mention;
  const inferred = left.inferred.length > 0 ? left.inferred : right.inferred;
  const steps = [...left.steps, ...right.steps];
  const { from } = left.period;
  const { to } = right.period;
  if (edge?.kind === 'before' && end.festival !== undefined && edge.inclusive !== true)
    return beforeFestival(end, right.period, makeResolved('range', from, to, inferred, steps), r);
  if (to < from) steps.push('原文起止日期颠倒，请核对');
  steps.push(`自${spoken(from)}起至${spoken(to)}止，首尾两日都计入`);
  const due = edge?.kind === 'before' && edge.inclusive === false ? addDays(to, -1) : to;
  return makeResolved('range', from, due, inferred, steps);
}

function single(point: Point, read: ResolvedPoint, edge: Edge | null, r: Resolving): Resolved {
  const { period, inferred, steps } = read;
  const { from, to } = period;
  switch (edge?.kind) {
    case 'after':
    case 'from': {
      const first = edge.kind === 'from' || edge.inclusive ? from : addDays(to, 1);
      steps.push(`自${spoken(first)}起，没有写截止日`);
      return makeResolved('open', first, null, inferred, steps);
    }
    case 'before':
      return before(point, period, edge, makeResolved('date', null, to, inferred, steps), r);
    case 'within':
      if (point.festival !== undefined && point.grain === 'day')
        return duringHoliday(point, period, inferred, steps, r);
      steps.push(`截止日为${spoken(to)}`);
      return makeResolved('date', null, to, inferred, steps);
    default:
      if (point.grain === 'day' || point.vague) {
        const resolved = makeResolved('date', null, to, inferred, steps);
        const other = point.also?.(+to.slice(0, 4));
        if (other) {
          steps.push(`“${+to.slice(5, 7)}.${+to.slice(8)}”也可能是${spoken(other)}（表格会略去末位的0）`);
          resolved.alternatives = [other];
        }
        steps.push(`${point.vague ? '为该期间的最后一日' : '指定日期为'}${spoken(to)}`);
        return resolved;
      }
      steps.push(`自${spoken(from)}至该期间的最后一日${spoken(to)}`);
      return makeResolved('range', from, to, inferred, steps);
  }
}

function duringHoliday(
  point: Point,
  period: Period,
  inferred: Resolved['inferred'],
  steps: string[],
  r: Resolving,
): Resolved {
  const holiday = r.calendar.holiday(point.festival!, +period.to.slice(0, 4));
  const { from, to } = holiday ?? period;
  steps.push(`${point.festival}假期为${spoken(from)}至${spoken(to)}`);
  const resolved = makeResolved('range', from, to, inferred, steps);
  resolved.provisional = holiday?.provisional ?? false;
  return resolved;
}

/** 前: by the day; before a festival; and whole months and years, where it is open whether they are included. */
function before(point: Point, period: Period, edge: Edge, resolved: Resolved, r: Resolving): Resolved {
  const { from, to } = period;
  const { steps } = resolved;
  if (edge.inclusive === false || point.excluded)
    return dueOn(resolved, addDays(from, -1), '不含当日，截止日为');
  if (point.festival !== undefined && edge.inclusive !== true)
    return beforeFestival(point, period, resolved, r);
  if (edge.inclusive || point.vague) return dueOn(resolved, to, '截止日为');
  if (point.grain === 'day') {
    if (point.note !== undefined) return dueOn(resolved, addDays(from, -1), `“${point.note}前”截至前一日`);
    return r.settings.beforeIncludesDay
      ? dueOn(resolved, to, '“前”含当日，截止日为')
      : dueOn(resolved, addDays(from, -1), '“前”不含当日，截止日为');
  }
  const early = addDays(from, -1);
  const late = point.grain === 'tenDays' || early < r.ref;
  const choice =
    point.grain === 'tenDays' ? '按含本旬理解' : late ? '该期间已经开始，按含本期间理解' : '取较早的一个';
  steps.push(`“前”是否含所写期间有两种理解（${spoken(early)}或${spoken(to)}），${choice}`);
  resolved.alternatives = [late ? early : to];
  return dueOn(resolved, late ? to : early, '截止日为');
}

function dueOn(resolved: Resolved, due: Day, words: string): Resolved {
  resolved.due = due;
  resolved.steps.push(`${words}${spoken(due)}`);
  return resolved;
}

function beforeFestival(point: Point, { from }: Period, resolved: Resolved, r: Resolving): Resolved {
  const festival = r.calendar.holiday(point.festival!, +from.slice(0, 4))?.festival ?? from;
  const eve = addDays(point.note?.includes('除夕') ? from : festival, -1);
  const last = r.calendar.addWorkdays(festival, -1);
  resolved.provisional = last.provisional;
  if (last.provisional) resolved.steps.push(`${from.slice(0, 4)}年放假安排尚未公布，按法定节假日推定`);
  const byEve = r.settings.beforeFestival === 'eve';
  const [due, other] = byEve ? [eve, last.day] : [last.day, eve];
  if (other !== due) resolved.alternatives = [other];
  return dueOn(resolved, due, byEve ? '截至节日前一日' : '截至放假前的最后一个工作日');
}

/** A named day that is a day off stays where it is; the steps say so. */
function noteDayOff(due: Day, steps: string[], r: Resolving): void {
  if (r.calendar.isWorkday(due)) return;
  const holiday = r.calendar.holidayOf(due);
  const what = holiday ? `${holiday.name}放假` : `星期${WEEKDAYS[weekday(due) - 1]}`;
  steps.push(`当日为${what}，写明的日期不顺延`);
}
