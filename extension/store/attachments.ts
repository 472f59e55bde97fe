import { append, type Writing } from '../../core/model/append.ts';
import type { ChangeOf, TaskRecord } from '../../core/model/change.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { entriesOfKind } from '../../core/model/fold.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import type { FileRow } from './file-row.ts';
import { fileRef, holder, holdFiles, newFile } from './files.ts';
import { writeRecords, writeTables } from './write-records.ts';

/** The files of a task that were not taken away again, oldest first. */
export const attachmentsOf = (record: TaskRecord): ChangeOf<'attached'>[] =>
  entriesOfKind(record.changes, 'attached');

/**
 * Puts files to a task: bytes and entries in one transaction, all or none. Refused with a sentence where a file is empty, too
 * large, or with the task already. Taken away by undoing the entry; the bytes stay as long as the entry does.
 */
export function attachFiles(
  db: Database,
  taskId: string,
  files: readonly { name: string; type: string; bytes: Blob }[],
  writing: Writing,
): Promise<Result<TaskRecord>> {
  return attempt(async () => {
    const rows: FileRow[] = [];
    for (const file of files) {
      const row = await newFile(file, { id: writing.newId(), at: writing.now });
      if (!row.ok) return row;
      rows.push(row.value);
    }
    return db.transaction('rw', [...writeTables(db), db.files], async (): Promise<Result<TaskRecord>> => {
      let record = (await db.tasks.get(taskId))?.record;
      if (!record) return fail('task-missing', '找不到这一事项，可能已被移走。请刷新台账后再试。');
      for (const row of rows) {
        const known = attachmentsOf(record).find(({ file }) => file.sha256 === row.sha256);
        if (known)
          return fail('already-attached', `“${row.name}”已经是这一事项的附件（${known.file.name}）。`);
        record = append(record, { kind: 'attached', file: fileRef(row), purpose: 'attachment' }, writing);
      }
      await db.files.bulkAdd(rows);
      const ids = rows.map(({ id }) => id);
      await holdFiles(db, ids, [holder('task', taskId)]);
      await writeRecords(db, [record]);
      return ok(record);
    });
  });
}
