import { append, type NewEntry, newRecord, type Writing } from '../../core/model/append.ts';
import type { Change, TaskRecord } from '../../core/model/change.ts';
import { checkFields } from '../../core/model/check-fields.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { applied, foldTask } from '../../core/model/fold.ts';
import { changedFields } from '../../core/model/history.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { attempt } from './attempt.ts';
import { restoreDraft } from './captures.ts';
import type { Database } from './database.ts';
import { writeRecords, writeTables } from './write-records.ts';

/** A task after a write, with the entries another window or person had added since the writer last looked. */
export type Written = { record: TaskRecord; others: Change[] };

/**
 * Registers tasks, all or none, and notes on their capture that it is done, in one transaction. Returns the ids in
 * order. A capture already registered elsewhere is refused, so that two windows cannot register it twice.
 */
export function registerTasks(
  db: Database,
  tasks: readonly TaskFields[],
  writing: Writing,
  captureId?: string,
): Promise<Result<string[]>> {
  return attempt(async () => {
    const records: TaskRecord[] = [];
    for (const task of tasks) {
      const fields = checkFields(task);
      if (!fields.ok) return fields;
      records.push(newRecord({ kind: 'registered', fields: fields.value }, writing));
    }
    const ids = records.map((record) => record.id);
    return db.transaction('rw', [...writeTables(db), db.drafts], async (): Promise<Result<string[]>> => {
      if (captureId !== undefined) {
        if ((await db.drafts.get(captureId))?.state === 'done')
          return fail('already-registered', '这份草稿已在另一个窗口立项，没有重复登记。请到台账中查看。');
        await db.drafts.update(captureId, { state: 'done', registered: ids });
      }
      await writeRecords(db, records);
      return ok(ids);
    });
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

/**
 * Takes back the registration of all tasks of a capture, all or none, and makes its draft workable again. The tasks'
 * entries stay.
 */
export function withdraw(db: Database, captureId: string, writing: Writing): Promise<Result<TaskRecord[]>> {
  return attempt(() =>
    db.transaction('rw', [...writeTables(db), db.drafts], async (): Promise<Result<TaskRecord[]>> => {
      const ids = (await db.drafts.get(captureId))?.registered ?? [];
      await restoreDraft(db, captureId);
      const rows = await db.tasks.bulkGet(ids);
      const records = rows.flatMap((row) => {
        const first = row?.record.changes.find((change) => change.kind === 'registered');
        return row && first ? [append(row.record, { kind: 'undone', changeId: first.id }, writing)] : [];
      });
      await writeRecords(db, records);
      return ok(records);
    }),
  );
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
