import { addDays, addMonths, type Day, weekday } from '../../calendar/day.ts';
import type { Deadline } from '../deadline.ts';
import type { Period, Point } from '../points/point.ts';
import { type Resolving, spoken, spokenRange, WEEKDAYS } from './resolution.ts';

export type ResolvedPoint = { period: Period; inferred: Deadline['inferred']; steps: string[] };

/** The days a point stands for, its missing year and month found from context; null where the calendar has no such day. */
export function resolvePoint(point: Point, left: Period | null, r: Resolving): ResolvedPoint | null {
  if (point.bareWeekday !== undefined) return nextWeekday(point.bareWeekday, left, r);
  const steps: string[] = [];
  const inferred: Deadline['inferred'] = [];
  const period = placePoint(point, left, r, inferred, steps);
  if (!period) return null;
  const { note, weekday: written, relative } = point;
  if (note !== undefined && relative === undefined)
    steps.push(point.grain === 'day' ? `${note}为${spoken(period.to)}` : note);
  if (written !== undefined && weekday(period.to) !== written) {
    const is = WEEKDAYS[weekday(period.to) - 1];
    steps.push(`原文写星期${WEEKDAYS[written - 1]}，${spoken(period.to)}实为星期${is}，请核对`);
  }
  return { period, inferred, steps };
}

/** The point's days; says in `inferred` and `steps` what was not written and where it was taken from. */
function placePoint(
  point: Point,
  left: Period | null,
  r: Resolving,
  inferred: Deadline['inferred'],
  steps: string[],
): Period | null {
  const { ref } = r;
  if (point.needsMonth) {
    const period = missingMonth(point, left, r);
    if (period && !left) {
      inferred.push('year', 'month');
      const from = r.carried?.adjacent ? '前文所写' : '基准日以后最近';
      steps.push(`未写年月，取${from}的一个`);
    }
    return period;
  }
  if (point.offset && (left || r.carried))
    return fromContext(point, point.offset, (left ?? r.carried!.period).from, r);
  if (point.year !== null) {
    const period = point.at(point.year, point.month ?? 1, r.calendar);
    const { relative } = point;
    if (period && relative !== undefined)
      steps.push(`“${relative}”以${spoken(ref)}为基准，为${spokenPeriod(period)}`);
    return period;
  }
  const found = missingYear(point, left, r);
  if (found?.why) {
    const { why, year } = found;
    inferred.push('year');
    steps.push(`未写年份，${why}，取${year}年`);
  }
  return found?.period ?? null;
}

const spokenPeriod = ({ from, to }: Period) =>
  from === to ? spoken(to) : `${+from.slice(0, 4)}年${spokenRange(from, to)}`;

/** 次年, 次月, 当月 beside another date of the text: counted from that date, not from the reference day. */
function fromContext(
  point: Point,
  offset: NonNullable<Point['offset']>,
  base: Day,
  r: Resolving,
): Period | null {
  if (offset.days !== undefined) {
    const day = addDays(base, offset.days);
    return { from: day, to: day };
  }
  if (point.month === null) return point.at(+base.slice(0, 4) + offset.years, 1, r.calendar);
  if (offset.months === 0 && offset.years !== 0)
    return point.at(+base.slice(0, 4) + offset.years, point.month, r.calendar);
  const moved = addMonths(`${base.slice(0, 7)}-01`, offset.years * 12 + offset.months);
  return point.at(+moved.slice(0, 4), +moved.slice(5, 7), r.calendar);
}

function nextWeekday(day: number, left: Period | null, r: Resolving): ResolvedPoint {
  const base = left?.from ?? (r.carried?.adjacent ? r.carried.period.from : r.ref);
  const found = addDays(base, (day - weekday(base) + 7) % 7);
  return {
    period: { from: found, to: found },
    inferred: [],
    steps: [`“星期${WEEKDAYS[day - 1]}”取${spoken(base)}起的第一个，为${spoken(found)}`],
  };
}

/** A day of the month alone: the left end's or the list's month, else the next such day on or after the reference day. */
function missingMonth(point: Point, left: Period | null, r: Resolving): Period | null {
  const base: Day = left?.from ?? (r.carried?.adjacent ? r.carried.period.from : r.ref);
  let year = +base.slice(0, 4);
  let month = +base.slice(5, 7);
  for (let i = 0; i < 4; i++) {
    const period = point.at(year, month, r.calendar);
    if (period && period.to >= base) return period;
    if (++month > 12) {
      month = 1;
      year++;
    }
  }
  return null;
}

/** The last days a point without a year can stand for that begin no later than `right` ends. */
export function resolveBefore(point: Point, right: Period, r: Resolving): ResolvedPoint | null {
  let year = +right.to.slice(0, 4);
  let month = point.month ?? +right.to.slice(5, 7);
  for (let i = 0; i < 4; i++) {
    const period = point.at(year, month, r.calendar);
    if (period && period.from <= right.to) return { period, inferred: [], steps: [] };
    if (!point.needsMonth || --month < 1) {
      year--;
      if (point.needsMonth) month = 12;
    }
  }
  return null;
}

/** Years to look through for the next such day: enough for 2月29日 over a century. */
const YEARS_AHEAD = 9;

function missingYear(
  point: Point,
  left: Period | null,
  r: Resolving,
): { period: Period; year: number; why: string | null } | null {
  const month = point.month ?? 1;
  const at = (year: number) => point.at(year, month, r.calendar);
  if (left) {
    const year = +left.from.slice(0, 4);
    for (const y of [year, year + 1]) {
      const period = at(y);
      if (period && period.to >= left.from) return { period, year: y, why: null };
    }
  }
  const { carried, baseYear } = r;
  if (carried?.yearKnown) {
    const period = at(carried.year);
    if (period && (carried.adjacent || period.to >= r.ref))
      return { period, year: carried.year, why: carried.adjacent ? null : '按同一句前文的年份' };
  }
  if (baseYear && !point.lunar) {
    const period = at(baseYear.year);
    return period && { period, year: baseYear.year, why: `按${baseYear.from}` };
  }
  const refYear = +r.ref.slice(0, 4);
  for (let year = refYear - (point.lunar ? 1 : 0); year < refYear + YEARS_AHEAD; year++) {
    const period = at(year);
    if (period && period.to >= r.ref) return { period, year: +period.to.slice(0, 4), why: '按最近的一个' };
  }
  return null;
}
