import type { Day } from '../../../core/calendar/day.ts';
import type { Bucket } from '../../../core/ledger/statistics.ts';
import type { Database } from '../database.ts';
import { allTasks } from '../list.ts';
import { ALL_STATUSES, NO_DUE } from '../task-row.ts';
import { rowBucket } from './row-bucket.ts';

/** Ids of the tasks that any of the units leads, of one official bucket or of all; each once. */
export async function tasksOfUnits(
  db: Database,
  units: readonly string[],
  bucket: Bucket | null,
  today: Day,
): Promise<string[]> {
  const ids = new Set<string>();
  for (const unit of units) {
    const led = { unit, cooperating: false, statuses: ALL_STATUSES, dueFrom: null, dueTo: null, text: '' };
    for (const { id, row } of await allTasks(db, led)) {
      const own = rowBucket(row.status, row.dueKey === NO_DUE ? null : row.dueKey, today);
      if (own !== null && (bucket === null || own === bucket)) ids.add(id);
    }
  }
  return [...ids];
}
