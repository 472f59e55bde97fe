import { append, type NewEntry, newRecord, type Writing } from '../../core/model/append.ts';
import type { Change, TaskRecord } from '../../core/model/change.ts';
import { checkFields } from '../../core/model/check-fields.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { applied, foldTask } from '../../core/model/fold.ts';
import { changedFields } from '../../core/model/history.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import { writeRecords, writeTables } from './write-records.ts';

/** A task after a write, with the entries another window or person had added since the writer last looked. */
export type Written = { record: TaskRecord; others: Change[] };

/** Registers tasks, all or none, in one transaction. Returns the ids in order. A capture's draft: see register-draft.ts. */
export function registerTasks(
  db: Database,
  tasks: readonly TaskFields[],
  writing: Writing,
): Promise<Result<string[]>> {
  return attempt(async () => {
    const records: TaskRecord[] = [];
    for (const task of tasks) {
      const fields = checkFields(task);
      if (!fields.ok) return fields;
      records.push(newRecord({ kind: 'registered', fields: fields.value }, writing));
    }
    await db.transaction('rw', writeTables(db), () => writeRecords(db, records));
    return ok(records.map((record) => record.id));
  });
}

/**
 * Changes fields of a task. Only what really differs becomes an entry; the rest of `patch` is left out.
 * `seen` are the ids of the entries the writer had before them: entries beyond these come back in `others`.
 */
export function editTask(
  db: Database,
  id: string,
  patch: Partial<TaskFields>,
  reason: string,
  writing: Writing,
  seen?: ReadonlySet<string>,
): Promise<Result<Written>> {
  return write(db, id, writing, seen, (fields) => {
    const next = { ...fields, ...patch };
    const differing = changedFields(fields, next).map(({ field }) => [field, next[field]]);
    return differing.length === 0
      ? null
      : { kind: 'edited', fields: Object.fromEntries(differing) as Partial<TaskFields>, reason };
  });
}

/** Records progress as reported on a day; it becomes the task's latest. */
export function addProgress(
  db: Database,
  id: string,
  progress: { text: string; on: string },
  writing: Writing,
  seen?: ReadonlySet<string>,
): Promise<Result<Written>> {
  const text = progress.text.trim();
  if (text === '') return Promise.resolve(fail('progress-empty', '请先填写进展内容。'));
  return write(db, id, writing, seen, () => ({ kind: 'progress', text, on: progress.on }));
}

/** Undoes one entry of a task (its registration included); undoing an `undone` entry brings it back. */
export function undo(db: Database, id: string, changeId: string, writing: Writing): Promise<Result<Written>> {
  return write(db, id, writing, undefined, () => ({ kind: 'undone', changeId }));
}

/** One read, one check, one entry, one write: atomic, so entries of two windows both stay. */
function write(
  db: Database,
  id: string,
  writing: Writing,
  seen: ReadonlySet<string> | undefined,
  make: (fields: TaskFields) => NewEntry | null,
): Promise<Result<Written>> {
  return attempt(() =>
    db.transaction('rw', writeTables(db), async (): Promise<Result<Written>> => {
      const row = await db.tasks.get(id);
      const fields = row && foldTask(row.record.changes);
      if (!fields) return fail('task-missing', '找不到这一事项，可能已被移走。请刷新台账后再试。');
      const others = seen ? row.record.changes.filter((change) => !seen.has(change.id)) : [];
      const entry = make(fields);
      if (!entry) return ok({ record: row.record, others });
      const record = append(row.record, entry, writing);
      const last = record.changes.at(-1);
      const checked = last && last.kind !== 'undone' ? checkFields(applied(fields, last)) : ok(fields);
      if (!checked.ok) return checked;
      await writeRecords(db, [record]);
      return ok({ record, others });
    }),
  );
}
