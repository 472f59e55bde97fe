import { mayUndo } from '../../core/lifecycle/may-undo.ts';
import { append, type NewEntry, newRecord, type Writing } from '../../core/model/append.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { checkFields } from '../../core/model/check-fields.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { changedFields } from '../../core/model/history.ts';
import { isRunning } from '../../core/model/status.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { movesAway } from '../../core/postponement/postponement.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import { daysBeyondWhole } from './parts.ts';
import { type Written, writeEntries } from './write-entries.ts';
import { writeRecords, writeTables } from './write-records.ts';

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
    await db.transaction('rw', writeTables(db), async () => writeRecords(db, records));
    return ok(records.map((record) => record.id));
  });
}

/**
 * Changes fields of a task. Only what really differs becomes an entry; the rest of `patch` is left out.
 * `seen` are the ids of the entries the writer had before them: entries beyond these come back in `others`. Fails with `part-late` where a part's
 * limit would lie behind that of the whole and no reason is given, with `limit-later` where the limit of a task that units work on moves away
 * without one.
 */
export function editTask(
  db: Database,
  id: string,
  patch: Partial<TaskFields>,
  reason: string,
  writing: Writing,
  seen?: ReadonlySet<string>,
): Promise<Result<Written>> {
  return writeEntries(
    db,
    id,
    async ({ fields }) => {
      const next = { ...fields, ...patch };
      if (patch.limit && reason.trim() === '') {
        const days = await daysBeyondWhole(db, next);
        if (days > 0) return fail('part-late', `时限比上级事项晚${days}天，请写明理由，或改在上级时限之内。`);
      }
      if (patch.limit && reason.trim() === '' && waitsOnUnit(fields) && movesAway(fields.limit, patch.limit))
        return fail('limit-later', '已经交办的，推后时限请登记延期申请；如果是更正误读，请写明理由。');
      const differing = changedFields(fields, next).map(({ field }) => [field, next[field]]);
      const changed = Object.fromEntries(differing) as Partial<TaskFields>;
      return ok(differing.length === 0 ? [] : [{ kind: 'edited', fields: changed, reason }]);
    },
    writing,
    seen,
  );
}

/** True where units already work by the limit. */
const waitsOnUnit = ({ status }: TaskFields): boolean => isRunning(status) && status !== 'registered';

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
  return writeEntries(db, id, () => ok([{ kind: 'progress', text, on: progress.on }]), writing, seen);
}

/**
 * Undoes one entry of a task (its registration included); undoing an `undone` entry brings it back. Refused where a later entry
 * rests on it.
 */
export function undo(db: Database, id: string, changeId: string, writing: Writing): Promise<Result<Written>> {
  return writeEntries(
    db,
    id,
    ({ record }) => {
      const entry: NewEntry = { kind: 'undone', changeId };
      const possible = mayUndo(record.changes, append(record, entry, writing).changes.at(-1)!);
      return possible.ok ? ok([entry]) : possible;
    },
    writing,
  );
}
