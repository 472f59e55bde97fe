import type { Day } from '../calendar/day.ts';
import type { Every } from '../deadline/deadline.ts';
import { type Came, dueReports } from '../reporting/reports.ts';
import type { Period } from './period.ts';

/** How many reports a task owed in a period, and how many of them came late or not at all. */
export type ReportsDue = { due: number; late: number; missing: number };

export const NO_REPORTS: ReportsDue = { due: 0, late: 0, missing: 0 };

/** How often a task is reported on, from which day on, and the days of the reports that came, in order. */
export type ReportRhythm = { every: Every; from: Day; came: readonly Came[] };

/**
 * The reports of a task due in a period, as they stood on `asOf`: what came later was missing still. After the day of completion none
 * is due.
 */
export function reportsDue(
  { every, from, came }: ReportRhythm,
  finishedOn: Day | null,
  period: Period,
  asOf: Day,
): ReportsDue {
  const known = came.filter(({ on }) => on <= asOf);
  const last = finishedOn !== null && finishedOn < asOf ? finishedOn : asOf;
  const due = dueReports(every, from, known, asOf).filter(
    ({ dueOn, state }) => dueOn >= period.from && dueOn <= last && state !== 'pending',
  );
  const of = (wanted: string) => due.filter(({ state }) => state === wanted).length;
  return { due: due.length, late: of('late'), missing: of('missing') };
}
