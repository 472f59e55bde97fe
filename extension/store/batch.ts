import { append, type NewEntry, type Writing } from '../../core/model/append.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { checkFields } from '../../core/model/check-fields.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { applied, foldTask } from '../../core/model/fold.ts';
import { changedFields } from '../../core/model/history.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import { writeRecords, writeTables } from './write-records.ts';

/** The entries a batch wrote, to undo them by: one a task it changed. */
export type Batch = { taskId: string; changeId: string }[];

/**
 * Writes one entry to each of the tasks, all or none, in one transaction. `make` gives a task's entry, null where it needs
 * none, or a failure, which stops the whole and names the task. Tasks that are gone are left out.
 */
export function writeEach(
  db: Database,
  ids: readonly string[],
  make: (fields: TaskFields, record: TaskRecord) => NewEntry | null | Result<NewEntry>,
  writing: Writing,
): Promise<Result<Batch>> {
  return attempt(() =>
    db.transaction('rw', writeTables(db), async (): Promise<Result<Batch>> => {
      const rows = (await db.tasks.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
      const records: TaskRecord[] = [];
      const batch: Batch = [];
      for (const { record } of rows) {
        const fields = foldTask(record.changes);
        if (!fields) continue;
        const made = make(fields, record);
        if (made === null) continue;
        const entry = 'ok' in made ? made : ok(made);
        if (!entry.ok) return about(fields, entry.failure.code, entry.failure.message);
        const next = append(record, entry.value, writing);
        const last = next.changes.at(-1)!;
        const checked = last.kind === 'undone' ? ok(fields) : checkFields(applied(fields, last));
        if (!checked.ok) return about(fields, checked.failure.code, checked.failure.message);
        records.push(next);
        batch.push({ taskId: record.id, changeId: last.id });
      }
      await writeRecords(db, records);
      return ok(batch);
    }),
  );
}

/** Changes the same fields of many tasks, all or none; tasks that have them already get no entry. */
export const editTasks = (
  db: Database,
  ids: readonly string[],
  patch: Partial<TaskFields>,
  reason: string,
  writing: Writing,
): Promise<Result<Batch>> =>
  writeEach(
    db,
    ids,
    (fields) =>
      changedFields(fields, { ...fields, ...patch }).length === 0
        ? null
        : { kind: 'edited', fields: patch, reason },
    writing,
  );

/** Undoes a batch, all or none. */
export function undoBatch(db: Database, batch: Batch, writing: Writing): Promise<Result<Batch>> {
  const changes = new Map(batch.map(({ taskId, changeId }) => [taskId, changeId]));
  return writeEach(
    db,
    [...changes.keys()],
    (_, record) => {
      const changeId = changes.get(record.id);
      return changeId === undefined ? null : { kind: 'undone', changeId };
    },
    writing,
  );
}

const about = ({ title }: TaskFields, code: string, message: string): Result<Batch> =>
  fail(code, `“${title.slice(0, 30)}”：${message}（这一批都没有保存）`);
