import { addDays, type Day } from '../../../core/calendar/day.ts';
import { RUNNING_STATUSES } from '../../../core/model/status.ts';
import type { Database } from '../database.ts';
import type { RowStatus } from '../task-row.ts';
import { tallies } from './tally.ts';

/** Statuses under which a due day presses. */
export const RUNNING: readonly RowStatus[] = RUNNING_STATUSES;

/** The stretches of due days a clerk looks at in the morning; no day is in two of them. */
const DUE_STRETCHES = ['overdue', 'today', 'threeDays', 'sevenDays'] as const;
export type DueStretch = (typeof DUE_STRETCHES)[number];

/** First and last due day of a stretch, both included; null: from the beginning. Calendar days. */
export function stretchDays(stretch: DueStretch, today: Day): { from: Day | null; to: Day } {
  if (stretch === 'overdue') return { from: null, to: addDays(today, -1) };
  if (stretch === 'today') return { from: today, to: today };
  if (stretch === 'threeDays') return { from: addDays(today, 1), to: addDays(today, 3) };
  return { from: addDays(today, 4), to: addDays(today, 7) };
}

/** How many running tasks are due in each stretch; counted from the tallies. */
export async function dueCounts(db: Database, today: Day): Promise<Record<DueStretch, number>> {
  const counts = { overdue: 0, today: 0, threeDays: 0, sevenDays: 0 };
  for (const { status, due, count } of await tallies(db, null, false)) {
    if (due === null || !RUNNING.includes(status)) continue;
    const stretch = DUE_STRETCHES.find((one) => {
      const { from, to } = stretchDays(one, today);
      return due <= to && (from === null || due >= from);
    });
    if (stretch) counts[stretch] += count;
  }
  return counts;
}
