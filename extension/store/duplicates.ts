import { saysTheSame } from '../../core/intake/duplicates.ts';
import type { Database } from './database.ts';
import { rowFields } from './task-row.ts';

/** A registered task that a new one may repeat. */
export type PossibleDuplicate = { id: string; title: string; lead: string[]; registeredAt: string };

/** Registered tasks of the same document (by its sourceKey) that say nearly the same as `title`. */
export async function findDuplicates(db: Database, key: string, title: string): Promise<PossibleDuplicate[]> {
  if (key === '') return [];
  const rows = await db.tasks.where('sourceKey').equals(key).toArray();
  return rows.flatMap((row) => {
    const known = rowFields(row);
    if (!known || !saysTheSame(known.title, title)) return [];
    const registered = row.record.changes.find((change) => change.kind === 'registered');
    return [{ id: row.id, title: known.title, lead: known.lead, registeredAt: registered?.at ?? '' }];
  });
}
