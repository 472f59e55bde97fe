import { looksSame, sourceKey } from '../../core/intake/duplicates.ts';
import type { TaskFields } from '../../core/model/task.ts';
import type { Database } from './database.ts';
import { rowFields } from './task-row.ts';

/** A registered task that a new one may repeat. */
export type PossibleDuplicate = { id: string; title: string; lead: string[]; registeredAt: string };

/** Registered tasks of the same document that say nearly the same as `fields`. */
export async function findDuplicates(db: Database, fields: TaskFields): Promise<PossibleDuplicate[]> {
  const key = sourceKey(fields);
  if (key === '') return [];
  const rows = await db.tasks.where('sourceKey').equals(key).toArray();
  return rows.flatMap((row) => {
    const known = rowFields(row);
    if (!known || !looksSame(known, fields)) return [];
    const registered = row.record.changes.find((change) => change.kind === 'registered');
    return [{ id: row.id, title: known.title, lead: known.lead, registeredAt: registered?.at ?? '' }];
  });
}
