import type { PromiseExtended } from 'dexie';
import type { FieldDifference } from '../../core/exchange/compare-row.ts';
import { type Acceptance, entriesOf, importReason, withEntries } from '../../core/exchange/import-row.ts';
import { append, newRecord, type Writing } from '../../core/model/append.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { checkFields } from '../../core/model/check-fields.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { Counts, writeCounts } from './counts/counts.ts';
import type { Database } from './database.ts';
import { forgetImport, type Imported, rememberImport } from './last-import.ts';
import type { LongWork } from './long-work.ts';
import { wholly } from './wholly.ts';
import { putRecords, writeRecords, writeTables } from './write-records.ts';

/** A row the person accepted, with the fields she ticked. `record`: the task as it was compared. */
export type AcceptedRow =
  | ({ taskId: string; record: TaskRecord; differences: FieldDifference[] } & Acceptance)
  | { newTask: TaskFields };

const SLICE = 500;

/**
 * Writes accepted rows as entries with the reason 从“文件名”导入, all in one transaction: a failure or a cancel leaves nothing
 * behind. A task that got further entries since it was compared stops the import, so that nothing is overwritten unseen.
 */
export function applyImport(
  db: Database,
  fileName: string,
  accepted: readonly AcceptedRow[],
  writing: Writing,
  work: LongWork,
): Promise<Result<Imported>> {
  const reason = importReason(fileName);
  const taskIds = accepted.flatMap((row) => ('taskId' in row ? [row.taskId] : []));
  if (new Set(taskIds).size < taskIds.length)
    return Promise.resolve(
      fail('import-twice', '勾选的行里有两行是同一事项，没有导入。请只保留其中一行再导入。'),
    );
  const slices = Array.from({ length: Math.ceil(accepted.length / SLICE) }, (_, i) =>
    accepted.slice(i * SLICE, (i + 1) * SLICE),
  );
  return wholly(db, writeTables(db), work, async (step) => {
    const done: Imported = { entries: [], updated: 0, added: 0 };
    const counts = new Counts();
    // While the disk works on one slice the next one is made. Dexie's own promises: see putRecords.
    const reads = (slice: readonly AcceptedRow[] = []) =>
      later(db.tasks.bulkGet(slice.flatMap((row) => ('taskId' in row ? [row.taskId] : []))));
    let reading = reads(slices[0]);
    let putting: PromiseLike<unknown> | null = null;
    for (const [i, slice] of slices.entries()) {
      const stored = new Map((await reading).flatMap((row) => (row ? [[row.id, row]] : [])));
      const records: TaskRecord[] = [];
      for (const row of slice) {
        const before = 'taskId' in row ? stored.get(row.taskId)?.record : undefined;
        const written = recordOf(row, before, reason, writing);
        if (!written.ok) return written;
        const { record, added } = written.value;
        if (added.length === 0) continue;
        records.push(record);
        done.entries.push({ taskId: record.id, changeIds: added });
        if ('newTask' in row) done.added++;
        else done.updated++;
      }
      await putting;
      step(i / slices.length);
      reading = reads(slices[i + 1]);
      const before = records.map(({ id }) => stored.get(id));
      putting = later(putRecords(db, records, before, counts));
    }
    await putting;
    await writeCounts(db, counts);
    if (done.entries.length > 0) await rememberImport(db, { fileName, ...done });
    return ok(done);
  });
}

/** A promise awaited later; where the transaction is taken back before, its failure is no news. */
function later<T>(promise: PromiseExtended<T>): PromiseExtended<T> {
  promise.catch(() => undefined);
  return promise;
}

function recordOf(
  row: AcceptedRow,
  stored: TaskRecord | undefined,
  reason: string,
  writing: Writing,
): Result<{ record: TaskRecord; added: string[] }> {
  if ('newTask' in row) {
    const fields = checkFields(row.newTask);
    if (!fields.ok) return fields;
    const record = newRecord({ kind: 'registered', fields: fields.value }, writing);
    return ok({ record, added: record.changes.map(({ id }) => id) });
  }
  if (!stored || stored.changes.length !== row.record.changes.length)
    return fail('import-stale', '预览之后有事项又被改动（可能在另一个窗口），没有导入。请重新比对后再导入。');
  return withEntries(stored, entriesOf(row.differences, row, reason), writing);
}

/** Undoes a whole import, all or nothing: every entry it wrote, and no other. */
export function undoImport(
  db: Database,
  imported: Imported,
  writing: Writing,
  work: LongWork,
): Promise<Result<number>> {
  return wholly(db, writeTables(db), work, async (step) => {
    const { entries } = imported;
    for (let start = 0; start < entries.length; start += SLICE) {
      step(start / entries.length);
      const slice = entries.slice(start, start + SLICE);
      const stored = await db.tasks.bulkGet(slice.map(({ taskId }) => taskId));
      const records = slice.flatMap(({ changeIds }, i) => {
        const record = stored[i]?.record;
        if (!record) return [];
        return [changeIds.reduce((r, changeId) => append(r, { kind: 'undone', changeId }, writing), record)];
      });
      await writeRecords(db, records);
    }
    await forgetImport(db, imported);
    return ok(entries.length);
  });
}
