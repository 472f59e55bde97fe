import { afterEach, beforeEach, expect, test } from 'vitest';
import { standardCalendar } from '../../../core/calendar/standard-calendar.ts';
import { exportLedger } from '../../../core/exchange/export-ledger.ts';
import { openLedger } from '../../../core/exchange/import-ledger.ts';
import type { Result } from '../../../core/model/failure.ts';
import { foldTask } from '../../../core/model/fold.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { tallies } from '../../../extension/store/counts/tally.ts';
import type { Database } from '../../../extension/store/database.ts';
import { rememberExport } from '../../../extension/store/exports.ts';
import { type ImportPlan, type MatchedRow, planImport } from '../../../extension/store/import-plan.ts';
import { type AcceptedRow, applyImport, undoImport } from '../../../extension/store/import-tasks.ts';
import { lastImport } from '../../../extension/store/last-import.ts';
import type { LongWork } from '../../../extension/store/long-work.ts';
import { editTask, registerTasks } from '../../../extension/store/tasks.ts';
import { emptyDatabase, task, writer } from './samples.ts';

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.close());

const CONTEXT = { asOf: '2026-11-23', calendar: standardCalendar() };
const FILE = '市住房城乡建设局督查台账.xlsx';
const work = (): LongWork => ({ signal: new AbortController().signal, onProgress: () => {} });
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
const fieldsOf = async (id: string) => foldTask((await db.tasks.get(id))?.record.changes ?? [])!;

/** Registers tasks and plans the import of their export, filled in as `fill` says; rows it makes null are deleted. */
async function roundTrip(
  tasks: TaskFields[],
  fill: (fields: TaskFields, index: number) => TaskFields | null,
): Promise<{ ids: string[]; plan: () => Promise<ImportPlan> }> {
  const ids = value(await registerTasks(db, tasks, writer('张', '2026-11-01T01:00:00.000Z')));
  const original = tasks.map((fields, i) => ({ id: ids[i]!, fields }));
  await rememberExport(db, 'e1', ids, '2026-11-10T01:00:00.000Z');
  const plan = async () => {
    // The unit's file: filled-in cells with the fingerprints of what was exported.
    const kept = original.flatMap(({ id, fields }, i) => {
      const filled = fill(fields, i);
      return filled ? [{ id, fields: filled, exported: fields }] : [];
    });
    const options = { unit: null, today: '2026-11-10', exportId: 'e1' };
    const filled = value(openLedger(value(exportLedger(kept, options)).bytes, FILE, CONTEXT));
    const before = kept.map(({ id, exported }) => ({ id, fields: exported }));
    const asExported = value(openLedger(value(exportLedger(before, options)).bytes, FILE, CONTEXT));
    const row = (i: number) => ({ ...filled.row(i), exported: asExported.row(i).exported });
    return planImport(db, { ...filled, row }, CONTEXT, work());
  };
  return { ids, plan };
}

const matched = (plan: ImportPlan) => plan.rows.filter((row): row is MatchedRow => row.kind === 'matched');
const acceptAll = (plan: ImportPlan): AcceptedRow[] =>
  matched(plan)
    .filter(({ differences }) => differences.length > 0)
    .map((row) => ({ ...row, recognise: false, fields: new Set(row.differences.map(({ field }) => field)) }));

const reported = { progress: '主体过半', progressOn: '2026-11-20', remark: '进度正常' };

test('accepted rows become entries with their reason; one undo takes the whole import back', async () => {
  const { ids, plan } = await roundTrip([task(), task({ title: '建设智慧停车平台' })], (f) => ({
    ...{ ...f, ...reported },
  }));
  const planned = await plan();
  const done = value(await applyImport(db, FILE, acceptAll(planned), writer('李'), work()));
  expect(done).toMatchObject({ updated: 2, added: 0 });
  expect(await fieldsOf(ids[0]!)).toMatchObject(reported);
  const changes = (await db.tasks.get(ids[0]!))!.record.changes;
  expect(changes.map(({ kind }) => kind)).toEqual(['registered', 'progress', 'edited']);
  expect(changes[2]).toMatchObject({ by: { name: '李' }, reason: `从“${FILE}”导入` });
  expect(await lastImport(db)).toEqual({ fileName: FILE, ...done });
  value(await undoImport(db, done, writer('王'), work()));
  expect(await lastImport(db)).toBeNull();
  for (const id of ids) expect(await fieldsOf(id)).toMatchObject({ progress: '', remark: '' });
});

test('an untouched file plans nothing; a deleted row is only listed', async () => {
  const { ids, plan } = await roundTrip([task(), task({ title: '建设智慧停车平台' })], (f, i) =>
    i === 1 ? null : f,
  );
  const planned = await plan();
  expect(acceptAll(planned)).toEqual([]);
  expect(planned.missing).toEqual([{ id: ids[1], title: '建设智慧停车平台' }]);
});

test('a field the register changed since the export is a conflict', async () => {
  const { ids, plan } = await roundTrip([task()], (f) => ({ ...f, ...reported }));
  value(await editTask(db, ids[0]!, { remark: '市长督办' }, '', writer('李')));
  const [row] = matched(await plan());
  expect(row?.differences.map(({ field, since }) => [field, since])).toEqual([
    ['progress', 'unchanged'],
    ['remark', 'changed'],
  ]);
});

test('a task changed after the preview stops the whole import', async () => {
  const { ids, plan } = await roundTrip([task(), task({ title: '建设智慧停车平台' })], (f) => ({
    ...{ ...f, ...reported },
  }));
  const planned = await plan();
  value(await editTask(db, ids[1]!, { person: '张望' }, '', writer('李')));
  const result = await applyImport(db, FILE, acceptAll(planned), writer('王'), work());
  expect(result).toMatchObject({ failure: { code: 'import-stale' } });
  expect(await fieldsOf(ids[0]!)).toMatchObject({ progress: '' });
});

test('a failure in a later slice leaves nothing of the earlier ones', async () => {
  const tasks = Array.from({ length: 1_200 }, (_, i) => task({ title: `完成第${i + 1}号工程主体建设` }));
  const { ids, plan } = await roundTrip(tasks, (f) => ({ ...f, ...reported }));
  const accepted = acceptAll(await plan());
  const before = await tallies(db, null, false);
  value(await editTask(db, ids[1_100]!, { person: '张望' }, '', writer('李')));
  const texts = await db.texts.count();
  const rows: AcceptedRow[] = [{ newTask: task({ title: '建设智慧停车平台' }) }, ...accepted];
  const result = await applyImport(db, FILE, rows, writer('王'), work());
  expect(result).toMatchObject({ failure: { code: 'import-stale' } });
  expect(await fieldsOf(ids[0]!)).toMatchObject({ progress: '' });
  expect([await db.tasks.count(), await db.texts.count()]).toEqual([1_200, texts]);
  expect(await tallies(db, null, false)).toEqual(before);
});

test('a row without its id is matched by document and words, as a guess; an unknown one can be registered', async () => {
  value(await registerTasks(db, [task()], writer('张')));
  const rows = [
    { id: '', fields: task({ title: '推进老旧小区改造，12月底前完成主体工程建设', ...reported }) },
    { id: '', fields: task({ title: '城区供水管网更新' }) },
  ];
  const file = value(exportLedger(rows, { unit: null, today: '2026-11-10' }));
  const plan = await planImport(db, value(openLedger(file.bytes, FILE, CONTEXT)), CONTEXT, work());
  expect(plan.rows[0]).toMatchObject({ kind: 'matched', by: 'guess' });
  const [, added] = plan.rows;
  if (added?.kind !== 'new') throw new Error('the second row has no task');
  const accepted: AcceptedRow[] = [{ newTask: value(added.task) }];
  const done = value(await applyImport(db, FILE, accepted, writer('李'), work()));
  expect(done).toMatchObject({ updated: 0, added: 1 });
  expect(await db.tasks.count()).toBe(2);
  value(await undoImport(db, done, writer('王'), work()));
  expect((await tallies(db, null, false)).filter((t) => t.status !== 'withdrawn')).toHaveLength(1);
});

test('10,000 rows: cancelled half-way nothing is left behind, then all are written', async () => {
  const tasks = Array.from({ length: 10_000 }, (_, i) => task({ title: `完成第${i + 1}号工程主体建设` }));
  const { ids, plan } = await roundTrip(tasks, (f) => ({ ...f, ...reported }));
  const planned = await plan();
  const accepted = acceptAll(planned);
  expect(accepted).toHaveLength(10_000);
  const controller = new AbortController();
  const shares: number[] = [];
  const cancelling = {
    signal: controller.signal,
    onProgress: (share: number) => {
      shares.push(share);
      if (share >= 0.5) controller.abort();
    },
  };
  const cancelled = await applyImport(db, FILE, accepted, writer('李'), cancelling);
  expect(cancelled).toMatchObject({ failure: { code: 'cancelled' } });
  expect(shares.length).toBeGreaterThan(5);
  expect((await db.tasks.get(ids[0]!))?.record.changes).toHaveLength(1);
  const done = value(await applyImport(db, FILE, accepted, writer('李'), work()));
  expect(done.updated).toBe(10_000);
  expect(await fieldsOf(ids[9_999]!)).toMatchObject(reported);
}, 60_000);

test('a plan that is cancelled stops with an AbortError', async () => {
  const file = value(exportLedger([{ id: 'x', fields: task() }], { unit: null, today: '2026-11-10' }));
  const controller = new AbortController();
  const cancelling = { signal: controller.signal, onProgress: () => controller.abort() };
  const opened = value(openLedger(file.bytes, FILE, CONTEXT));
  await expect(planImport(db, opened, CONTEXT, cancelling)).rejects.toMatchObject({ name: 'AbortError' });
});
