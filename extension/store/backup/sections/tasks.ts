import { mergeRecord } from '../../../../core/exchange/merge-records.ts';
import { TaskRecord } from '../../../../core/model/change.ts';
import { foldTask } from '../../../../core/model/fold.ts';
import type { Database } from '../../database.ts';
import { writeRecords, writeTables } from '../../write-records.ts';
import type { Section } from '../backup-section.ts';
import { sliced } from '../backup-section.ts';

/** Every task with all its entries, withdrawn ones included. Two copies of a task are joined entry by entry. */
export const taskSection: Section<TaskRecord> = {
  ...{ name: 'tasks', word: '事项', version: 2, onClash: 'merge' },
  schema: TaskRecord.refine(({ changes }) => foldTask(changes) !== null),
  key: ({ id }) => id,
  title: ({ id }) => id,
  tables: writeTables,
  collect: async (db, work) => (await sliced(db.tasks, ({ id }) => id, work)).map(({ record }) => record),
  judge: async (db, records) => (await merged(db, records)).map(({ kind }) => kind),
  put: async (db, records) =>
    writeRecords(
      db,
      (await merged(db, records)).map(({ record }) => record),
    ),
};

async function merged(db: Database, records: readonly TaskRecord[]) {
  const stored = await db.tasks.bulkGet(records.map(({ id }) => id));
  return records.map((record, i) => mergeRecord(stored[i]?.record, record));
}
