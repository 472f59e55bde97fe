import { type Backup, readBackup } from '../../core/exchange/backup.ts';
import { mergeRecord, type Restored } from '../../core/exchange/merge-records.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { ok, type Result } from '../../core/model/failure.ts';
import type { Database } from './database.ts';
import { wholly } from './import-tasks.ts';
import { breathe, type LongWork } from './long-work.ts';
import { webCrypto } from './web-crypto.ts';
import { writeRecords } from './write-records.ts';

const SLICE = 500;

/** What restoring a backup would do, in tasks. */
export type RestorePlan = Record<Restored, number> & { damaged: number };

/** Opens a backup file; see readBackup for its failures. */
export const openBackup = (bytes: Uint8Array, password: string | null): Promise<Result<Backup>> =>
  readBackup(bytes, password, webCrypto);

/** Compares a backup with the register. Throws an AbortError where `work.signal` is aborted. */
export async function planRestore(db: Database, backup: Backup, work: LongWork): Promise<RestorePlan> {
  const plan: RestorePlan = { new: 0, changed: 0, same: 0, damaged: backup.damaged };
  const { records } = backup;
  for (let start = 0; start < records.length; start += SLICE) {
    await breathe(work, start / records.length);
    for (const { kind } of await merged(db, records.slice(start, start + SLICE))) plan[kind]++;
  }
  return plan;
}

/**
 * Brings a backup's tasks back, all in one transaction: tasks the register lacks are added, the others gain the entries they
 * lack. Nothing is taken away; a failure or a cancel leaves nothing behind. Returns how many tasks were written.
 */
export function restore(
  db: Database,
  records: readonly TaskRecord[],
  work: LongWork,
): Promise<Result<number>> {
  return wholly(db, work, async (step) => {
    let written = 0;
    for (let start = 0; start < records.length; start += SLICE) {
      step(start / records.length);
      const changed = (await merged(db, records.slice(start, start + SLICE))).filter(
        ({ kind }) => kind !== 'same',
      );
      await writeRecords(
        db,
        changed.map(({ record }) => record),
      );
      written += changed.length;
    }
    return ok(written);
  });
}

async function merged(db: Database, records: readonly TaskRecord[]) {
  const stored = await db.tasks.bulkGet(records.map(({ id }) => id));
  return records.map((record, i) => mergeRecord(stored[i]?.record, record));
}
