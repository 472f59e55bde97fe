import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TaskFields } from '../../../../core/model/task.ts';
import { countMarked } from '../../../../extension/store/counts/marked.ts';
import { bears, type Mark } from '../../../../extension/store/counts/marks.ts';
import type { Database } from '../../../../extension/store/database.ts';
import { allTasks, type Cursor, listTasks, type TaskFilter } from '../../../../extension/store/list.ts';
import { rowFields } from '../../../../extension/store/task-row.ts';
import { addProgress, editTask, registerTasks } from '../../../../extension/store/tasks.ts';
import { emptyDatabase, task, taskDue, writer } from '../samples.ts';

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.close());

const filter = (changes: Partial<TaskFilter> = {}): TaskFilter => ({
  ...{ unit: null, cooperating: false, dueFrom: null, dueTo: null, text: '' },
  statuses: ['registered', 'inProgress', 'suspended', 'finished', 'finishedLate'],
  ...changes,
});

const limit = (changes: Partial<TaskFields['limit']>) => ({ ...task().limit, ...changes });
const unreadable = { text: '尽快', due: null, certainty: 'unknown' } as const;

/** Ids of the tasks that bear a mark, by looking at every one. */
const bearers = async (mark: Mark) =>
  (await db.tasks.toArray())
    .filter((row) => {
      const fields = rowFields(row);
      return fields !== null && row.status !== 'withdrawn' && bears(mark, fields, row.record);
    })
    .map(({ id }) => id)
    .sort();

test('marks are counted and listed as the tasks bear them', async () => {
  await registerTasks(
    db,
    [
      task({ limit: limit({ certainty: 'provisional' }) }),
      task({ limit: limit({ certainty: 'provisional', setByHand: true }) }),
      task({ limit: limit(unreadable) }),
      task({ limit: limit(unreadable), status: 'finished', finishedOn: '2026-11-22' }),
      task({ progress: '已开工', progressOn: '2026-10-01' }),
      task({ progress: '已开工', progressOn: '2026-11-20' }),
      task({ progress: '已开工', progressOn: '2026-09-01', status: 'suspended' }),
    ],
    writer('张'),
  );
  const marks: [Mark, number][] = [
    [{ is: 'provisional' }, 1],
    [{ is: 'unread' }, 1],
    [{ is: 'silent', since: '2026-10-02' }, 1],
    [{ is: 'silent', since: '2026-10-01' }, 0],
    [{ is: 'silent', since: '2026-11-24' }, 5],
  ];
  for (const [mark, count] of marks) {
    expect(await countMarked(db, mark), JSON.stringify(mark)).toBe(count);
    const meant = await bearers(mark);
    expect(meant).toHaveLength(count);
    for (const text of ['', '老旧小区']) {
      const found = await allTasks(db, filter({ mark, text }));
      expect(found.map(({ id }) => id).sort()).toEqual(meant);
    }
  }
});

test('a mark hundreds of tasks bear is listed page by page by due day, for one unit too', async () => {
  const tasks = Array.from({ length: 900 }, (_, i) =>
    taskDue(`2026-12-${String(1 + (i % 28)).padStart(2, '0')}`, {
      limit: limit(
        i % 2 ? { certainty: 'provisional', due: `2026-12-${String(1 + (i % 28)).padStart(2, '0')}` } : {},
      ),
      lead: [i % 3 ? '市财政局' : '市水务局'],
      progressOn: i % 2 ? '2026-09-01' : '2026-11-20',
    }),
  );
  await registerTasks(db, tasks, writer('张'));
  const marks: Mark[] = [{ is: 'provisional' }, { is: 'silent', since: '2026-10-02' }];
  for (const mark of marks)
    for (const unit of [null, '市水务局']) {
      const ids: string[] = [];
      const dues: string[] = [];
      let after: Cursor | null = null;
      do {
        const page: Awaited<ReturnType<typeof listTasks>> = await listTasks(db, filter({ mark, unit }), {
          after,
          limit: 60,
        });
        ids.push(...page.tasks.map(({ id }) => id));
        dues.push(...page.tasks.map(({ dueKey }) => dueKey));
        after = page.next;
      } while (after);
      const led = new Set((await allTasks(db, filter({ unit }))).map(({ id }) => id));
      expect(ids.sort()).toEqual((await bearers(mark)).filter((id) => led.has(id)));
      expect(dues).toEqual([...dues].sort());
    }
});

test('a mark comes and goes with what it rests on', async () => {
  const ids = await registerTasks(db, [task({ limit: limit(unreadable) })], writer('张'));
  if (!ids.ok) throw new Error(ids.failure.message);
  const [id = ''] = ids.value;
  const silent = (since: string) => countMarked(db, { is: 'silent', since });
  expect([await countMarked(db, { is: 'unread' }), await silent('2026-11-24')]).toEqual([1, 1]);
  await addProgress(db, id, { text: '已开工', on: '2026-11-25' }, writer('李'));
  expect([await countMarked(db, { is: 'unread' }), await silent('2026-11-24')]).toEqual([1, 0]);
  await editTask(db, id, { limit: limit({ due: '2026-12-31', setByHand: true }) }, '', writer('王'));
  expect([await countMarked(db, { is: 'unread' }), await silent('2026-11-26')]).toEqual([0, 1]);
  await editTask(db, id, { status: 'finished', finishedOn: '2026-11-26' }, '', writer('赵'));
  expect(await silent('2027-01-01')).toBe(0);
});
