import type { Day } from '../calendar/day.ts';
import type { OfficeCalendar } from '../deadline/context.ts';
import { readLimit } from '../deadline/read-limit.ts';
import type { TaskLimit } from '../model/task.ts';
import { limitOf } from './limit.ts';

/**
 * A limit that was provisional, as its words read now. `sure`: the same reading over a calendar as it was then gives the day that is
 * stored, so that nothing but the holidays makes the difference.
 */
export type Recount = { limit: TaskLimit; sure: boolean };

/**
 * Reads a provisional limit's words again, counted from `ref`, over the calendar as it is now. Null where there is nothing to
 * count again: it is not provisional or was set by hand, or it still rests on what nobody knows. `earlier`: calendars as they
 * may have been when it was first read.
 */
export function recountLimit(
  limit: TaskLimit,
  ref: Day,
  calendar: OfficeCalendar,
  earlier: readonly OfficeCalendar[],
): Recount | null {
  if (limit.setByHand || limit.due === null || limit.certainty !== 'provisional') return null;
  const over = (known: OfficeCalendar) =>
    limitOf(limit.text, readLimit(limit.text, { ref, calendar: known }).readings);
  const next = over(calendar);
  if (next.due === null || next.certainty === 'provisional') return null;
  return { limit: next, sure: earlier.some((known) => over(known).due === limit.due) };
}
