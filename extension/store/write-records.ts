import Dexie, { type PromiseExtended } from 'dexie';
import type { TaskRecord } from '../../core/model/change.ts';
import { Counts, writeCounts } from './counts/counts.ts';
import type { Database } from './database.ts';
import { type TaskRow, taskRow } from './task-row.ts';
import { changedTexts } from './texts/text-row.ts';

/** Tables a transaction must hold for {@link writeRecords}. */
export const writeTables = (db: Database) => [db.tasks, db.texts, db.tallies, db.units];

/**
 * Puts records and keeps the searched texts and the tallies true, inside the caller's transaction: either all of it is written or
 * nothing. Reads each task's stored row for the difference; records must have distinct ids.
 */
export async function writeRecords(db: Database, records: readonly TaskRecord[]): Promise<void> {
  const before = await db.tasks.bulkGet(records.map((record) => record.id));
  const counts = new Counts();
  await putRecords(db, records, before, counts);
  await writeCounts(db, counts);
}

/**
 * Puts records and their texts; what they change in the numbers is only noted in `counts`, for many slices to write it once.
 * `before`: each task's row as stored in this transaction. Gives Dexie's own promise: one that is awaited later must not be an
 * async function's, or what it still does leaves the transaction.
 */
export function putRecords(
  db: Database,
  records: readonly TaskRecord[],
  before: readonly (TaskRow | undefined)[],
  counts: Counts,
): PromiseExtended<unknown> {
  const after = records.map(taskRow);
  for (const row of before) if (row) counts.add(row, -1);
  for (const row of after) counts.add(row, 1);
  const texts = changedTexts(after.map((row, i) => ({ before: before[i], after: row })));
  return Dexie.Promise.all([db.tasks.bulkPut(after), db.texts.bulkAdd(texts)]);
}
