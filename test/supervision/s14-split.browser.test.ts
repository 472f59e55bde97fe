import { afterEach, beforeEach, expect, test } from 'vitest';
import { withDueByHand } from '../../core/intake/limit.ts';
import { partsFor } from '../../core/levels/parts.ts';
import { foldTask } from '../../core/model/fold.ts';
import type { Database } from '../../extension/store/database.ts';
import { partsOf, splitTask } from '../../extension/store/parts.ts';
import { editTask, registerTasks } from '../../extension/store/tasks.ts';
import { task, taskDue, writer } from '../core/model/samples.ts';
import { emptyDatabase } from '../extension/store/samples.ts';

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.close());

const writing = writer('陈立新');
const register = async () => {
  const result = await registerTasks(db, [taskDue('2026-12-31', { title: '排查燃气隐患' }), task()], writing);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value[0] ?? '';
};
const fieldsOf = async (id: string) => foldTask((await db.tasks.get(id))!.record.changes)!;

test('S14: a task is split to units; its parts are found again by the whole', async () => {
  const whole = await register();
  const parts = partsFor(await fieldsOf(whole), whole, ['临江县政府', '东湖区政府']);
  const split = await splitTask(
    db,
    whole,
    parts.map((fields) => ({ fields, reason: '' })),
    writing,
  );
  expect(split).toMatchObject({ ok: true });
  expect((await partsOf(db, whole)).map(({ fields }) => fields.lead)).toEqual([
    ['临江县政府'],
    ['东湖区政府'],
  ]);
});

test('S14: a part whose day lies behind the whole needs a reason, when it is split and when it is edited', async () => {
  const whole = await register();
  const [part] = partsFor(await fieldsOf(whole), whole, ['临江县政府']);
  const late = { ...part!, limit: withDueByHand(part!.limit, '2027-01-10') };
  expect(await splitTask(db, whole, [{ fields: late, reason: '' }], writing)).toMatchObject({
    failure: {
      code: 'part-late',
      message: '临江县政府的时限比上级事项晚10天，请写明理由，或改在上级时限之内。',
    },
  });
  expect(await partsOf(db, whole)).toEqual([]);
  const split = await splitTask(db, whole, [{ fields: late, reason: '冬季停工' }], writing);
  if (!split.ok) throw new Error(split.failure.message);
  const [id = ''] = split.value;
  const record = (await db.tasks.get(id))!.record;
  expect(record.changes.at(-1)).toMatchObject({ kind: 'note', text: '时限晚于上级事项10天，理由：冬季停工' });

  const limit = withDueByHand(late.limit, '2027-01-20');
  expect(await editTask(db, id, { limit }, '', writing)).toMatchObject({
    failure: { code: 'part-late', message: '时限比上级事项晚20天，请写明理由，或改在上级时限之内。' },
  });
  expect((await fieldsOf(id)).limit.due).toBe('2027-01-10');
  expect(await editTask(db, id, { limit }, '春节后复工', writing)).toMatchObject({ ok: true });
  expect((await fieldsOf(id)).limit.due).toBe('2027-01-20');
});
