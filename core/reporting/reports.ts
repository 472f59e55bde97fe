import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import type { Every } from '../deadline/deadline.ts';
import type { Change, TaskRecord } from '../model/change.ts';
import { inOrder, undoneIds } from '../model/fold.ts';
import type { TaskFields } from '../model/task.ts';
import { nextReportDue } from './report-cycle.ts';

/** What a unit reported, whether by the report form or as plain progress; `dueOn` as the writer said, null where not. */
export type Report = {
  id: string;
  on: Day;
  dueOn: Day | null;
  unit: string;
  progress: string;
  problem: string;
  nextStep: string;
  percent: number | null;
};

/** When a report came, and the day it was due by as its writer said. */
export type Came = Pick<Report, 'on' | 'dueOn'>;

/** A report that was due: when it came, if it did. `pending`: its day is still to come. */
export type DueReport<R extends Came = Report> = {
  dueOn: Day;
  report: R | null;
  state: 'onTime' | 'late' | 'missing' | 'pending';
};

/** How often a task is reported on: as set, else as its limit says; null where neither does. */
export const cadenceOf = ({ cadence, limit }: Pick<TaskFields, 'cadence' | 'limit'>): Every | null =>
  cadence?.every ??
  limit.readings.find(({ kind, every }) => kind === 'recurring' && every !== null)?.every ??
  null;

/**
 * The day from which reports are expected: the cadence was set then, or else the task registered; null for a damaged record. `dayOf`: the
 * calendar day of an instant where the office is.
 */
export function reportingFrom({ changes }: TaskRecord, dayOf: (at: string) => Day): Day | null {
  const undone = undoneIds(changes);
  const set = inOrder(changes)
    .filter((change) => change.kind === 'edited' && 'cadence' in change.fields && !undone.has(change.id))
    .at(-1);
  const first = set ?? changes.find(({ kind }) => kind === 'registered');
  return first ? dayOf(first.at) : null;
}

/** The reports of a task that count, by their day. */
export function reportsOf(changes: readonly Change[]): Report[] {
  const undone = undoneIds(changes);
  const reports = inOrder(changes).flatMap((change): Report[] => {
    if (undone.has(change.id)) return [];
    if (change.kind === 'progress')
      return [
        {
          ...{ id: change.id, on: change.on, dueOn: null, unit: '', progress: change.text },
          ...{ problem: '', nextStep: '', percent: null },
        },
      ];
    if (change.kind !== 'reported') return [];
    const { id, on, dueOn, unit, progress, problem, nextStep, percent } = change;
    return [{ id, on, dueOn, unit, progress, problem, nextStep, percent }];
  });
  return reports.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/**
 * The due day a report made on a day answers: the one before or the one to come, whichever is nearer. Days are those after
 * `from`, on which the reporting began.
 */
export function dueAnswered(every: Every, on: Day, from: Day): Day {
  let before: Day | null = null;
  let next = nextReportDue(every, from, from);
  // From a day shortly before, so that years of weekly reports are not walked through.
  const near = lookBack(every, on, 2);
  if (near > next) next = nextReportDue(every, near, from);
  while (next < on) {
    before = next;
    next = nextReportDue(every, next, from);
  }
  return before !== null && daysBetween(before, on) <= daysBetween(on, next) ? before : next;
}

/**
 * The due day of the first report that is not in yet, counted on from the last one that is. What was left out before it is missing and
 * stays so.
 */
export function reportOwed(every: Every, from: Day, reports: readonly Report[]): Day {
  let answered: Day | null = null;
  for (const { on, dueOn } of reports) {
    if (on < from) continue;
    const due = dueOn ?? dueAnswered(every, on, from);
    if (answered === null || due > answered) answered = due;
  }
  return nextReportDue(every, answered ?? from, from);
}

/** The reports due after `from` up to the first one after `asOf`, each with what came of it; of very many the last hundred or so. */
export function dueReports<R extends Came>(
  every: Every,
  from: Day,
  reports: readonly R[],
  asOf: Day,
): DueReport<R>[] {
  const came = new Map<Day, R>();
  for (const report of reports) {
    const due = report.dueOn ?? dueAnswered(every, report.on, from);
    if (report.on >= from && !came.has(due)) came.set(due, report);
  }
  const all: DueReport<R>[] = [];
  const early = lookBack(every, asOf, MOST_DUE);
  const begin = early > from ? early : from;
  for (let dueOn = nextReportDue(every, begin, from); ; dueOn = nextReportDue(every, dueOn, from)) {
    const report = came.get(dueOn) ?? null;
    const state = report ? (report.on <= dueOn ? 'onTime' : 'late') : dueOn < asOf ? 'missing' : 'pending';
    all.push({ dueOn, report, state });
    if (dueOn >= asOf) return all;
  }
}

/** Periods gone back over: ten years of monthly reports, four months of daily ones. */
const MOST_DUE = 120;

/** A day at least so many whole periods before `day`. */
function lookBack({ unit, interval }: Every, day: Day, periods: number): Day {
  const days = { day: 1, week: 7, month: 31, quarter: 92, half: 184, year: 366 }[unit] * interval * periods;
  return addDays(day, -days);
}
