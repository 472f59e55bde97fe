import { ok, type Result } from '../../../core/model/failure.ts';
import { attempt } from '../../store/attempt.ts';
import { saveCapture } from '../../store/captures.ts';
import type { Database } from '../../store/database.ts';
import type { FileRow } from '../../store/file-row.ts';
import { fileRef, newFile } from '../../store/files.ts';
import type { Platform } from '../platform.ts';

/** Windows the capture of a file can be of: a browser window, or none where it was opened in the register. */
export const NO_WINDOW = -1;

/**
 * Keeps opened or dropped files as one capture, bytes and all, before anything is read from them. Returns the capture's id. Fails
 * with a sentence where a file is empty, too large or cannot be opened, or the disk is full; then nothing is kept.
 */
export function captureFiles(
  db: Database,
  platform: Platform,
  windowId: number,
  files: readonly File[],
): Promise<Result<string>> {
  return attempt(async () => {
    const takenAt = platform.now().toISOString();
    const rows: FileRow[] = [];
    for (const file of files) {
      const row = await newFile(
        { name: file.name, type: file.type, bytes: file },
        { id: platform.newId(), at: takenAt },
      );
      if (!row.ok) return row;
      rows.push(row.value);
    }
    const id = platform.newId();
    const capture = {
      ...{ id, windowId, tabId: -1, takenAt, url: '', frames: [], unread: [], selectionOnly: false },
      title: rows.map(({ name }) => name).join('、'),
      files: rows.map((row) => ({ ...fileRef(row), url: '' })),
    };
    await saveCapture(db, capture, rows);
    return ok(id);
  });
}
