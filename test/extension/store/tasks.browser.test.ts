import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Result } from '../../../core/model/failure.ts';
import { foldTask } from '../../../core/model/fold.ts';
import { historyOf } from '../../../core/model/history.ts';
import { tallies, units } from '../../../extension/store/counts/tally.ts';
import { Database } from '../../../extension/store/database.ts';
import { addProgress, editTask, registerTasks, undo } from '../../../extension/store/tasks.ts';
import { emptyDatabase, task, writer } from './samples.ts';

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.close());

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};

const fieldsOf = async (id: string) => foldTask((await db.tasks.get(id))?.record.changes ?? []);

test('a registered task is on disk with its index keys, its tallies and its units', async () => {
  const [id] = value(await registerTasks(db, [task()], writer('张')));
  expect((await db.tasks.get(id!))?.dueKey).toBe('2026-12-31');
  expect(await tallies(db, null, false)).toEqual([{ status: 'inProgress', due: '2026-12-31', count: 1 }]);
  expect(await units(db)).toEqual([
    { name: '市住房城乡建设局', lead: 1, cooperate: 0 },
    { name: '市财政局', lead: 0, cooperate: 1 },
  ]);
});

test('one task that cannot be saved keeps all of its batch out', async () => {
  const result = await registerTasks(db, [task(), task({ title: '  ' })], writer('张'));
  expect(result).toMatchObject({ ok: false, failure: { code: 'title-empty' } });
  expect(await db.tasks.count()).toBe(0);
});

test('an edit is an entry with only what differs, and moves the tallies', async () => {
  const [id] = value(await registerTasks(db, [task()], writer('张')));
  const { record } = value(
    await editTask(db, id!, { remark: '加急', lead: ['市住房城乡建设局'] }, '', writer('李')),
  );
  expect(historyOf(record).at(-1)?.fields).toEqual([{ field: 'remark', before: '', after: '加急' }]);
  value(await editTask(db, id!, { status: 'finished', finishedOn: '2026-11-20' }, '', writer('王')));
  expect(await tallies(db, null, false)).toEqual([{ status: 'finished', due: '2026-12-31', count: 1 }]);
});

test('an edit that changes nothing writes no entry', async () => {
  const [id] = value(await registerTasks(db, [task()], writer('张')));
  const { record } = value(await editTask(db, id!, { remark: '' }, '', writer('李')));
  expect(record.changes).toHaveLength(1);
});

test('办结 needs its day, and a sentence says so; nothing is written', async () => {
  const [id] = value(await registerTasks(db, [task()], writer('张')));
  const result = await editTask(db, id!, { status: 'finished' }, '', writer('李'));
  expect(result).toMatchObject({ ok: false, failure: { code: 'finish-day-missing' } });
  expect((await fieldsOf(id!))?.status).toBe('inProgress');
});

test('two windows that edit one task at once both stay, and the later one is told', async () => {
  const [id] = value(await registerTasks(db, [task()], writer('张')));
  const seen = new Set((await db.tasks.get(id!))!.record.changes.map((c) => c.id));
  const otherWindow = new Database(db.name);
  await otherWindow.open();
  const [one, other] = await Promise.all([
    editTask(db, id!, { remark: '甲' }, '', writer('李'), seen),
    editTask(otherWindow, id!, { person: '王五' }, '', writer('赵'), seen),
  ]);
  otherWindow.close();
  expect(await fieldsOf(id!)).toMatchObject({ remark: '甲', person: '王五' });
  const told = [value(one).others, value(other).others].map((others) => others.map((c) => c.by.name));
  expect(told).toEqual([[], ['李']]);
});

test('of two edits of one field the later stands and the earlier stays in the history', async () => {
  const [id] = value(await registerTasks(db, [task()], writer('张')));
  value(await editTask(db, id!, { remark: '先' }, '', writer('李')));
  const { record } = value(await editTask(db, id!, { remark: '后' }, '', writer('赵')));
  expect(foldTask(record.changes)?.remark).toBe('后');
  expect(historyOf(record).flatMap((entry) => entry.fields)).toEqual([
    { field: 'remark', before: '', after: '先' },
    { field: 'remark', before: '先', after: '后' },
  ]);
});

test('undo takes an edit back, undoing the undoing brings it again', async () => {
  const [id] = value(await registerTasks(db, [task()], writer('张')));
  const edited = value(await editTask(db, id!, { remark: '加急' }, '', writer('李')));
  const undone = value(await undo(db, id!, edited.record.changes.at(-1)!.id, writer('王')));
  expect(foldTask(undone.record.changes)?.remark).toBe('');
  const back = value(await undo(db, id!, undone.record.changes.at(-1)!.id, writer('赵')));
  expect(foldTask(back.record.changes)?.remark).toBe('加急');
});

test('progress becomes the latest, empty progress is refused', async () => {
  const [id] = value(await registerTasks(db, [task()], writer('张')));
  value(await addProgress(db, id!, { text: '已完成招标', on: '2026-11-20' }, writer('李')));
  expect(await fieldsOf(id!)).toMatchObject({ progress: '已完成招标', progressOn: '2026-11-20' });
  expect(await addProgress(db, id!, { text: ' ', on: '2026-11-20' }, writer('王'))).toMatchObject({
    ok: false,
  });
});
