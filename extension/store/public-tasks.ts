import type { TaskFields } from '../../core/model/task.ts';
import { isPublic } from '../../core/openness/public-rows.ts';
import type { Database } from './database.ts';
import { eachMarked, eachTask } from './each-task.ts';
import { isListed } from './housekeeping.ts';
import type { LongWork } from './long-work.ts';
import { rowFields } from './task-row.ts';

/** The tasks that may be chosen for the public table: none that is internal, secret or not registered is even read out of here. */
export async function publicTasks(
  db: Database,
  work: LongWork,
): Promise<{ id: string; fields: TaskFields }[]> {
  const tasks: { id: string; fields: TaskFields }[] = [];
  const see = ({ id, fields }: { id: string; fields: TaskFields }) => {
    if (isPublic(fields)) tasks.push({ id, fields });
  };
  if (await isListed(db, { is: 'public' })) await eachMarked(db, { is: 'public' }, work, see);
  else await eachTask(db, work, see);
  const due = ({ fields }: { fields: TaskFields }) => fields.limit.due ?? '9999';
  return tasks.sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.id < b.id ? -1 : 1));
}

/** Which of these may still be shown: asked again when the file is written, for another window may have made one internal since. */
export async function stillPublic(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.tasks.bulkGet([...ids]);
  const there = rows.filter((row) => row !== undefined && row.status !== 'withdrawn');
  return new Set(
    there.flatMap((row) => {
      const fields = row && rowFields(row);
      return fields && isPublic(fields) ? [row.id] : [];
    }),
  );
}
