import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Status } from '../../../core/model/status.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { tallies, units } from '../../../extension/store/counts/tally.ts';
import type { Database } from '../../../extension/store/database.ts';
import { allTasks, type Cursor, listTasks, type TaskFilter } from '../../../extension/store/list.ts';
import { editTask, registerTasks } from '../../../extension/store/tasks.ts';
import { emptyDatabase, taskDue, writer } from './samples.ts';

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.close());

const UNITS = ['市财政局', '市民政局', '市水务局', '市教育局'];
const DUES = ['2026-11-20', '2026-11-23', '2026-12-31', null];
const STATUSES: Status[] = ['registered', 'inProgress', 'suspended', 'finished'];

const sample = fc.sample(
  fc.record({
    due: fc.constantFrom(...DUES),
    status: fc.constantFrom(...STATUSES),
    lead: fc.subarray(UNITS, { maxLength: 2 }),
    cooperate: fc.subarray(UNITS, { maxLength: 2 }),
    title: fc.constantFrom('危桥改造', '供水管网改造', '学位建设'),
  }),
  { numRuns: 240, seed: 42 },
);
const tasks: TaskFields[] = sample.map(({ due, ...rest }) =>
  taskDue(due, { ...rest, finishedOn: rest.status === 'finished' ? '2026-11-22' : null }),
);

const filter = (changes: Partial<TaskFilter> = {}): TaskFilter => ({
  unit: null,
  cooperating: false,
  statuses: ['registered', 'inProgress', 'suspended', 'finished', 'finishedLate'],
  dueFrom: null,
  dueTo: null,
  text: '',
  ...changes,
});

/** All pages of a filter, one after the other. */
async function pages(chosen: TaskFilter, limit: number, backwards: boolean) {
  const ids: string[] = [];
  let after: Cursor | null = null;
  for (let page = 0; page <= tasks.length; page++) {
    const { tasks: found, next }: Awaited<ReturnType<typeof listTasks>> = await listTasks(db, chosen, {
      after,
      limit,
      backwards,
    });
    expect(found.length).toBeLessThanOrEqual(limit);
    ids.push(...found.map(({ id }) => id));
    if (!next) return ids;
    after = next;
  }
  throw new Error('the list does not end');
}

test('pages, in either order, hold every task of a filter once, by due day', async () => {
  const ids = await registerTasks(db, tasks, writer('张'));
  if (!ids.ok) throw new Error(ids.failure.message);
  const known = tasks.map((fields, i) => ({ id: ids.value[i]!, fields }));
  const filters = fc.record({
    unit: fc.constantFrom(null, ...UNITS),
    cooperating: fc.boolean(),
    statuses: fc.subarray(STATUSES, { minLength: 1 }),
    dueTo: fc.constantFrom(null, '2026-11-23'),
    text: fc.constantFrom('', '改造', '供水 改造', '没有的字'),
    limit: fc.constantFrom(1, 7, 100, 500),
    backwards: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(filters, async ({ limit, backwards, ...drawn }) => {
      const statuses = drawn.statuses.flatMap((s) => (s === 'finished' ? [s, 'finishedLate' as const] : [s]));
      const expected = known
        .filter(
          ({ fields: f }) =>
            drawn.statuses.includes(f.status) &&
            (drawn.unit === null ||
              f.lead.includes(drawn.unit) ||
              (drawn.cooperating && f.cooperate.includes(drawn.unit))) &&
            (drawn.dueTo === null || (f.limit.due !== null && f.limit.due <= drawn.dueTo)) &&
            drawn.text.split(' ').every((word) => f.title.includes(word)),
        )
        .map(({ id, fields }) => `${fields.limit.due ?? '9999-12-31'} ${id}`)
        .sort()
        .map((key) => key.slice(11));
      expect(await pages(filter({ ...drawn, statuses }), limit, backwards)).toEqual(
        backwards ? expected.reverse() : expected,
      );
    }),
    { numRuns: 60 },
  );
});

test('the tallies are what the list holds, whatever was edited', async () => {
  const ids = await registerTasks(db, tasks, writer('张'));
  if (!ids.ok) throw new Error(ids.failure.message);
  for (const [i, id] of ids.value.slice(0, 60).entries())
    await editTask(
      db,
      id,
      { lead: [UNITS[i % 4]!], limit: taskDue(DUES[i % 3]!).limit, status: 'inProgress', finishedOn: null },
      '更正',
      writer(`李${i}`),
    );
  for (const unit of [null, ...UNITS])
    for (const cooperating of [false, true]) {
      const counted = await tallies(db, unit, cooperating);
      const listed = await allTasks(db, filter({ unit, cooperating }));
      expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(listed.length);
      for (const { status, due } of counted) {
        const same = counted.filter((other) => other.status === status && other.due === due);
        const rows = listed.filter(({ row, fields }) => row.status === status && fields.limit.due === due);
        expect(rows).toHaveLength(same.reduce((sum, { count }) => sum + count, 0));
      }
    }
  const all = await units(db);
  const led = await allTasks(db, filter({ unit: all[0]!.name }));
  expect(all[0]!.lead).toBe(led.length);
});

test('finished after the limit is listed apart from finished in time', async () => {
  await registerTasks(
    db,
    [
      taskDue('2026-11-20', { status: 'finished', finishedOn: '2026-11-22' }),
      taskDue('2026-11-22', { status: 'finished', finishedOn: '2026-11-22' }),
      taskDue(null, { status: 'closed', finishedOn: '2026-11-22' }),
    ],
    writer('张'),
  );
  const dues = async (status: 'finished' | 'finishedLate' | 'closed') =>
    (await allTasks(db, filter({ statuses: [status] }))).map(({ fields }) => fields.limit.due);
  expect(await dues('finishedLate')).toEqual(['2026-11-20']);
  expect(await dues('finished')).toEqual(['2026-11-22']);
  expect(await dues('closed')).toEqual([null]);
});
