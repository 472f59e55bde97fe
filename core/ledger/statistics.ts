import type { Day } from '../calendar/day.ts';
import type { LedgerRow } from './rows/ledger-row.ts';
import { leadsOf } from './rows/row-units.ts';

/**
 * The buckets every official statistic uses. 已办结 = onTime + late, 办理中 = notDue + overdue + undated; `stopped`
 * (已中止, 已终止) stands beside them. `total` is the sum of all.
 */
export type Buckets = {
  total: number;
  closed: { onTime: number; late: number };
  handling: { notDue: number; overdue: number; undated: number };
  stopped: number;
  /** 结转: of the total, matters assigned before the period that were not closed before it. */
  carriedOver: number;
  /** Of `closed.onTime`, rows without a finish day: they are taken as on time, and that is said. */
  closedWithoutDay: number;
};

export type Period = { from: Day; to: Day };
export type LedgerStatistics = { all: Buckets; byUnit: { unit: string; buckets: Buckets }[] };

export type Bucket = 'onTime' | 'late' | 'notDue' | 'overdue' | 'undated' | 'stopped';

export const BUCKET_WORD: Record<Bucket, string> = {
  onTime: '按时办结',
  late: '逾期办结',
  notDue: '未到时限',
  overdue: '逾期未办结',
  undated: '无明确时限',
  stopped: '中止或终止',
};

/** What counting needs of a matter, be it a ledger's row or a task. */
export type Counted = {
  /** 中止 or 终止. */
  stopped: boolean;
  over: boolean;
  /** The limit it is late by; null where it has none. */
  due: Day | null;
  finishedOn: Day | null;
  /** The day it was assigned; null where that is not known. */
  from: Day | null;
};

/** The bucket of a matter on a day. What is closed without a finish day counts as on time, as does what is closed without a limit. */
export function bucketOf({ stopped, over, due, finishedOn }: Counted, asOf: Day): Bucket {
  if (stopped) return 'stopped';
  if (over) return due !== null && finishedOn !== null && finishedOn > due ? 'late' : 'onTime';
  if (due === null) return 'undated';
  return asOf > due ? 'overdue' : 'notDue';
}

/** A ledger's row as it is counted. */
export function countedRow({ status, over, limit, finished, from }: LedgerRow): Counted {
  const stopped = status.state === 'suspended' || status.state === 'terminated';
  return { stopped, over, due: limit.due, finishedOn: finished.day, from };
}

/**
 * Counts rows by official bucket, over all and by lead unit (a row of several leads counts for each, so the units'
 * totals may exceed the whole). `period`: what 结转 is judged against; by default the year of `asOf`.
 */
export function statistics(rows: readonly LedgerRow[], asOf: Day, period?: Period): LedgerStatistics {
  const from = period?.from ?? `${asOf.slice(0, 4)}-01-01`;
  const all = emptyBuckets();
  const byUnit = new Map<string, Buckets>();
  for (const row of rows) {
    const counted = countedRow(row);
    count(all, counted, asOf, from);
    const names = new Set(leadsOf(row).map((unit) => unit.name));
    if (names.size === 0) names.add(NO_UNIT);
    for (const name of names) {
      let own = byUnit.get(name);
      if (!own) {
        own = emptyBuckets();
        byUnit.set(name, own);
      }
      count(own, counted, asOf, from);
    }
  }
  const units = [...byUnit].map(([unit, buckets]) => ({ unit, buckets }));
  units.sort(
    (a, b) => b.buckets.handling.overdue - a.buckets.handling.overdue || b.buckets.total - a.buckets.total,
  );
  return { all, byUnit: units };
}

/** What rows without a unit are counted under. */
export const NO_UNIT = '（未写责任单位）';

export function emptyBuckets(): Buckets {
  return {
    total: 0,
    closed: { onTime: 0, late: 0 },
    handling: { notDue: 0, overdue: 0, undated: 0 },
    stopped: 0,
    carriedOver: 0,
    closedWithoutDay: 0,
  };
}

/** Adds a matter to buckets; `from`: the first day of the period that 结转 is judged against. Returns its bucket. */
export function count(into: Buckets, counted: Counted, asOf: Day, from: Day): Bucket {
  const bucket = bucketOf(counted, asOf);
  into.total++;
  if (bucket === 'stopped') into.stopped++;
  else if (bucket === 'onTime' || bucket === 'late') into.closed[bucket]++;
  else into.handling[bucket]++;
  if (bucket === 'onTime' && counted.finishedOn === null) into.closedWithoutDay++;
  if (counted.from !== null && counted.from < from && !closedBefore(counted, from)) into.carriedOver++;
  return bucket;
}

/** True for what was over before a day; it is in no statistic of a period that begins with it. */
export const closedBefore = ({ over, finishedOn }: Counted, from: Day): boolean =>
  over && finishedOn !== null && finishedOn < from;
