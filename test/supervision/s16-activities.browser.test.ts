import { afterEach, beforeEach, expect, test } from 'vitest';
import { ActivityWay, WAY_WORD } from '../../core/activities/activity.ts';
import { foldTask } from '../../core/model/fold.ts';
import { keptHistory } from '../../core/model/kept.ts';
import {
  ACTIVITIES,
  activitiesAbout,
  followUp,
  listActivities,
  removeActivity,
  saveActivity,
} from '../../extension/store/activities.ts';
import type { Database } from '../../extension/store/database.ts';
import { doubtsAbout } from '../../extension/store/inspection-doubts.ts';
import { removedOf } from '../../extension/store/kept.ts';
import { newActivity } from '../../extension/views/activities/new-activity.ts';
import { writer } from '../core/model/samples.ts';
import { emptyDatabase } from '../extension/store/samples.ts';

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.close());

const visit = () => ({
  ...newActivity('visit', '2026-11-20'),
  title: '冬季供暖保障实地督查',
  place: '临江新区',
  people: ['陈立新'],
  units: ['市城市管理局'],
  findings: [{ id: 'f1', unit: '市城市管理局', text: '三处换热站未完成检修', taskId: null }],
});

test('S16: nine ways of inspection, each with its word', () => {
  expect(ActivityWay.options.map((way) => WAY_WORD[way])).toEqual([
    '听取汇报',
    '查阅文件资料',
    '实地察看',
    '座谈交流',
    '问卷调查',
    '明察暗访',
    '挂牌督办',
    '访谈',
    '“互联网+督查”',
  ]);
});

test('S16: an inspection is kept with who wrote it and every change; a finding becomes a task once', async () => {
  const writing = writer('陈立新');
  expect(await saveActivity(db, visit(), writing)).toMatchObject({ ok: true });
  expect(await listActivities(db)).toMatchObject([
    { value: { title: '冬季供暖保障实地督查' }, record: { changes: [{ by: { name: '陈立新' } }] } },
  ]);
  const followed = await followUp(db, 'visit', 'f1', writing);
  if (!followed.ok) throw new Error(followed.failure.message);
  const fields = foldTask((await db.tasks.get(followed.value))!.record.changes)!;
  expect(fields).toMatchObject({
    title: '整改督查发现的问题：三处换热站未完成检修',
    lead: ['市城市管理局'],
    status: 'registered',
  });
  expect(fields.source.title?.value).toBe('冬季供暖保障实地督查');
  const [kept] = await listActivities(db);
  expect(kept?.value.findings[0]?.taskId).toBe(followed.value);
  expect(keptHistory(kept!.record).map(({ is, fields }) => [is, fields.map(({ field }) => field)])).toEqual([
    ['made', []],
    ['changed', ['findings']],
  ]);
  expect(await followUp(db, 'visit', 'f1', writing)).toMatchObject({
    ok: false,
    failure: { message: '这条问题已经立项，没有重复登记。' },
  });
  expect(await db.tasks.count()).toBe(1);
});

test('S16: what is not whole is refused with a sentence; what is taken away can be brought back', async () => {
  const writing = writer('陈立新');
  for (const [changes, message] of [
    [{ title: ' ' }, '请写明督查活动的名称。'],
    [{ to: '2026-11-19' }, '结束日期不能早于开始日期。'],
    [{ units: [] }, '请写明被督查的单位。'],
    [
      { findings: [{ id: 'x', unit: '', text: ' ', taskId: null }] },
      '有一条发现的问题没有写内容，请补上或删去。',
    ],
  ] as const)
    expect(
      await saveActivity(db, { ...visit(), ...changes } as ReturnType<typeof visit>, writing),
    ).toMatchObject({
      failure: { message },
    });
  expect(await listActivities(db)).toEqual([]);
  const saved = await saveActivity(db, visit(), writing);
  const removed = await removeActivity(db, 'visit', writing);
  expect(removed).toEqual(saved);
  expect(await listActivities(db)).toEqual([]);
  expect((await removedOf(db, ACTIVITIES)).map(({ value }) => value.title)).toEqual(['冬季供暖保障实地督查']);
  expect(await removeActivity(db, 'visit', writing)).toMatchObject({
    failure: { message: '找不到这次督查活动，可能已在另一个窗口删除。' },
  });
  if (removed.ok) await saveActivity(db, removed.value, writing);
  const [back] = await listActivities(db);
  expect(keptHistory(back!.record).map(({ is }) => is)).toEqual(['made', 'removed', 'broughtBack']);
  expect(await removedOf(db, ACTIVITIES)).toEqual([]);
});

test('S16: a task knows the inspections about it, and the one whose finding it follows up', async () => {
  const writing = writer('陈立新');
  await saveActivity(db, { ...visit(), taskIds: ['t1'] }, writing);
  await saveActivity(
    db,
    { ...visit(), id: 'other', from: '2026-11-21', to: '2026-11-21', findings: [] },
    writing,
  );
  const followed = await followUp(db, 'visit', 'f1', writing);
  if (!followed.ok) throw new Error(followed.failure.message);
  for (const id of ['t1', followed.value])
    expect((await activitiesAbout(db, id)).map(({ value }) => value.id)).toEqual(['visit']);
  expect(await activitiesAbout(db, 't2')).toEqual([]);
});

test('S16, S15: an unplanned inspection is told what speaks against it before it is kept', async () => {
  const writing = writer('陈立新');
  await saveActivity(db, visit(), writing);
  const again = { ...visit(), id: 'again', title: '冬季供暖暗访', findings: [] };
  expect(await doubtsAbout(db, again)).toEqual([
    '市城市管理局在2026-11-20至2026-11-20同时有“冬季供暖保障实地督查”和“冬季供暖暗访”，请错开或合并。',
  ]);
  expect(await doubtsAbout(db, { ...again, planId: 'p' })).toEqual([]);
  expect(await doubtsAbout(db, { ...again, from: '2026-12-01', to: '2026-12-02' })).toEqual([]);
});
