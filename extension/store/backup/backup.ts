import { writeBackup } from '../../../core/exchange/backup.ts';
import type { BackupLock } from '../../../core/exchange/backup-lock.ts';
import type { Database } from '../database.ts';
import type { LongWork } from '../long-work.ts';
import { SECTIONS } from './backup-sections.ts';
import { fileGroups, fileSection, savedFiles } from './sections/files.ts';
import { webCrypto } from './web-crypto.ts';

/** Bytes of attachments that go into one backup file; more than that go into files of their own. */
export const FILES_TOGETHER = 40 * 1024 * 1024;

/** `lock`: the key of the password, null for none. `files`: whether attachments go along. */
export type BackupChoice = { madeAt: string; lock: BackupLock<CryptoKey> | null; files: boolean };

/**
 * One file of a backup. `part` 0 holds everything but, where there are many, the attachments, which follow in parts 1, 2…; each
 * part can be restored by itself, in any order. `count`: tasks in it.
 */
export type BackupFile = { part: number; bytes: Uint8Array; count: number };

/** The whole register as one backup file or several, one after the other, so that no two have to be held at once. `together`:
 * bytes of attachments in one file at most. */
export async function* makeBackup(
  db: Database,
  { madeAt, lock, files }: BackupChoice,
  work: LongWork,
  together = FILES_TOGETHER,
): AsyncGenerator<BackupFile> {
  const write = (sections: Parameters<typeof writeBackup>[0]) =>
    writeBackup(sections, { madeAt, lock }, webCrypto);
  const groups = files ? await fileGroups(db, together) : [];
  const steps = SECTIONS.length + groups.length;
  const stepOf = (step: number): LongWork => ({
    signal: work.signal,
    onProgress: (share) => work.onProgress((step + share) / steps),
  });
  const sections = [];
  for (const [i, { name, version, collect }] of SECTIONS.entries())
    sections.push({ name, version, rows: await collect(db, stepOf(i)) });
  const filesOf = async (group: number) => ({
    ...{ name: fileSection.name, version: fileSection.version },
    rows: await savedFiles(db, groups[group]!.ids, stepOf(SECTIONS.length + group)),
  });
  const count = sections[0]!.rows.length;
  if (groups.length === 1) sections.push(await filesOf(0));
  yield { part: 0, bytes: await write(sections), count };
  if (groups.length < 2) return;
  for (const group of groups.keys())
    yield { part: group + 1, bytes: await write([await filesOf(group)]), count: 0 };
}
