import { countedBrief } from '../../core/bulletin/brief.ts';
import { BulletinCounter, type BulletinFigures } from '../../core/bulletin/figures.ts';
import type { Period } from '../../core/bulletin/period.ts';
import { NO_REPORTS, reportsDue } from '../../core/bulletin/reports-due.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { Database } from './database.ts';
import type { LongWork } from './long-work.ts';
import { eachBrief } from './texts/each-brief.ts';

/**
 * The figures of a period, counted as the tasks' briefs stream by: the register is never in memory at once. Withdrawn and damaged tasks
 * are in none. Throws an AbortError where `work.signal` is aborted.
 */
export async function bulletinFigures(
  db: Database,
  period: Period,
  asOf: Day,
  work: LongWork,
): Promise<BulletinFigures> {
  const counter = new BulletinCounter(period, asOf);
  await eachBrief(db, work, (brief) => {
    const counted = countedBrief(brief, asOf);
    if (!counted) return;
    const { id, title, lead, cooperate, finishedOn } = brief;
    const reports = brief.reports ? reportsDue(brief.reports, finishedOn, period, asOf) : NO_REPORTS;
    counter.add({ id, title, lead, cooperate, reports }, counted);
  });
  return counter.result();
}
