import { countedTask } from '../../core/bulletin/counted-task.ts';
import { BulletinCounter, type BulletinFigures } from '../../core/bulletin/figures.ts';
import type { Period } from '../../core/bulletin/period.ts';
import { NO_REPORTS, reportsDue } from '../../core/bulletin/reports-due.ts';
import type { Day } from '../../core/calendar/day.ts';
import { cadenceOf } from '../../core/reporting/reports.ts';
import { localDay } from '../local-day.ts';
import type { Database } from './database.ts';
import { eachTaskSince } from './each-task.ts';
import type { LongWork } from './long-work.ts';
import { reportingFrom } from './report-owed.ts';

/**
 * The figures of a period, counted as the tasks stream by: the register is never in memory at once. Withdrawn and damaged tasks are
 * in none. Throws an AbortError where `work.signal` is aborted.
 */
export async function bulletinFigures(
  db: Database,
  period: Period,
  asOf: Day,
  work: LongWork,
): Promise<BulletinFigures> {
  const counter = new BulletinCounter(period, asOf);
  const days = new Map<string, Day>();
  const dayOf = (at: string): Day => {
    let day = days.get(at);
    if (day === undefined) {
      day = localDay(new Date(at));
      days.set(at, day);
    }
    return day;
  };
  await eachTaskSince(db, period.from, work, ({ id, fields, record }) => {
    const counted = countedTask(fields, record, asOf, dayOf);
    if (!counted) return;
    const { title, lead, cooperate } = fields;
    const reports = cadenceOf(fields)
      ? reportsDue(fields, record, period, asOf, reportingFrom(record))
      : NO_REPORTS;
    counter.add({ id, title, lead, cooperate, reports }, counted);
  });
  return counter.result();
}
