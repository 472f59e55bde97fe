import { afterEach, beforeEach, expect, test } from 'vitest';
import { periodOf } from '../../../core/bulletin/period.ts';
import type { Status } from '../../../core/model/status.ts';
import { bulletinFigures } from '../../../extension/store/bulletin.ts';
import { type Database, FILLED_TO } from '../../../extension/store/database.ts';
import { eachTask, eachTaskSince } from '../../../extension/store/each-task.ts';
import { registerTasks } from '../../../extension/store/tasks.ts';
import { emptyDatabase, taskDue, writer } from './samples.ts';

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.close());

const work = { signal: new AbortController().signal, onProgress: () => undefined };
const STATUSES: Status[] = ['proposed', 'inProgress', 'finished', 'closed', 'suspended', 'terminated'];

/** More tasks than are read at a time, of every status, finished in every month of the year. */
async function fill(count: number): Promise<void> {
  const person = writer('甲', '2026-01-05T08:00:00.000Z');
  const tasks = Array.from({ length: count }, (_, i) => {
    const status = STATUSES[i % STATUSES.length]!;
    const done = status === 'finished' || status === 'closed';
    const finishedOn = done ? `2026-${String((i % 12) + 1).padStart(2, '0')}-10` : null;
    return taskDue(i % 7 === 0 ? null : '2026-06-30', { title: `事项${i}`, status, finishedOn });
  });
  const registered = await registerTasks(db, tasks, person);
  if (!registered.ok) throw new Error(registered.failure.message);
}

const seenBy = async (read: (see: (task: { id: string }) => void) => Promise<void>) => {
  const ids: string[] = [];
  await read(({ id }) => void ids.push(id));
  return ids.sort();
};

test('a bulletin reads every task that was not over before its period, once, and counts no other', async () => {
  await fill(4_500);
  const all = await seenBy((see) => eachTask(db, work, see));
  expect(all.length).toBe(4_500);
  const since = await seenBy((see) => eachTaskSince(db, '2026-06-01', work, see));
  const rows = await db.tasks.toArray();
  const expected = rows.filter(({ finishedOn }) => finishedOn === undefined || finishedOn >= '2026-06-01');
  expect(since).toEqual(expected.map(({ id }) => id).sort());
  const figures = await bulletinFigures(db, periodOf('month', '2026-06-15'), '2026-06-30', work);
  const withoutIndex = await (async () => {
    await db.settings.put({ name: FILLED_TO, value: '' });
    return bulletinFigures(db, periodOf('month', '2026-06-15'), '2026-06-30', work);
  })();
  expect(figures.all.buckets).toEqual(withoutIndex.all.buckets);
  expect(figures.all.buckets.total).toBe(
    rows.filter(
      ({ status, finishedOn }) => status !== 'proposed' && !(finishedOn && finishedOn < '2026-06-01'),
    ).length,
  );
});

test('a cancel stops the reading', async () => {
  await fill(200);
  const aborted = AbortSignal.abort();
  await expect(
    bulletinFigures(db, periodOf('year', '2026-06-15'), '2026-06-30', { ...work, signal: aborted }),
  ).rejects.toMatchObject({ name: 'AbortError' });
});
