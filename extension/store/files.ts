import type { FileRef } from '../../core/model/entries/attached.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import type { Database } from './database.ts';
import type { FileRow } from './file-row.ts';
import { sha256 } from './hash.ts';

/** Bytes of one file at most: a scanned paper of a hundred pages fits, a film does not. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** What uses a file. */
export const holder = (kind: 'capture' | 'task' | 'paper', id: string): string => `${kind}:${id}`;

/** A new file as its row, not stored yet. Fails with a sentence where it is empty or too large to be kept. `at`: ISO instant. */
export async function newFile(
  { name, type, bytes }: { name: string; type: string; bytes: Blob },
  { id, at }: { id: string; at: string },
): Promise<Result<FileRow>> {
  if (bytes.size === 0) return fail('file-empty', `“${name}”是空文件，没有保存；请确认后再试。`);
  if (bytes.size > LARGEST_FILE)
    return fail(
      'file-too-large',
      `“${name}”有${Math.ceil(bytes.size / 1024 / 1024)}兆，超过${LARGEST_FILE / 1024 / 1024}兆，没有保存；请压缩或拆分后再试。`,
    );
  let read: Uint8Array;
  try {
    read = new Uint8Array(await bytes.arrayBuffer());
  } catch {
    return fail('file-unreadable', `打不开“${name}”：它可能是文件夹，或已被移走。请重新选择。`);
  }
  // A copy of its own: a file on disk could be gone or changed by the time the database writes it.
  const kept = new Blob([new Uint8Array(read)], { type });
  return ok({ id, name, type, size: read.length, sha256: await sha256(read), at, bytes: kept });
}

/** A file as entries and drafts name it. */
export const fileRef = ({ id, name, type, size, sha256 }: FileRow): FileRef => ({
  id,
  name,
  type,
  size,
  sha256,
});

/** Notes on kept files that these use them too. Inside the caller's transaction over `files`. */
export async function holdFiles(
  db: Database,
  ids: readonly string[],
  holders: readonly string[],
): Promise<void> {
  const rows = (await db.files.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
  await db.files.bulkPut(
    rows.map((row) => ({ ...row, heldBy: [...new Set([...(row.heldBy ?? []), ...holders])] })),
  );
}

/** Notes that these do not use the files any more; files nobody uses are deleted. Inside the caller's transaction. */
export async function releaseFiles(db: Database, ids: readonly string[], by: string): Promise<void> {
  for (const row of await db.files.bulkGet([...ids])) {
    if (!row?.heldBy?.includes(by)) continue;
    const heldBy = row.heldBy.filter((name) => name !== by);
    if (heldBy.length === 0) await db.files.delete(row.id);
    else await db.files.put({ ...row, heldBy });
  }
}

/** The bytes of a kept file, or why they are not there. */
export async function fileBytes(db: Database, id: string): Promise<Result<Uint8Array>> {
  const row = await db.files.get(id);
  if (!row)
    return fail(
      'file-missing',
      '这台电脑上没有这个文件的内容（登记它的可能是另一台电脑）。请在登记它的电脑上打开，或导入带附件的备份。',
    );
  return ok(new Uint8Array(await row.bytes.arrayBuffer()));
}
