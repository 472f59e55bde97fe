import { liveQuery } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { briefOf, type TaskBrief } from '../../../core/bulletin/brief.ts';
import { isWithdrawn } from '../../../core/model/fold.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { dayReader } from '../../../extension/local-day.ts';
import { Database } from '../../../extension/store/database.ts';
import { allTasks, listTasks, type TaskFilter } from '../../../extension/store/list.ts';
import { AT_ONCE } from '../../../extension/store/long-work.ts';
import { rowFields } from '../../../extension/store/task-row.ts';
import { addProgress, editTask, registerTasks, undo } from '../../../extension/store/tasks.ts';
import { eachBrief } from '../../../extension/store/texts/each-brief.ts';
import { searchWords } from '../../../extension/store/texts/search-text.ts';
import { tidyTexts } from '../../../extension/store/texts/texts.ts';
import { emptyDatabase, task, taskDue, writer } from './samples.ts';

let db: Database;
let other: Database;
beforeEach(async () => {
  db = await emptyDatabase();
  other = new Database(db.name);
  await other.open();
});
afterEach(() => {
  db.close();
  other.close();
});

const filter = (changes: Partial<TaskFilter> = {}): TaskFilter => ({
  ...{ unit: null, cooperating: false, dueFrom: null, dueTo: null, text: '' },
  statuses: ['registered', 'inProgress', 'suspended', 'finished', 'finishedLate'],
  ...changes,
});

/** True where a task has all words, by its own fields. */
function has(fields: TaskFields, text: string): boolean {
  const { title, requirement, person, progress, remark, lead, cooperate, limit, source } = fields;
  const said = [source.documentNumber?.value, source.title?.value, source.issuer?.value];
  const all = [title, requirement, person, progress, remark, limit.text, ...lead, ...cooperate, ...said];
  return searchWords(text).every((word) => all.some((part) => part?.toLowerCase().includes(word)));
}

/** Ids of the tasks that have the words, found by looking at every one as it is stored. */
const scan = async (text: string, fits: (fields: TaskFields) => boolean = () => true) =>
  (await db.tasks.toArray())
    .filter((row) => {
      const fields = rowFields(row);
      return fields && !isWithdrawn(row.record.changes) && has(fields, text) && fits(fields);
    })
    .map(({ id }) => id)
    .sort();

const found = async (store: Database, changes: Partial<TaskFilter>) =>
  (await allTasks(store, filter(changes))).map(({ id }) => id).sort();

// Few characters, so that searched words really occur; with what could trip a search: a pair of surrogates, NUL, spaces, the
// letters that stand before units.
const word = fc.string({
  unit: fc.constantFrom(...'市财政局水务改学', '1', 'A', 'b', 'L', 'c', '2', '𠮷', '\u0000', '〔'),
  maxLength: 4,
});
const words = fc.array(word, { maxLength: 4 }).map((some) => some.join(' '));
const UNITS = ['市财政局', '市水务局', '县财政局', 'L市', '市 局'];

test('a search finds what looking at every task finds, in two windows, whatever either of them writes', async () => {
  const step = fc.record({
    kind: fc.constantFrom('register', 'register', 'edit', 'progress', 'undo', 'search', 'tidy'),
    window: fc.boolean(),
    at: fc.nat(),
    text: words,
    units: fc.subarray(UNITS, { maxLength: 2 }),
  });
  const search = fc.record({
    text: words,
    unit: fc.constantFrom(null, null, ...UNITS),
    cooperating: fc.boolean(),
  });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 14 }),
      fc.array(search, { minLength: 6, maxLength: 6 }),
      async (steps, searches) => {
        run++;
        const ids: string[] = [];
        for (const [i, { kind, window, at, text, units }] of steps.entries()) {
          const store = window ? db : other;
          const writing = writer(`${run}张${i}`);
          const id = ids[at % ids.length];
          if (kind === 'search') await found(store, { text });
          else if (kind === 'tidy') await tidyTexts(store);
          else if (kind === 'register' || id === undefined) {
            const [lead = '市教育局', cooperate] = units;
            const changes = {
              title: `${text}事`,
              remark: text,
              lead: [lead],
              cooperate: cooperate ? [cooperate] : [],
            };
            const made = await registerTasks(store, [task(changes)], writing);
            if (made.ok) ids.push(...made.value);
          } else if (kind === 'edit')
            await editTask(store, id, { requirement: text, lead: units }, '', writing);
          else if (kind === 'progress') await addProgress(store, id, { text, on: '2026-11-20' }, writing);
          else {
            const changes = (await store.tasks.get(id))!.record.changes;
            await undo(store, id, changes[at % changes.length]!.id, writing);
          }
        }
        for (const { text, unit, cooperating } of searches) {
          const meant = await scan(
            text,
            ({ lead, cooperate }) =>
              unit === null || lead.includes(unit) || (cooperating && cooperate.includes(unit)),
          );
          for (const store of [db, other])
            expect(await found(store, { text, unit, cooperating })).toEqual(meant);
        }
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);

test('a search comes page by page in order of the due day, forwards and backwards', async () => {
  const days = Array.from({ length: 90 }, (_, i) => `2026-${String(1 + (i % 12)).padStart(2, '0')}-15`);
  await registerTasks(
    db,
    days.map((day, i) => taskDue(day, { title: i % 3 ? '供水管网改造' : '危桥改造' })),
    writer('张'),
  );
  for (const backwards of [false, true]) {
    const ids: string[] = [];
    const dues: string[] = [];
    let after = null;
    do {
      const page = await listTasks(db, filter({ text: '供水' }), { after, limit: 7, backwards });
      ids.push(...page.tasks.map(({ id }) => id));
      dues.push(...page.tasks.map(({ dueKey }) => dueKey));
      after = page.next;
    } while (after);
    expect([...ids].sort()).toEqual(await scan('供水'));
    expect(dues).toEqual(backwards ? [...dues].sort().reverse() : [...dues].sort());
  }
});

test('what another window saves comes into a search that is open', async () => {
  const seen: number[] = [];
  const subscription = liveQuery(() =>
    listTasks(db, filter({ text: '危桥' }), { after: null, limit: 10 }),
  ).subscribe(({ tasks }) => seen.push(tasks.length));
  await expect.poll(() => seen).toEqual([0]);
  const ids = await registerTasks(other, [task({ title: '青石桥危桥改造' })], writer('李'));
  if (!ids.ok) throw new Error(ids.failure.message);
  await expect.poll(() => seen.at(-1)).toBe(1);
  await editTask(other, ids.value[0]!, { title: '青石桥拆除重建' }, '', writer('王'));
  await expect.poll(() => seen.at(-1)).toBe(0);
  subscription.unsubscribe();
});

test('a save that changes no word, status or due day adds no text; others add one row, and tidying puts them together', async () => {
  const ids = await registerTasks(db, [task(), task({ title: '青石桥危桥改造' })], writer('张'));
  if (!ids.ok) throw new Error(ids.failure.message);
  const [id = ''] = ids.value;
  expect(await db.texts.count()).toBe(1);
  await editTask(db, id, { leadReason: '会议议定' }, '', writer('李'));
  expect(await db.texts.count()).toBe(1);
  for (let i = 0; i < 40; i++)
    await addProgress(db, id, { text: `第${i}次报送`, on: '2026-11-20' }, writer(`王${i}`));
  expect(await db.texts.count()).toBe(41);
  expect(await found(other, { text: '第39次' })).toEqual([id]);
  expect(await tidyTexts(db)).toBe(true);
  expect(await tidyTexts(db)).toBe(false);
  expect(await db.texts.count()).toBe(1);
  expect((await db.texts.toArray())[0]?.ids.sort()).toEqual([...ids.value].sort());
  const briefs = new Map<string, TaskBrief>();
  await eachBrief(db, AT_ONCE, (brief) => briefs.set(brief.id, brief));
  expect([...briefs.keys()].sort()).toEqual([...ids.value].sort());
  for (const row of await db.tasks.toArray())
    expect(briefs.get(row.id)).toEqual(briefOf(row.id, rowFields(row)!, row.record, dayReader()));
  for (const store of [db, other]) {
    expect(await found(store, { text: '第39次' })).toEqual([id]);
    expect(await found(store, { text: '第38次' })).toEqual([]);
    expect(await found(store, { text: '青石桥' })).toEqual([ids.value[1]]);
  }
  expect(await tidyTexts(other)).toBe(false);
});

test('a write that fails leaves no text behind', async () => {
  await registerTasks(db, [task()], writer('张'));
  expect(await found(db, { text: '停车' })).toEqual([]);
  await db
    .transaction('rw', [db.tasks, db.texts, db.tallies, db.units], async (transaction) => {
      await registerTasks(db, [task({ title: '建设智慧停车平台' })], writer('李'));
      transaction.abort();
    })
    .catch(() => undefined);
  expect(await found(db, { text: '停车' })).toEqual([]);
  expect(await db.texts.count()).toBe(1);
});
