import type { Day } from '../calendar/day.ts';
import type { LedgerRow } from './ledger-row.ts';
import { leadsOf } from './row-units.ts';

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

/** The bucket of a row on a day. Closed rows without a finish day count as on time, as do closed rows without a limit. */
export function bucketOf(row: LedgerRow, asOf: Day): Bucket {
  const { state } = row.status;
  if (state === 'suspended' || state === 'terminated') return 'stopped';
  const { due } = row.limit;
  if (row.over)
    return due !== null && row.finished.day !== null && row.finished.day > due ? 'late' : 'onTime';
  if (due === null) return 'undated';
  return asOf > due ? 'overdue' : 'notDue';
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
    const bucket = bucketOf(row, asOf);
    count(all, row, bucket, from);
    const names = new Set(leadsOf(row).map((unit) => unit.name));
    if (names.size === 0) names.add(NO_UNIT);
    for (const name of names) {
      let own = byUnit.get(name);
      if (!own) {
        own = emptyBuckets();
        byUnit.set(name, own);
      }
      count(own, row, bucket, from);
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

function emptyBuckets(): Buckets {
  return {
    total: 0,
    closed: { onTime: 0, late: 0 },
    handling: { notDue: 0, overdue: 0, undated: 0 },
    stopped: 0,
    carriedOver: 0,
    closedWithoutDay: 0,
  };
}

function count(into: Buckets, row: LedgerRow, bucket: Bucket, from: Day): void {
  into.total++;
  if (bucket === 'stopped') into.stopped++;
  else if (bucket === 'onTime' || bucket === 'late') into.closed[bucket]++;
  else into.handling[bucket]++;
  if (bucket === 'onTime' && row.finished.day === null) into.closedWithoutDay++;
  const closedBefore = row.over && row.finished.day !== null && row.finished.day < from;
  if (row.from !== null && row.from < from && !closedBefore) into.carriedOver++;
}
