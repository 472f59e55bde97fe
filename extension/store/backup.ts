import { z } from 'zod';
import { writeBackup } from '../../core/exchange/backup.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import type { Database } from './database.ts';
import { breathe, type LongWork } from './long-work.ts';
import { webCrypto } from './web-crypto.ts';

const LAST = 'lastBackup';
const Last = z.object({ at: z.string() });
const SLICE = 2000;

/** Every task of the register with all its entries, withdrawn and damaged ones included, as a backup file. */
export async function makeBackup(
  db: Database,
  { madeAt, password }: { madeAt: string; password: string | null },
  work: LongWork,
): Promise<{ bytes: Uint8Array; count: number }> {
  const count = await db.tasks.count();
  const records: TaskRecord[] = [];
  for (let after = ''; ; ) {
    await breathe(work, count === 0 ? 1 : Math.min(1, records.length / count));
    const rows = await db.tasks.where('id').above(after).limit(SLICE).toArray();
    records.push(...rows.map(({ record }) => record));
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
  }
  return { bytes: await writeBackup(records, { madeAt, password }, webCrypto), count: records.length };
}

/** Notes that a backup was given to the person. `at`: ISO instant. */
export async function noteBackup(db: Database, at: string): Promise<void> {
  await db.settings.put({ name: LAST, value: { at } });
}

/** How the register stands: whether it has tasks, and when it was last backed up (ISO instant; null: never). */
export async function backupState(db: Database): Promise<{ hasTasks: boolean; lastAt: string | null }> {
  const [row, first] = await Promise.all([db.settings.get(LAST), db.tasks.limit(1).primaryKeys()]);
  return { hasTasks: first.length > 0, lastAt: Last.safeParse(row?.value).data?.at ?? null };
}
