import type { Day } from '../../../core/calendar/day.ts';
import type { WorkCalendar } from '../../../core/calendar/work-calendar.ts';
import type { BackupLock } from '../../../core/exchange/backup-lock.ts';
import type { Database } from '../database.ts';
import { backupState } from './backup-state.ts';
import { type Folder, mayWrite } from './folder.ts';

/**
 * How backups are made by themselves on working days. It belongs to this computer and is in no backup. `folder`: chosen once
 * by the person; null: into the browser's downloads. `lock`: the key of the password, which cannot be read out of the browser;
 * the password itself is not kept. `keep`: how many of the newest stay in the folder.
 */
export type AutoBackup = {
  on: boolean;
  folder: Folder | null;
  keep: number;
  files: boolean;
  lock: BackupLock<CryptoKey> | null;
};

export const NO_AUTO_BACKUP: AutoBackup = { on: false, folder: null, keep: 10, files: true, lock: null };

/** How it went: the last day it was made, and why it could not be since. */
export type AutoBackupState = { doneOn: Day | null; failure: string | null };

const CONFIG = 'autoBackup';
const STATE = 'autoBackupState';

export async function autoBackup(db: Database): Promise<AutoBackup> {
  const stored = (await db.settings.get(CONFIG))?.value as AutoBackup | undefined;
  return { ...NO_AUTO_BACKUP, ...stored };
}

/** Keeps how backups are made; what went wrong under the old way is forgotten. */
export async function setAutoBackup(db: Database, config: AutoBackup): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await db.settings.put({ name: CONFIG, value: config });
    await db.settings.delete(STATE);
  });
}

export async function autoBackupState(db: Database): Promise<AutoBackupState> {
  const stored = (await db.settings.get(STATE))?.value as AutoBackupState | undefined;
  return { doneOn: null, failure: null, ...stored };
}

/**
 * What stands in the way of today's backup: `none` nothing to do (off, no tasks, not a working day, done already), `ready`,
 * `permission` the folder has to be allowed again in a click.
 */
export async function autoBackupNeed(
  db: Database,
  today: Day,
  calendar: WorkCalendar,
): Promise<'none' | 'ready' | 'permission'> {
  const [config, state, { hasTasks }] = await Promise.all([
    autoBackup(db),
    autoBackupState(db),
    backupState(db),
  ]);
  if (!config.on || !hasTasks || !calendar.isWorkday(today) || state.doneOn === today) return 'none';
  return config.folder === null || (await mayWrite(config.folder)) ? 'ready' : 'permission';
}

/** Notes how it went. */
export async function noteAutoBackup(db: Database, value: AutoBackupState): Promise<void> {
  await db.settings.put({ name: STATE, value });
}
