import { z } from 'zod';
import { earlierCalendars, officeCalendar } from '../../core/calendar/office-calendar.ts';
import { type Recount, recountLimit } from '../../core/intake/recount.ts';
import type { Writing } from '../../core/model/append.ts';
import { fail, type Result } from '../../core/model/failure.ts';
import { same } from '../../core/model/history.ts';
import type { TaskFields, TaskLimit } from '../../core/model/task.ts';
import { runsFrom } from '../../core/model/task-lamp.ts';
import { localDay } from '../local-day.ts';
import { type Batch, undoBatch, writeEach } from './batch.ts';
import { RUNNING } from './counts/due-counts.ts';
import type { Database } from './database.ts';
import { allTasks } from './list.ts';
import { loadedArrangements } from './office-arrangements.ts';
import { getSetting } from './settings.ts';

/** A task whose provisional limit can be counted again, as it is and as it would be. */
export type RecountRow = Recount & { taskId: string; fields: TaskFields };

/** Running tasks whose provisional limits the holidays known by now make firm, by due day. */
export async function recountRows(db: Database): Promise<RecountRow[]> {
  const [own, counting] = await Promise.all([loadedArrangements(db), getSetting(db, 'counting')]);
  const all = { unit: null, cooperating: false, statuses: RUNNING, dueFrom: null, dueTo: null, text: '' };
  const tasks = await allTasks(db, { ...all, mark: { is: 'provisional' } });
  if (tasks.length === 0) return [];
  const calendar = officeCalendar(own, counting);
  const earlier = new Map<number, ReturnType<typeof earlierCalendars>>();
  return tasks.flatMap(({ id, row, fields }) => {
    const registered = row.record.changes.find(({ kind }) => kind === 'registered');
    const ref = runsFrom(fields) ?? (registered && localDay(new Date(registered.at)));
    if (!ref) return [];
    const year = +ref.slice(0, 4);
    if (!earlier.has(year)) earlier.set(year, earlierCalendars(own, year, counting));
    const recount = recountLimit(fields.limit, ref, calendar, earlier.get(year)!);
    return recount ? [{ taskId: id, fields, ...recount }] : [];
  });
}

const REASON = '放假安排已更新，重新推算时限';
const LAST = 'lastRecount';
const Last = z.array(z.object({ taskId: z.string(), changeId: z.string() }));

/**
 * Writes the limits counted again, an entry each, all or none. A task whose limit was changed since it was looked at stops the whole, so
 * that nothing is overwritten unseen. What was written is kept, so that it can be undone as one.
 */
export async function applyRecount(
  db: Database,
  rows: readonly RecountRow[],
  writing: Writing,
): Promise<Result<Batch>> {
  const planned = new Map<string, { before: TaskLimit; after: TaskLimit }>(
    rows.map(({ taskId, fields, limit }) => [taskId, { before: fields.limit, after: limit }]),
  );
  const written = await writeEach(
    db,
    [...planned.keys()],
    (fields, { id }) => {
      const { before, after } = planned.get(id)!;
      if (!same(fields.limit, before))
        return fail('recount-stale', '预览之后时限又被改过（可能在另一个窗口），请重新打开预览');
      return { kind: 'edited', fields: { limit: after }, reason: REASON };
    },
    writing,
  );
  if (written.ok && written.value.length > 0) await db.settings.put({ name: LAST, value: written.value });
  return written;
}

/** The entries of the last counting again that was not undone; empty where there is none. */
export const lastRecount = async (db: Database): Promise<Batch> =>
  Last.safeParse((await db.settings.get(LAST))?.value).data ?? [];

/** Takes the last counting again back, all or none. */
export async function undoRecount(db: Database, writing: Writing): Promise<Result<Batch>> {
  const undone = await undoBatch(db, await lastRecount(db), writing);
  if (undone.ok) await db.settings.delete(LAST);
  return undone;
}
