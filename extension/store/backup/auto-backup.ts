import type { WorkCalendar } from '../../../core/calendar/work-calendar.ts';
import { ok, type Result } from '../../../core/model/failure.ts';
import { localDay } from '../../local-day.ts';
import type { Database } from '../database.ts';
import {
  type AutoBackup,
  autoBackup,
  autoBackupNeed,
  autoBackupState,
  noteAutoBackup,
} from './auto-backup-config.ts';
import { makeBackup } from './backup.ts';
import { autoBackupName, isAutoBackup } from './backup-name.ts';
import { noteBackup } from './backup-state.ts';
import { folderFailure, keepNewest, writeFile } from './folder.ts';

/** Gives the person a file where there is no folder; null where nobody can take one (the worker). */
export type SaveFile = ((name: string, bytes: Uint8Array, type: string) => void) | null;

/**
 * Makes today's backup where it is due and possible; asks nobody. One window at a time. The outcome is noted, a failure with
 * its sentence, and tried again the next time. True where one was made.
 */
export async function runAutoBackup(
  db: Database,
  now: Date,
  calendar: WorkCalendar,
  saveFile: SaveFile,
): Promise<Result<boolean>> {
  return navigator.locks.request('ducha-auto-backup', { ifAvailable: true }, async (lock) => {
    const today = localDay(now);
    if (!lock || (await autoBackupNeed(db, today, calendar)) !== 'ready') return ok(false);
    const config = await autoBackup(db);
    if (config.folder === null && saveFile === null) return ok(false);
    try {
      await backUp(db, now, config, saveFile);
    } catch (error) {
      const failure = folderFailure(error, config.folder?.name ?? '');
      if (!failure) throw error;
      await noteAutoBackup(db, { ...(await autoBackupState(db)), failure: failure.message });
      return { ok: false, failure };
    }
    await noteBackup(db, now.toISOString());
    await noteAutoBackup(db, { doneOn: today, failure: null });
    return ok(true);
  });
}

async function backUp(
  db: Database,
  now: Date,
  { folder, keep, files, lock }: AutoBackup,
  saveFile: SaveFile,
): Promise<void> {
  const work = { signal: new AbortController().signal, onProgress: () => {} };
  for await (const { part, bytes } of makeBackup(db, { madeAt: now.toISOString(), lock, files }, work)) {
    const name = autoBackupName(now, part);
    if (folder) await writeFile(folder, name, bytes);
    else saveFile?.(name, bytes, 'application/json');
  }
  // Only once the new one is whole: a full disk must not cost the old ones.
  if (folder) await keepNewest(folder, keep, isAutoBackup);
}
