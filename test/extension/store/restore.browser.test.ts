import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Result } from '../../../core/model/failure.ts';
import { backupState, makeBackup, noteBackup } from '../../../extension/store/backup.ts';
import type { Database } from '../../../extension/store/database.ts';
import type { LongWork } from '../../../extension/store/long-work.ts';
import { openBackup, planRestore, restore } from '../../../extension/store/restore.ts';
import { tallies, units } from '../../../extension/store/tally.ts';
import { addProgress, editTask, registerTasks, undo } from '../../../extension/store/tasks.ts';
import { emptyDatabase, task, taskDue, writer } from './samples.ts';

let db: Database;
let other: Database;
beforeEach(async () => {
  db = await emptyDatabase();
  other = await emptyDatabase();
});
afterEach(() => {
  db.close();
  other.close();
});

const work = (): LongWork => ({ signal: new AbortController().signal, onProgress: () => {} });
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
const backup = async (of: Database, password: string | null = null) => {
  const { bytes } = await makeBackup(of, { madeAt: '2026-11-23T08:00:00.000Z', password }, work());
  return value(await openBackup(bytes, password));
};

test('into an empty register everything comes back: entries, lists and numbers', async () => {
  const [id, withdrawn] = value(await registerTasks(db, [task(), taskDue(null)], writer('张')));
  value(await addProgress(db, id!, { text: '已完成招标', on: '2026-11-20' }, writer('李')));
  value(await undo(db, withdrawn!, (await db.tasks.get(withdrawn!))!.record.changes[0]!.id, writer('王')));
  const saved = await backup(db, '口令');
  expect(await planRestore(other, saved, work())).toEqual({ new: 2, changed: 0, same: 0, damaged: 0 });
  expect(value(await restore(other, saved.records, work()))).toBe(2);
  expect(await other.tasks.toArray()).toEqual(await db.tasks.toArray());
  expect(await tallies(other, null, false)).toEqual(await tallies(db, null, false));
  expect(await units(other)).toEqual(await units(db));
});

test('into a register that went on, both sides keep their entries', async () => {
  const [id] = value(await registerTasks(db, [task()], writer('张')));
  value(await restore(other, (await backup(db)).records, work()));
  value(await editTask(db, id!, { remark: '甲' }, '', writer('李')));
  value(await editTask(other, id!, { person: '王五' }, '', writer('赵')));
  value(await registerTasks(other, [task({ title: '另一件事' })], writer('孙')));
  const saved = await backup(other);
  expect(await planRestore(db, saved, work())).toMatchObject({ new: 1, changed: 1, same: 0 });
  expect(value(await restore(db, saved.records, work()))).toBe(2);
  expect((await db.tasks.get(id!))!.record.changes.map(({ by }) => by.name)).toEqual(['张', '李', '赵']);
  expect(await planRestore(db, saved, work())).toMatchObject({ new: 0, changed: 0, same: 2 });
});

test('a restore that is cancelled leaves the register as it was', async () => {
  value(
    await registerTasks(
      db,
      Array.from({ length: 1200 }, () => task()),
      writer('张'),
    ),
  );
  const saved = await backup(db);
  const controller = new AbortController();
  const cancelling = {
    signal: controller.signal,
    onProgress: (share: number) => share > 0.5 && controller.abort(),
  };
  const result = await restore(other, saved.records, { ...cancelling, onProgress: cancelling.onProgress });
  expect(result).toMatchObject({ failure: { code: 'cancelled' } });
  expect(await other.tasks.count()).toBe(0);
  expect(await tallies(other, null, false)).toEqual([]);
});

test('the register knows when it was last backed up', async () => {
  expect(await backupState(db)).toEqual({ hasTasks: false, lastAt: null });
  value(await registerTasks(db, [task()], writer('张')));
  await noteBackup(db, '2026-11-23T08:00:00.000Z');
  expect(await backupState(db)).toEqual({ hasTasks: true, lastAt: '2026-11-23T08:00:00.000Z' });
});
