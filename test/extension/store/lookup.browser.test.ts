import Dexie from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TaskFields } from '../../../core/model/task.ts';
import { type Database, LOOKUP_FILLED_TO } from '../../../extension/store/database.ts';
import { fillLookup, fillLookupWholly } from '../../../extension/store/fill-lookup.ts';
import { openStore } from '../../../extension/store/guard.ts';
import { allTasks, type TaskFilter } from '../../../extension/store/list.ts';
import { countMarked, findIds } from '../../../extension/store/lookup.ts';
import { bears, type Mark } from '../../../extension/store/marks.ts';
import { searchText, searchWords } from '../../../extension/store/search-text.ts';
import { rowFields, type TaskRow } from '../../../extension/store/task-row.ts';
import { addProgress, editTask, registerTasks, undo } from '../../../extension/store/tasks.ts';
import version1 from '../../fixtures/registers/version-1.json' with { type: 'json' };
import { emptyDatabase, task, taskDue, writer } from './samples.ts';

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

/** Every task as it stands, without any index. */
const scan = async () =>
  (await db.tasks.toArray()).flatMap((row) => {
    const fields = rowFields(row);
    return fields && row.status !== 'withdrawn' ? [{ id: row.id, row, fields }] : [];
  });

// Few characters, so that searched words really occur; with what could trip an index: a pair of surrogates, NUL, spaces.
const word = fc.string({
  unit: fc.constantFrom(...'市财政水务改学', '1', 'A', 'b', '2', '𠮷', '\u0000', '〔'),
  maxLength: 5,
});
const words = fc.array(word, { maxLength: 4 }).map((some) => some.join(' '));

test('the lookup finds what looking at every task finds, whatever was registered, edited or undone', async () => {
  const step = fc.record({
    kind: fc.constantFrom('register', 'register', 'edit', 'progress', 'undo'),
    at: fc.nat(),
    text: words,
  });
  const run = async (steps: { kind: string; at: number; text: string }[], searches: string[]) => {
    await Promise.all([db.tasks.clear(), db.lookup.clear(), db.tally.clear(), db.units.clear()]);
    const writing = writer('张');
    const ids: string[] = [];
    for (const { kind, at, text } of steps) {
      const id = ids[at % ids.length];
      if (kind === 'register' || id === undefined) {
        const made = await registerTasks(db, [task({ title: `${text}事`, remark: text })], writing);
        if (made.ok) ids.push(...made.value);
      } else if (kind === 'edit') await editTask(db, id, { requirement: text }, '', writing);
      else if (kind === 'progress') await addProgress(db, id, { text, on: '2026-11-20' }, writing);
      else {
        const changes = (await db.tasks.get(id))!.record.changes;
        await undo(db, id, changes[at % changes.length]!.id, writing);
      }
    }
    const all = await scan();
    for (const text of searches) {
      const wanted = searchWords(text);
      const meant = all.filter(({ fields }) => wanted.every((w) => searchText(fields).includes(w)));
      const found = await allTasks(db, filter({ text }));
      expect(found.map(({ id }) => id).sort()).toEqual(meant.map(({ id }) => id).sort());
    }
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 12 }),
      fc.array(words, { minLength: 6, maxLength: 6 }),
      run,
    ),
    { numRuns: 40 },
  );
});

test('a rare word is looked up, in words of one character too; a common one is not', async () => {
  const many = Array.from({ length: 450 }, (_, i) => task({ title: `第${i}项：供水管网改造` }));
  const ids = await registerTasks(db, [...many, task({ title: '青石桥危桥改造' })], writer('张'));
  if (!ids.ok) throw new Error(ids.failure.message);
  expect(await findIds(db, ['危'], null)).toEqual([ids.value.at(-1)]);
  expect(await findIds(db, ['青石桥', '改造'], null)).toEqual([ids.value.at(-1)]);
  expect(await findIds(db, ['改造'], null)).toBeNull();
  expect(await findIds(db, ['没有'], null)).toEqual([]);
  expect(await allTasks(db, filter({ text: '改造 供水' }))).toHaveLength(450);
});

test('a document is looked up by its number among hundreds that differ in the number alone', async () => {
  const numbered = (n: number) => {
    const { source } = task();
    return task({
      source: { ...source, documentNumber: { ...source.documentNumber!, value: `云府办〔2026〕${n}号` } },
    });
  };
  const ids = await registerTasks(
    db,
    Array.from({ length: 450 }, (_, i) => numbered(1000 + i)),
    writer('张'),
  );
  if (!ids.ok) throw new Error(ids.failure.message);
  expect(await findIds(db, ['云府办〔2026〕1234号'], null)).toEqual([ids.value[234]]);
});

test('marks are counted and listed as the tasks bear them', async () => {
  const limit = (changes: Partial<TaskFields['limit']>) => ({ ...task().limit, ...changes });
  const unreadable = { text: '尽快', due: null, certainty: 'unknown' } as const;
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
  const all = await scan();
  const marks: [Mark, number][] = [
    [{ is: 'provisional' }, 1],
    [{ is: 'unread' }, 1],
    [{ is: 'silent', since: '2026-10-02' }, 1],
    [{ is: 'silent', since: '2026-10-01' }, 0],
    [{ is: 'silent', since: '2026-11-24' }, 5],
  ];
  for (const [mark, count] of marks) {
    expect(await countMarked(db, mark), JSON.stringify(mark)).toBe(count);
    const meant = all.filter(({ fields, row }) => bears(mark, fields, row.record)).map(({ id }) => id);
    expect((await allTasks(db, filter({ mark }))).map(({ id }) => id).sort()).toEqual(meant.sort());
    expect(meant).toHaveLength(count);
  }
});

/** A register as version 1 of the program left it. */
async function registerOfVersion1(): Promise<string> {
  const name = `version-1-${Date.now()}`;
  const old = new Dexie(name);
  old.version(1).stores({
    tasks: 'id, [status+dueKey+id], *unitKeys, sourceKey',
    tally: '[scope+status+dueKey]',
    units: 'name',
    captures: 'id',
    drafts: 'id, [windowId+takenAt], takenAt, state',
    settings: 'name',
  });
  await old.open();
  await old.table('tasks').bulkPut(version1.tasks);
  await old.table('tally').bulkPut(version1.tally);
  await old.table('units').bulkPut(version1.units);
  old.close();
  return name;
}

test('a register of version 1 opens, is searched rightly at once, and is filled by and by', async () => {
  const opened = await openStore(await registerOfVersion1());
  if (!opened.ok) throw new Error(opened.failure.message);
  const upgraded = opened.value;
  const titles = async (text: string) =>
    (await allTasks(upgraded, filter({ text }))).map((t) => t.fields.title);
  const searches = async () => {
    expect(await titles('三批')).toEqual(['落实困难群众冬季取暖补贴发放工作']);
    expect(await titles('学位')).toEqual([expect.stringContaining('学位')]);
    expect(await titles('没有')).toEqual([]);
  };
  expect(await upgraded.lookup.count()).toBe(0);
  expect(await countMarked(upgraded, { is: 'unread' })).toBeNull();
  await registerTasks(upgraded, [task({ title: '学位建设' })], writer('李'));
  await searches();
  expect(await fillLookup(upgraded)).toBe(true);
  await searches();
  await fillLookupWholly(upgraded, new AbortController().signal);
  expect(await upgraded.settings.get(LOOKUP_FILLED_TO)).toBeUndefined();
  await searches();
  expect(await upgraded.lookup.count()).toBe(version1.tasks.length + 1);
  const rows = (await upgraded.tasks.toArray()) as TaskRow[];
  expect(rows.filter(({ id }) => !id.startsWith('李'))).toEqual(version1.tasks);
  upgraded.close();
});

test('a save that changes neither words nor marks leaves the lookup as it is', async () => {
  const ids = await registerTasks(db, [taskDue('2026-12-01')], writer('张'));
  if (!ids.ok) throw new Error(ids.failure.message);
  const before = await db.lookup.toArray();
  await editTask(db, ids.value[0]!, { limit: taskDue('2026-12-02').limit }, '', writer('李'));
  expect(await db.lookup.toArray()).toEqual(before);
  await editTask(db, ids.value[0]!, { remark: '市长督办件' }, '', writer('王'));
  expect(await findIds(db, ['督办件'], null)).toEqual(ids.value);
  expect(await db.lookup.count()).toBe(1);
});
