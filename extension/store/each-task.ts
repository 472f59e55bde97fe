import type { Collection } from 'dexie';
import type { Day } from '../../core/calendar/day.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import type { TaskFields } from '../../core/model/task.ts';
import type { Database } from './database.ts';
import { isFilled } from './housekeeping.ts';
import { breathe, type LongWork } from './long-work.ts';
import { type RowStatus, rowFields, type TaskRow } from './task-row.ts';

/** Tasks read at a time: enough that the reading is not what waits, little enough that the page answers in between. */
const SLICE = 2_000;

type See = (task: { id: string; fields: TaskFields; record: TaskRecord }) => void;

/** The rows of an index range that come after one of them, or the first. */
type Range = (after: TaskRow | null) => Collection<TaskRow, string>;

/** Statuses of tasks that are not finished; a terminated one may still have a day of completion. */
const NOT_FINISHED: RowStatus[] = [
  ...(['proposed', 'registered', 'assigned', 'received', 'returned', 'inProgress', 'inReview'] as const),
  ...(['suspended', 'terminated'] as const),
];

/** Calls `see` with every task of the register once, in no order that means anything; withdrawn and damaged ones are left out. */
export const eachTask = (db: Database, work: LongWork, see: See): Promise<void> =>
  through(db, [(after) => db.tasks.where('id').above(after?.id ?? '')], work, see);

/**
 * Calls `see` once with every task that was not over before a day; those that were are not read. Where an update has not indexed
 * all tasks yet, all are.
 */
export async function eachTaskSince(db: Database, from: Day, work: LongWork, see: See): Promise<void> {
  if (!(await isFilled(db))) return eachTask(db, work, see);
  const open = NOT_FINISHED.map(
    (status): Range =>
      (after) =>
        db.tasks
          .where('[status+dueKey+id]')
          .between(
            [status, after?.dueKey ?? '', after?.id ?? ''],
            [status, '\uffff', '\uffff'],
            after === null,
          ),
  );
  const finished: Range = (after) =>
    db.tasks
      .where('[finishedOn+id]')
      .between([after?.finishedOn ?? from, after?.id ?? ''], ['\uffff', '\uffff'], after === null);
  const unfinished = new Set<RowStatus>(NOT_FINISHED);
  await through(db, open, work, see);
  await through(db, [finished], work, see, (row) => !unfinished.has(row.status));
}

/** Range after range, slice by slice; the next slice is read while this one is seen. */
async function through(
  db: Database,
  ranges: readonly Range[],
  work: LongWork,
  see: See,
  takes: (row: TaskRow) => boolean = () => true,
): Promise<void> {
  const total = await db.tasks.count();
  let done = 0;
  for (const range of ranges) {
    let next = range(null).limit(SLICE).toArray();
    for (let more = true; more; ) {
      const rows = await next;
      more = rows.length === SLICE;
      if (more) next = range(rows.at(-1)!).limit(SLICE).toArray();
      for (const row of rows) {
        if (row.status === 'withdrawn' || row.status === 'damaged' || !takes(row)) continue;
        const fields = rowFields(row);
        if (fields) see({ id: row.id, fields, record: row.record });
      }
      done += rows.length;
      try {
        await breathe(work, Math.min(1, done / total));
      } catch (error) {
        await next; // nothing is left reading behind a cancel
        throw error;
      }
    }
  }
}
