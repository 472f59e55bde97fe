import type { Table } from 'dexie';
import { append, type NewEntry, type Writing } from '../../core/model/append.ts';
import type { Change, TaskRecord } from '../../core/model/change.ts';
import { checkFields } from '../../core/model/check-fields.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { foldTask } from '../../core/model/fold.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import { writeRecords, writeTables } from './write-records.ts';

/** A task as its next entries are made from it. */
export type Present = { id: string; fields: TaskFields; record: TaskRecord };

/** A task after a write, with the entries another window or person had added since the writer last looked. */
export type Written = { record: TaskRecord; others: Change[] };

type Made<T> = Result<T> | Promise<Result<T>>;

/**
 * One read, one check, the entries, one write: atomic, so entries of two windows both stay. `make` says which entries follow from the
 * task as it is now, or why none can; it runs inside the transaction, which also holds the settings (numbers, see paper-numbers.ts). `seen` are the
 * ids of the entries the writer had before them: entries beyond these come back in `others`.
 */
export async function writeEntries(
  db: Database,
  id: string,
  make: (task: Present) => Made<readonly NewEntry[]>,
  writing: Writing,
  seen?: ReadonlySet<string>,
): Promise<Result<Written>> {
  let others: Change[] = [];
  const written = await writeToMany(
    db,
    [id],
    async ([task]) => {
      others = seen ? task!.record.changes.filter((change) => !seen.has(change.id)) : [];
      const made = await make(task!);
      return made.ok ? ok([made.value]) : made;
    },
    writing,
  );
  return written.ok ? ok({ record: written.value[0]!, others }) : written;
}

/** The same for several tasks: `make` gives each its entries, in the ids' order; all of them are written, or none. */
export function writeToMany(
  db: Database,
  ids: readonly string[],
  make: (tasks: readonly Present[]) => Made<readonly (readonly NewEntry[])[]>,
  writing: Writing,
): Promise<Result<TaskRecord[]>> {
  return allOrNothing(db, writeTables(db), async () => {
    const present: Present[] = [];
    for (const row of await db.tasks.bulkGet([...ids])) {
      const fields = row && foldTask(row.record.changes);
      if (!fields) return fail('task-missing', '找不到这一事项，可能已被移走。请刷新台账后再试。');
      present.push({ id: row.id, fields, record: row.record });
    }
    const made = await make(present);
    if (!made.ok) return made;
    const records: TaskRecord[] = [];
    for (const [i, { record }] of present.entries()) {
      const next = extended(record, made.value[i] ?? [], writing);
      if (!next.ok) return next;
      records.push(next.value);
    }
    await writeRecords(
      db,
      records.filter((record, i) => record !== present[i]?.record),
    );
    return ok(records);
  });
}

/** A write transaction over these tables and the settings that leaves nothing behind where it comes to a failure. */
export function allOrNothing<T>(
  db: Database,
  tables: readonly Table[],
  write: () => Promise<Result<T>>,
): Promise<Result<T>> {
  return attempt(async () => {
    let failed: Result<T> | null = null;
    try {
      return await db.transaction('rw', [...tables, db.settings], async (transaction) => {
        const result = await write();
        if (!result.ok) {
          failed = result;
          transaction.abort();
        }
        return result;
      });
    } catch (error) {
      if (failed) return failed;
      throw error;
    }
  });
}

/** The record with more entries, where the task they make can be kept. */
export function extended(
  record: TaskRecord,
  entries: readonly NewEntry[],
  writing: Writing,
): Result<TaskRecord> {
  if (entries.length === 0) return ok(record);
  const next = entries.reduce((longer, entry) => append(longer, entry, writing), record);
  const fields = foldTask(next.changes);
  if (!fields) return ok(next);
  const checked = checkFields(fields);
  return checked.ok ? ok(next) : checked;
}
