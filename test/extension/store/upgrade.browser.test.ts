import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { type Database, FILLED_TO } from '../../../extension/store/database.ts';
import { openStore } from '../../../extension/store/guard.ts';
import { afterUpdate, fillSlice } from '../../../extension/store/housekeeping.ts';
import { allTasks, type TaskFilter } from '../../../extension/store/list.ts';
import { countMarked } from '../../../extension/store/marked.ts';
import { bears, type Mark } from '../../../extension/store/marks.ts';
import { rowFields } from '../../../extension/store/task-row.ts';
import { editTask, registerTasks } from '../../../extension/store/tasks.ts';
import { tidyTexts } from '../../../extension/store/texts.ts';
import version1 from '../../fixtures/registers/version-1.json' with { type: 'json' };
import { task, writer } from './samples.ts';

const TABLES = {
  tasks: 'id, [status+dueKey+id], *unitKeys, sourceKey',
  tally: '[scope+status+dueKey]',
  units: 'name',
  captures: 'id',
  drafts: 'id, [windowId+takenAt], takenAt, state',
  settings: 'name',
};

let made = 0;

/** A register as a version of the program left it: its tasks `times` over. Version 2 has filled part of its index of words. */
async function registerOf(version: 1 | 2, times = 1): Promise<string> {
  const name = `version-${version}-${Date.now()}-${++made}`;
  const old = new Dexie(name);
  old.version(version).stores({ ...TABLES, ...(version === 2 ? { lookup: '++n, &id, *keys' } : {}) });
  await old.open();
  for (let time = 0; time < times; time++) {
    const again = (text: string) => (time === 0 ? text : text.replace('陈立新-', `陈立新-${time}-`));
    await old
      .table('tasks')
      .bulkPut(JSON.parse(JSON.stringify(version1.tasks), (_, v) => (typeof v === 'string' ? again(v) : v)));
  }
  await old.table('tally').bulkPut(version1.tally.map((row) => ({ ...row, count: row.count * times })));
  await old.table('units').bulkPut(version1.units);
  if (version === 2) {
    await old.table('settings').put({ name: 'lookupFilledTo', value: version1.tasks[2]!.id });
    await old
      .table('lookup')
      .bulkAdd(Array.from({ length: 120 }, (_, i) => ({ id: `alt-${i}`, keys: ['学位', '改造', `${i}`] })));
  }
  old.close();
  return name;
}

async function opened(name: string): Promise<Database> {
  const store = await openStore(name);
  if (!store.ok) throw new Error(store.failure.message);
  return store.value;
}

const filter = (changes: Partial<TaskFilter> = {}): TaskFilter => ({
  ...{ unit: null, cooperating: false, dueFrom: null, dueTo: null, text: '' },
  statuses: ['registered', 'inProgress', 'suspended', 'finished', 'finishedLate'],
  ...changes,
});

const titles = async (db: Database, text: string) =>
  (await allTasks(db, filter({ text }))).map(({ fields }) => fields.title);

const never = new AbortController().signal;
const MARKS: Mark[] = [{ is: 'unread' }, { is: 'provisional' }, { is: 'silent', since: '2026-12-01' }];

/** Marks counted, listed and looked for in every task are the same. */
async function marksAreRight(db: Database): Promise<void> {
  for (const mark of MARKS) {
    const meant = (await db.tasks.toArray()).filter((row) => {
      const fields = rowFields(row);
      return fields !== null && bears(mark, fields, row.record);
    });
    expect(await countMarked(db, mark)).toBe(meant.length);
    const listed = await allTasks(db, filter({ mark }));
    expect(listed.map(({ id }) => id).sort()).toEqual(meant.map(({ id }) => id).sort());
  }
}

for (const version of [1, 2] as const)
  test(`a register of version ${version} opens, is searched rightly at once, and is filled by and by`, async () => {
    const db = await opened(await registerOf(version));
    const searches = async () => {
      expect(await titles(db, '三批')).toEqual(['落实困难群众冬季取暖补贴发放工作']);
      expect(await titles(db, '学位')).toEqual([expect.stringContaining('学位')]);
      expect(await titles(db, '没有')).toEqual([]);
    };
    expect(await db.texts.count()).toBe(0);
    expect(await countMarked(db, { is: 'unread' })).toBeNull();
    await registerTasks(db, [task({ title: '学位建设' })], writer('李'));
    await searches();
    expect(await fillSlice(db)).toBe(true);
    await searches();
    await afterUpdate(db, never);
    expect(await db.settings.get(FILLED_TO)).toBeUndefined();
    await searches();
    await marksAreRight(db);
    expect(await db.lookup.count()).toBe(0);
    const rows = await db.tasks.toArray();
    expect(rows.filter(({ id }) => !id.startsWith('李')).map(({ record }) => record)).toEqual(
      version1.tasks.map(({ record }) => record),
    );
    db.close();
  });

test('filling that is killed half-way goes on where it stopped, and two windows may do it at once', async () => {
  const name = await registerOf(2, 200);
  const first = await opened(name);
  expect(await fillSlice(first)).toBe(true);
  const { id } = (await first.tasks.toCollection().last())!;
  await editTask(first, id, { remark: '市长督办件' }, '', writer('李'));
  first.close(); // as if the browser had been ended
  const [one, other] = [await opened(name), await opened(name)];
  expect(await one.settings.get(FILLED_TO)).toBeDefined();
  await Promise.all([afterUpdate(one, never), afterUpdate(other, never)]);
  expect(await one.settings.get(FILLED_TO)).toBeUndefined();
  await marksAreRight(one);
  for (const db of [one, other]) {
    expect((await allTasks(db, filter({ text: '市长督办件' }))).map((t) => t.id)).toEqual([id]);
    expect(await titles(db, '取暖')).toHaveLength(200);
    while (await tidyTexts(db)) expect(await titles(db, '取暖')).toHaveLength(200);
    db.close();
  }
});
