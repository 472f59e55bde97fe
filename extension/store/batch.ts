import type { NewEntry, Writing } from '../../core/model/append.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { changedFields } from '../../core/model/history.ts';
import type { TaskFields } from '../../core/model/task.ts';
import type { Database } from './database.ts';
import { writeToMany } from './write-entries.ts';

/** The entries a batch wrote, to undo them by: one a task it changed. */
export type Batch = { taskId: string; changeId: string }[];

/**
 * Writes one entry to each of the tasks, all or none. `make` gives a task's entry, null where it needs none, or a failure,
 * which stops the whole and names the task.
 */
export async function writeEach(
  db: Database,
  ids: readonly string[],
  make: (fields: TaskFields, record: TaskRecord) => NewEntry | null | Result<NewEntry>,
  writing: Writing,
): Promise<Result<Batch>> {
  let changed: boolean[] = [];
  const written = await writeToMany(
    db,
    [...new Set(ids)],
    (tasks) => {
      const entries: NewEntry[][] = [];
      for (const { fields, record } of tasks) {
        const made = make(fields, record);
        if (made !== null && 'ok' in made && !made.ok)
          return fail(
            made.failure.code,
            `“${fields.title.slice(0, 30)}”：${made.failure.message}（这一批都没有保存）`,
          );
        entries.push(made === null ? [] : ['ok' in made ? made.value : made]);
      }
      changed = entries.map(({ length }) => length > 0);
      return ok(entries);
    },
    writing,
  );
  if (!written.ok) return written;
  return ok(
    written.value.flatMap(({ id, changes }, i) => {
      const last = changes.at(-1);
      return changed[i] && last ? [{ taskId: id, changeId: last.id }] : [];
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
