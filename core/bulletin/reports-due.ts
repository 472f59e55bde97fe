import type { Day } from '../calendar/day.ts';
import type { TaskRecord } from '../model/change.ts';
import type { TaskFields } from '../model/task.ts';
import { cadenceOf, dueReports, reportsOf } from '../reporting/reports.ts';
import type { Period } from './period.ts';

/** How many reports a task owed in a period, and how many of them came late or not at all. */
export type ReportsDue = { due: number; late: number; missing: number };

export const NO_REPORTS: ReportsDue = { due: 0, late: 0, missing: 0 };

/**
 * The reports of a task due in a period, as they stood on `asOf`: what came later was missing still. `from`: the day the reporting began.
 * After the day of completion none is due.
 */
export function reportsDue(
  fields: Pick<TaskFields, 'cadence' | 'limit' | 'finishedOn'>,
  record: TaskRecord,
  period: Period,
  asOf: Day,
  from: Day | null,
): ReportsDue {
  const every = cadenceOf(fields);
  if (!every || from === null) return NO_REPORTS;
  const known = reportsOf(record.changes).filter(({ on }) => on <= asOf);
  const last = fields.finishedOn !== null && fields.finishedOn < asOf ? fields.finishedOn : asOf;
  const due = dueReports(every, from, known, asOf).filter(
    ({ dueOn, state }) => dueOn >= period.from && dueOn <= last && state !== 'pending',
  );
  const of = (wanted: string) => due.filter(({ state }) => state === wanted).length;
  return { due: due.length, late: of('late'), missing: of('missing') };
}
