import { z } from 'zod';
import type { Database } from '../database.ts';

const LAST = 'lastBackup';
const Last = z.object({ at: z.string() });

/** Notes that a backup was made. `at`: ISO instant. */
export async function noteBackup(db: Database, at: string): Promise<void> {
  await db.settings.put({ name: LAST, value: { at } });
}

/** How the register stands: whether it has tasks, and when it was last backed up (ISO instant; null: never). */
export async function backupState(db: Database): Promise<{ hasTasks: boolean; lastAt: string | null }> {
  const [row, first] = await Promise.all([db.settings.get(LAST), db.tasks.limit(1).primaryKeys()]);
  return { hasTasks: first.length > 0, lastAt: Last.safeParse(row?.value).data?.at ?? null };
}
