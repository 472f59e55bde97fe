import type { Day } from '../../../core/calendar/day.ts';
import type { Bucket } from '../../../core/ledger/statistics.ts';
import type { RowStatus } from '../task-row.ts';

/**
 * The official bucket of a task by its indexed status and due day (null: none) on a day; null for what is in no statistic: not
 * yet registered, withdrawn or damaged. The same buckets as core/ledger/statistics.ts, read from the index.
 */
export function rowBucket(status: RowStatus, due: Day | null, today: Day): Bucket | null {
  switch (status) {
    case 'proposed':
    case 'withdrawn':
    case 'damaged':
      return null;
    case 'suspended':
    case 'terminated':
      return 'stopped';
    case 'finished':
    case 'closed':
      return 'onTime';
    case 'finishedLate':
    case 'closedLate':
      return 'late';
    default:
      return due === null ? 'undated' : due < today ? 'overdue' : 'notDue';
  }
}
