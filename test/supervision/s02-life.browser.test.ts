import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StepInput } from '../../core/lifecycle/guards.ts';
import type { Step } from '../../core/model/entries/moved.ts';
import { foldTask } from '../../core/model/fold.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { undoBatch } from '../../extension/store/batch.ts';
import { Database } from '../../extension/store/database.ts';
import { showResult, takeStep, takeStepOfMany } from '../../extension/store/steps.ts';
import { registerTasks, undo } from '../../extension/store/tasks.ts';
import { emptyDatabase, got, task, writer } from './store-samples.ts';

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.close());

const INPUT: StepInput = { on: '2026-11-23', reason: '', finishedOn: null };
const writing = () => writer(`张${Math.random()}`);
const registered = async (...all: Partial<TaskFields>[]) =>
  got(
    await registerTasks(
      db,
      all.map((one) => task({ status: 'registered', ...one })),
      writing(),
    ),
  );
const step = (id: string, taken: Step, input: Partial<StepInput> = {}, on = db) =>
  takeStep(on, id, taken, { ...INPUT, ...input }, writing());
const record = async (id: string) => (await db.tasks.get(id))!.record;
const numberOf = async (id: string) =>
  (await record(id)).changes
    .flatMap((one) => (one.kind === 'moved' && one.number ? [one.number] : []))
    .at(-1);

test('notices are numbered by year, each number once: over two windows, and over undoing', async () => {
  const ids = await registered({}, {}, {}, {});
  const other = new Database(db.name);
  await other.open();
  try {
    const results = await Promise.all(ids.map((id, i) => step(id, 'assign', {}, i % 2 ? other : db)));
    expect(results.every(({ ok }) => ok)).toBe(true);
  } finally {
    other.close();
  }
  const numbers = (await Promise.all(ids.map(numberOf))).sort();
  expect(numbers).toEqual([1, 2, 3, 4].map((n) => `督交〔2026〕${n}号`));
  const id = ids[0]!;
  got(await undo(db, id, (await record(id)).changes.at(-1)!.id, writing()));
  expect(foldTask((await record(id)).changes)?.status).toBe('registered');
  got(await step(id, 'assign'));
  expect(await numberOf(id)).toBe('督交〔2026〕5号');
  const [next] = await registered({});
  got(await step(next!, 'assign', { on: '2027-01-04' }));
  expect(await numberOf(next!)).toBe('督交〔2027〕1号');
});

test('a refused step writes nothing and uses up no number', async () => {
  const [none, some] = await registered({ lead: [] }, {});
  expect(await step(none!, 'assign')).toMatchObject({ failure: { code: 'step-lead' } });
  expect((await record(none!)).changes).toHaveLength(1);
  got(await step(some!, 'assign'));
  expect(await numberOf(some!)).toBe('督交〔2026〕1号');
});

test('two windows take two steps at once: one is taken, the other told what stands now', async () => {
  const [id] = await registered({});
  got(await step(id!, 'assign'));
  const results = await Promise.all([step(id!, 'receive'), step(id!, 'return', { reason: '不归我局' })]);
  expect(results.filter(({ ok }) => ok).length).toBeGreaterThan(0);
  const { changes } = await record(id!);
  // Received and then returned is a way of the life; returned and then received is not.
  const taken = changes.flatMap((one) => (one.kind === 'moved' ? [one.step] : []));
  expect([
    ['assign', 'receive', 'return'],
    ['assign', 'return'],
  ]).toContainEqual(taken);
});

test('many tasks take a step together or not at all, the failure names the task, and one undo takes it back', async () => {
  const ids = await registered({}, { lead: [], title: '没有牵头单位的事项' });
  expect(await takeStepOfMany(db, ids, 'assign', INPUT, writing())).toMatchObject({
    failure: { message: expect.stringContaining('没有牵头单位的事项') },
  });
  expect(foldTask((await record(ids[0]!)).changes)?.status).toBe('registered');
  const batch = got(await takeStepOfMany(db, [ids[0]!], 'assign', INPUT, writing()));
  expect(batch.map(({ taskId }) => taskId)).toEqual([ids[0]]);
  expect(foldTask((await record(ids[0]!)).changes)?.status).toBe('assigned');
  expect(got(await undoBatch(db, batch, writing()))).toHaveLength(1);
  expect(foldTask((await record(ids[0]!)).changes)?.status).toBe('registered');
});

test('a further instruction becomes a part of the task, ready for another notice', async () => {
  const [id] = await registered({ status: 'inReview' });
  const showing = { to: '李明', on: '2026-11-23', further: '请一并研究三期。' };
  const next = got(await showResult(db, id!, showing, writing()));
  expect(foldTask((await record(next!)).changes)).toMatchObject({
    ...{ title: '请一并研究三期。', parent: id, status: 'registered', lead: ['市住房城乡建设局'] },
    instruction: { leader: '李明', writtenDate: '2026-11-23' },
  });
  expect(got(await showResult(db, id!, { ...showing, further: '' }, writing()))).toBeNull();
  expect(await db.tasks.count()).toBe(2);
});
