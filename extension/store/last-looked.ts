import { z } from 'zod';
import type { Change } from '../../core/model/change.ts';
import { changesSince } from '../../core/model/history.ts';
import type { TaskFields } from '../../core/model/task.ts';
import type { Database } from './database.ts';
import { eachTask } from './each-task.ts';
import type { LongWork } from './long-work.ts';

const LAST = 'lastLooked';
const Last = z.object({ at: z.string() });

/** A task with what was written to it since an instant. */
export type ChangedTask = { id: string; fields: TaskFields; changes: Change[] };

/** When the changes were last marked as seen on this computer (ISO instant); null: never. */
export async function lastLooked(db: Database): Promise<string | null> {
  return Last.safeParse((await db.settings.get(LAST))?.value).data?.at ?? null;
}

/** Marks everything up to an instant as seen; null takes that back. */
export async function markLooked(db: Database, at: string | null): Promise<void> {
  if (at === null) await db.settings.delete(LAST);
  else await db.settings.put({ name: LAST, value: { at } });
}

/**
 * The tasks changed after an instant, the latest change first; goes through the whole register. Throws an AbortError where
 * `work.signal` is aborted.
 */
export async function changedTasks(db: Database, at: string, work: LongWork): Promise<ChangedTask[]> {
  const found: ChangedTask[] = [];
  await eachTask(db, work, ({ id, fields, record }) => {
    const changes = changesSince(record, at);
    if (changes.length > 0) found.push({ id, fields, changes });
  });
  const latest = ({ changes }: ChangedTask) => changes.at(-1)?.at ?? '';
  return found.sort((a, b) => (latest(a) < latest(b) ? 1 : -1));
}
