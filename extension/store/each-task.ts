import type { Collection } from 'dexie';
import type { Day } from '../../core/calendar/day.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { allMarked } from './counts/marked.ts';
import type { Mark } from './counts/marks.ts';
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
export async function eachTask(db: Database, work: LongWork, see: See): Promise<void> {
  const total = await db.tasks.count();
  await through([(after) => db.tasks.where('id').above(after?.id ?? '')], work, see, (done) => done / total);
}

/** Calls `see` once with every task that bears a mark, where all that do are listed under it (isListed). */
export async function eachMarked(db: Database, mark: Mark, work: LongWork, see: See): Promise<void> {
  const ids = await allMarked(db, mark);
  for (let start = 0; start < ids.length; start += SLICE) {
    for (const row of await db.tasks.bulkGet(ids.slice(start, start + SLICE))) {
      const fields = row && rowFields(row);
      if (fields) see({ id: row.id, fields, record: row.record });
    }
    await breathe(work, Math.min(1, (start + SLICE) / ids.length));
  }
}

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
  const twice = (row: TaskRow, range: Range) => range === finished && unfinished.has(row.status);
  const ranges = [...open, finished];
  await through(ranges, work, see, (_, range) => range / ranges.length, twice);
}

/**
 * Range after range, slice by slice. All ranges begin to be read at once, and the next slice is read while this one is seen, so that
 * nothing waits for the disk. `share`: how far it is, by the tasks read and the ranges done.
 */
async function through(
  ranges: readonly Range[],
  work: LongWork,
  see: See,
  share: (done: number, range: number) => number,
  isTwice: (row: TaskRow, range: Range) => boolean = () => false,
): Promise<void> {
  const reading = ranges.map((range) => range(null).limit(SLICE).toArray());
  let done = 0;
  try {
    for (const [i, range] of ranges.entries()) {
      for (let more = true; more; ) {
        const rows = await reading[i]!;
        more = rows.length === SLICE;
        if (more) reading[i] = range(rows.at(-1)!).limit(SLICE).toArray();
        for (const row of rows) {
          if (row.status === 'withdrawn' || row.status === 'damaged' || isTwice(row, range)) continue;
          const fields = rowFields(row);
          if (fields) see({ id: row.id, fields, record: row.record });
        }
        done += rows.length;
        if (rows.length > 0) await breathe(work, Math.min(1, share(done, i)));
      }
    }
  } finally {
    await Promise.allSettled(reading); // nothing is left reading behind a cancel
  }
}
