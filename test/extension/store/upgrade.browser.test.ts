import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { periodOf } from '../../../core/bulletin/period.ts';
import { keptHistory } from '../../../core/model/kept.ts';
import { listActivities, saveActivity } from '../../../extension/store/activities.ts';
import { bulletinFigures } from '../../../extension/store/bulletin.ts';
import { kindCoverage } from '../../../extension/store/counts/kind-coverage.ts';
import { countMarked } from '../../../extension/store/counts/marked.ts';
import { bears, type Mark } from '../../../extension/store/counts/marks.ts';
import { type Database, FILLED_TO, MARKED_TO } from '../../../extension/store/database.ts';
import { openStore } from '../../../extension/store/guard.ts';
import { afterUpdate, fillSlice } from '../../../extension/store/housekeeping.ts';
import { keptOf } from '../../../extension/store/kept.ts';
import { allTasks, type TaskFilter } from '../../../extension/store/list.ts';
import { listPlan, savePlanItem } from '../../../extension/store/plans.ts';
import { publicTasks } from '../../../extension/store/public-tasks.ts';
import { recheckCandidates } from '../../../extension/store/rechecking.ts';
import { deleteRule, SITE_RULES, siteRules } from '../../../extension/store/site-rules.ts';
import { rowFields } from '../../../extension/store/task-row.ts';
import { editTask, registerTasks } from '../../../extension/store/tasks.ts';
import { tidyTexts } from '../../../extension/store/texts/texts.ts';
import version1 from '../../fixtures/registers/version-1.json' with { type: 'json' };
import version3 from '../../fixtures/registers/version-3.json' with { type: 'json' };
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

/** A register as version 3 left it: inspections, plans and rules as last written, tasks without the marks version 4 brought. */
async function registerOf3(): Promise<string> {
  const name = `version-3-${Date.now()}-${++made}`;
  const old = new Dexie(name);
  old.version(3).stores({
    ...{ tasks: 'id, [status+dueKey+id], *unitKeys, sourceKey, [finishedOn+id]', texts: '++n' },
    ...{ lookup: '++n, &id, *keys', tallies: '[scope+status]', units: 'name', captures: 'id' },
    ...{ drafts: 'id, [windowId+takenAt], takenAt, state', settings: 'name', files: 'id', siteRules: 'id' },
    ...{ sources: 'id, key, at', activities: 'id, from', plans: 'id, year', draws: 'id, at' },
    papers: 'id, at, *taskIds, [series+year]',
  });
  await old.open();
  for (const [table, rows] of Object.entries(version3)) await old.table(table).bulkPut(rows);
  old.close();
  return name;
}

const work = () => ({ signal: never, onProgress: () => undefined });
const year = { from: '2026-01-01', to: '2026-12-31', unit: null };

test('a register of version 3 opens; what stood beside the tasks becomes records with all their entries as it is written', async () => {
  const db = await opened(await registerOf3());
  const [visit] = await listActivities(db);
  expect(visit?.value).toMatchObject({ id: 'visit', title: '冬季供暖保障实地督查', place: '临江新区' });
  expect(keptHistory(visit!.record)).toMatchObject([
    { is: 'made', entry: { by: { name: '陈立新' }, at: '2026-11-21T08:00:00.000Z' } },
  ]);
  const [item] = await listPlan(db, 2026);
  expect(keptHistory(item!.record)).toMatchObject([{ is: 'made', entry: { at: '', by: { name: '' } } }]);
  expect((await siteRules(db)).map(({ value }) => value.name)).toEqual(['云岭市收文']);
  expect(await db.activities.toArray()).toEqual(version3.activities); // read without being written
  await saveActivity(db, { ...visit!.value, place: '临江新区、青石区' }, writer('李'));
  await savePlanItem(db, { ...item!.value, units: ['市城市管理局', '市住房城乡建设局'] }, writer('李'));
  await deleteRule(db, 'rule-1', writer('李'));
  expect(keptHistory((await listActivities(db))[0]!.record)).toMatchObject([
    { is: 'made', entry: { by: { name: '陈立新' } } },
    {
      is: 'changed',
      entry: { by: { name: '李' } },
      fields: [{ field: 'place', before: '临江新区', after: '临江新区、青石区' }],
    },
  ]);
  expect(keptHistory((await listPlan(db, 2026))[0]!.record)[1]).toMatchObject({
    ...{ is: 'changed', entry: { by: { name: '李' } } },
    fields: [{ field: 'units', before: ['市城市管理局'], after: ['市城市管理局', '市住房城乡建设局'] }],
  });
  expect(await siteRules(db)).toEqual([]);
  const gone = keptOf(SITE_RULES, await db.siteRules.toArray());
  expect(keptHistory(gone[0]!.record).map(({ is }) => is)).toEqual(['made', 'removed']);
  db.close();
});

test('tasks of version 3 are found for 公开 and 回头看 and counted before and after they are under their marks', async () => {
  const db = await opened(await registerOf3());
  const found = async () => ({
    open: (await publicTasks(db, work())).map(({ fields }) => fields.title),
    closed: (await recheckCandidates(db, year, work())).top.map(({ fields, score }) => [fields.title, score]),
    kinds: (await kindCoverage(db, work())).meeting.total,
    bulletin: (await bulletinFigures(db, periodOf('year', '2026-11-23'), '2026-11-23', work())).all.buckets,
  });
  const meant = {
    open: ['公开发布供暖服务电话和投诉渠道'],
    closed: [
      ['完成三批困难群众救助资金发放', 9],
      ['建成社区养老服务中心', 1],
    ],
    kinds: 3,
    bulletin: {
      ...{ total: 3, closed: { onTime: 1, late: 1 }, handling: { notDue: 0, overdue: 1, undated: 0 } },
      ...{ stopped: 0, carriedOver: 0, closedWithoutDay: 0 },
    },
  };
  expect(await db.settings.get(MARKED_TO)).toBeDefined();
  expect(await countMarked(db, { is: 'public' })).toBeNull();
  expect(await titles(db, '供暖')).toEqual(['公开发布供暖服务电话和投诉渠道']); // searches do not wait for it
  expect(await found()).toEqual(meant);
  await afterUpdate(db, never);
  expect(await db.settings.get(MARKED_TO)).toBeUndefined();
  expect(await countMarked(db, { is: 'public' })).toBe(1);
  expect(await countMarked(db, { is: 'recheck' })).toBe(2);
  expect(await found()).toEqual(meant);
  const records = (await db.tasks.toArray()).map(({ record }) => record);
  expect(records).toEqual(version3.tasks.map(({ record }) => record));
  db.close();
});
