import type { TaskBrief } from '../../../core/bulletin/brief.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { BUCKET_WORD, type Bucket } from '../../../core/ledger/statistics.ts';
import type { SourceKind } from '../../../core/model/source.ts';
import type { Database } from '../database.ts';
import type { LongWork } from '../long-work.ts';
import { eachBrief } from '../texts/each-brief.ts';
import { rowBucket } from './row-bucket.ts';
import { type Tally, tallies, talliesByLead } from './tally.ts';

/** How many tasks each official bucket has. */
export type BucketCounts = Record<Bucket, number>;

/** The figures that follow from the tallies: over all tasks, and by lead unit, those with most first. */
export type BucketFigures = { all: BucketCounts; byUnit: { unit: string; counts: BucketCounts }[] };

/** What has to be counted task by task: by kind of matter, and by month (2026-10) of registration and of completion. */
export type TaskFigures = {
  byKind: Map<SourceKind, BucketCounts>;
  registered: Map<string, number>;
  closed: Map<string, number>;
};

/** No tasks in any bucket. */
export const noCounts = (): BucketCounts =>
  Object.fromEntries(Object.keys(BUCKET_WORD).map((bucket) => [bucket, 0])) as BucketCounts;

/** Number of tasks over all buckets. */
export const sumOf = (counts: BucketCounts): number => Object.values(counts).reduce((a, b) => a + b, 0);

/** Counts the official buckets on a day from the tallies, which the store keeps true with every write. */
export async function bucketFigures(db: Database, today: Day): Promise<BucketFigures> {
  const bucketsOf = (tallies: readonly Tally[]): BucketCounts => {
    const counts = noCounts();
    for (const { status, due, count } of tallies) {
      const bucket = rowBucket(status, due, today);
      if (bucket !== null) counts[bucket] += count;
    }
    return counts;
  };
  const all = bucketsOf(await tallies(db, null, false));
  const byUnit = (await talliesByLead(db))
    .map(({ unit, tallies }) => ({ unit, counts: bucketsOf(tallies) }))
    .filter(({ counts }) => sumOf(counts) > 0);
  byUnit.sort((a, b) => sumOf(b.counts) - sumOf(a.counts) || a.unit.localeCompare(b.unit, 'zh'));
  return { all, byUnit };
}

/** Counts what the tallies do not hold, over all tasks. Throws an AbortError where `work.signal` is aborted. */
export async function taskFigures(db: Database, today: Day, work: LongWork): Promise<TaskFigures> {
  const figures: TaskFigures = { byKind: new Map(), registered: new Map(), closed: new Map() };
  await eachBrief(db, work, (brief) => {
    const { kind, registered, finishedOn } = brief;
    const bucket = briefBucket(brief, today);
    if (bucket === null) return;
    const counts = figures.byKind.get(kind) ?? noCounts();
    counts[bucket]++;
    figures.byKind.set(kind, counts);
    if (registered !== null) add(figures.registered, registered.slice(0, 7));
    if (finishedOn !== null) add(figures.closed, finishedOn.slice(0, 7));
  });
  return figures;
}

/** The official bucket of a task on a day; null for one not yet registered. */
function briefBucket({ status, due, missed, finishedOn }: TaskBrief, today: Day): Bucket | null {
  const limit = missed ?? due;
  const late = finishedOn !== null && limit !== null && finishedOn > limit;
  if (late && status === 'finished') return rowBucket('finishedLate', due, today);
  return rowBucket(late && status === 'closed' ? 'closedLate' : status, due, today);
}

const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
