import { addDays, type Day, weekday } from '../../calendar/day.ts';
import type { Edge } from '../edge.ts';
import type { CalendarMention } from '../mention.ts';
import type { Period, Point } from '../points/point.ts';
import { type ResolvedPoint, resolveBefore, resolvePoint } from './point.ts';
import { type Resolved, type Resolving, type Step, spoken, WEEKDAYS } from './resolution.ts';

/** The due day of a date or range, with the days it covers; `period` is what later dates of the sentence build on. */
export function resolveCalendar(
  mention: CalendarMention,
  r: Resolving,
): { resolved: Resolved; period: Period | null } {
  const ends = resolveEnds(mention, r);
  if (!ends) return { resolved: impossible(), period: null };
  const { left, right } = ends;
  const resolved = left ? range(left, right, mention.edge) : single(mention.to, right, mention.edge, r);
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
  return right && { left, right };
}

/** Shared by results that have nothing special to them. */
const plain = { every: null, provisional: false };

function impossible(): Resolved {
  return {
    ...plain,
    kind: 'date',
    from: null,
    due: null,
    inferred: [],
    invalid: true,
    steps: ['日历上没有这一天，请核对原文，不作推移'],
  };
}

function range(left: ResolvedPoint, right: ResolvedPoint, edge: Edge | null): Resolved {
  const inferred = [...new Set([...left.inferred, ...right.inferred])];
  const steps = [...left.steps, ...right.steps];
  if (right.period.to < left.period.from) steps.push('原文起止日期颠倒，请核对');
  steps.push(() => `自${spoken(left.period.from)}起至${spoken(right.period.to)}止，首尾两日都计入`);
  const due =
    edge?.kind === 'before' && edge.inclusive === false ? addDays(right.period.to, -1) : right.period.to;
  return { ...plain, kind: 'range', from: left.period.from, due, inferred, steps };
}

function single(point: Point, read: ResolvedPoint, edge: Edge | null, r: Resolving): Resolved {
  const { period, inferred, steps } = read;
  const common = { ...plain, inferred, steps };
  switch (edge?.kind) {
    case 'after':
    case 'from': {
      const from = edge.kind === 'from' || edge.inclusive ? period.from : addDays(period.to, 1);
      steps.push(() => `自${spoken(from)}起，没有写截止日`);
      return { ...common, kind: 'open', from, due: null };
    }
    case 'before':
      return { ...common, from: null, kind: 'date', ...before(point, period, edge, steps, r) };
    case 'within':
      if (point.festival !== undefined && point.grain === 'day')
        return duringHoliday(point, period, common, r);
      steps.push(() => `截止日为${spoken(period.to)}`);
      return { ...common, kind: 'date', from: null, due: period.to };
    default:
      if (point.grain === 'day' || point.vague) {
        steps.push(() =>
          point.vague ? `为该期间的最后一日${spoken(period.to)}` : `指定日期为${spoken(period.to)}`,
        );
        return { ...common, kind: 'date', from: null, due: period.to };
      }
      steps.push(() => `自${spoken(period.from)}至该期间的最后一日${spoken(period.to)}`);
      return { ...common, kind: 'range', from: period.from, due: period.to };
  }
}

function duringHoliday(
  point: Point,
  period: Period,
  common: Omit<Resolved, 'kind' | 'from' | 'due'>,
  r: Resolving,
): Resolved {
  const holiday = r.calendar.holiday(point.festival!, +period.to.slice(0, 4));
  const { from, to } = holiday ?? period;
  const steps = [...common.steps, () => `${point.festival}假期为${spoken(from)}至${spoken(to)}`];
  return { ...common, kind: 'range', from, due: to, provisional: holiday?.provisional ?? false, steps };
}

/** 前: by the day; before a festival; and whole months and years, where it is open whether they are included. */
function before(
  point: Point,
  period: Period,
  edge: Edge,
  steps: Step[],
  r: Resolving,
): { due: Day; alternatives?: string[]; provisional: boolean } {
  const { from, to } = period;
  const fixed = (due: Day, step: (day: string) => string) => {
    steps.push(() => step(spoken(due)));
    return { due, provisional: false };
  };
  if (edge.inclusive === false || point.excluded)
    return fixed(addDays(from, -1), (day) => `不含当日，截止日为${day}`);
  if (point.festival !== undefined && edge.inclusive !== true) return beforeFestival(point, period, steps, r);
  if (edge.inclusive || point.vague) return fixed(to, (day) => `截止日为${day}`);
  if (point.grain === 'day') {
    if (point.note !== undefined)
      return fixed(addDays(from, -1), (day) => `“${point.note}前”截至前一日${day}`);
    return r.settings.beforeIncludesDay
      ? fixed(to, (day) => `“前”含当日，截止日为${day}`)
      : fixed(addDays(from, -1), (day) => `“前”不含当日，截止日为${day}`);
  }
  const early = addDays(from, -1);
  const late = point.grain === 'tenDays' || early < r.ref;
  const [due, other] = late ? [to, early] : [early, to];
  const choice =
    point.grain === 'tenDays' ? '按含本旬理解' : late ? '该期间已经开始，按含本期间理解' : '取较早的一个';
  steps.push(
    () =>
      `“前”是否含所写期间有两种理解（${spoken(early)}或${spoken(to)}），${choice}，截止日为${spoken(due)}`,
  );
  return { due, alternatives: [other], provisional: false };
}

function beforeFestival(point: Point, { from }: Period, steps: Step[], r: Resolving) {
  const holiday = r.calendar.holiday(point.festival!, +from.slice(0, 4));
  const festival = holiday?.festival ?? from;
  const eve = addDays(point.note === '除夕' ? from : festival, -1);
  const last = r.calendar.addWorkdays(holiday?.festival ?? from, -1);
  if (last.provisional) steps.push(() => `${from.slice(0, 4)}年放假安排尚未公布，按法定节假日推定`);
  const [due, other] = r.settings.beforeFestival === 'eve' ? [eve, last.day] : [last.day, eve];
  steps.push(() =>
    r.settings.beforeFestival === 'eve'
      ? `截至节日前一日${spoken(due)}`
      : `截至放假前的最后一个工作日${spoken(due)}（另一种理解为节日前一日${spoken(eve)}）`,
  );
  return { due, ...(other === due ? {} : { alternatives: [other] }), provisional: last.provisional };
}

/** A named day that is a day off stays where it is; the steps say so. */
function noteDayOff(due: Day, steps: Step[], r: Resolving): void {
  if (r.calendar.isWorkday(due)) return;
  steps.push(() => {
    const holiday = r.calendar.holidayOf(due);
    const what = holiday ? `${holiday.name}放假` : `星期${WEEKDAYS[weekday(due) - 1]}`;
    return `当日为${what}，写明的日期不顺延`;
  });
}
