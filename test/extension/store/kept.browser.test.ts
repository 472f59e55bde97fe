import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBackup } from '../../../core/exchange/backup.ts';
import type { Result } from '../../../core/model/failure.ts';
import { keptHistory } from '../../../core/model/kept.ts';
import type { PlanItem } from '../../../core/planning/plan.ts';
import { makeBackup } from '../../../extension/store/backup/backup.ts';
import { openBackup, planRestore, restore } from '../../../extension/store/backup/restore.ts';
import { webCrypto } from '../../../extension/store/backup/web-crypto.ts';
import type { Database } from '../../../extension/store/database.ts';
import { removedOf } from '../../../extension/store/kept.ts';
import { listPlan, PLANS, removePlanItem, savePlanItem } from '../../../extension/store/plans.ts';
import version3 from '../../fixtures/registers/version-3.json' with { type: 'json' };
import { emptyDatabase, writer } from './samples.ts';

let here: Database;
let there: Database;
beforeEach(async () => {
  [here, there] = [await emptyDatabase(), await emptyDatabase()];
});
afterEach(() => {
  here.close();
  there.close();
});

const work = () => ({ signal: new AbortController().signal, onProgress: () => undefined });
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
const madeAt = '2026-11-23T08:00:00.000Z';
const item: PlanItem = {
  ...{ id: 'p', year: 2026, title: '秋粮收购专项督查', kind: 'special', units: ['市粮食和储备局'] },
  ...{ from: '2026-10-01', to: '2026-10-20', lead: '市政府督查室', reason: '' },
};

/** Takes everything of a backup file into a register; returns how the plan's section stood. */
async function take(into: Database, file: Uint8Array) {
  const plan = await planRestore(into, value(await openBackup(file, null)), work());
  const names = new Set(plan.parts.map(({ section }) => section.name));
  value(await restore(into, plan, { take: names, replace: new Set() }, work()));
  const { new: fresh, changed, same } = plan.parts.find(({ section }) => section.name === 'plans')!;
  return { new: fresh, changed, same };
}
async function backupOf(db: Database): Promise<Uint8Array> {
  for await (const { bytes } of makeBackup(db, { madeAt, lock: null, files: true }, work())) return bytes;
  throw new Error('no backup');
}
const history = async (db: Database) =>
  (await listPlan(db, 2026)).map(({ record }) =>
    keptHistory(record).map(({ entry, is }) => `${entry.by.name}${is}`),
  );

test('two registers’ changes of one item are joined by a backup; neither’s are lost, whichever takes the other’s', async () => {
  value(await savePlanItem(here, item, writer('甲', '2026-09-01T00:00:00.000Z')));
  expect(await take(there, await backupOf(here))).toEqual({ new: 1, changed: 0, same: 0 });
  value(await savePlanItem(here, { ...item, to: '2026-10-30' }, writer('甲二', '2026-09-02T00:00:00.000Z')));
  value(await savePlanItem(there, { ...item, lead: '市纪委监委' }, writer('乙', '2026-09-03T00:00:00.000Z')));
  const [mine, theirs] = [await backupOf(here), await backupOf(there)];
  expect(await take(there, mine)).toEqual({ new: 0, changed: 1, same: 0 });
  expect(await take(here, theirs)).toEqual({ new: 0, changed: 1, same: 0 });
  expect(await take(here, theirs)).toEqual({ new: 0, changed: 0, same: 1 });
  for (const db of [here, there]) {
    expect(await history(db)).toEqual([['甲made', '甲二changed', '乙changed']]);
    const [kept] = await listPlan(db, 2026);
    expect(kept?.value).toEqual({ ...item, to: '2026-10-30', lead: '市纪委监委' });
  }
});

test('what was taken away stays away in a backup, with its history, and can be brought back', async () => {
  value(await savePlanItem(here, item, writer('甲')));
  value(await removePlanItem(here, 'p', writer('乙')));
  await take(there, await backupOf(here));
  expect(await listPlan(there, 2026)).toEqual([]);
  const [gone] = await removedOf(there, PLANS);
  expect(keptHistory(gone!.record).map(({ is }) => is)).toEqual(['made', 'removed']);
  value(await savePlanItem(there, gone!.value, writer('丙', '2026-11-24T00:00:00.000Z')));
  expect(await history(there)).toEqual([['甲made', '乙removed', '丙broughtBack']]);
});

test('a backup of version 3 is taken in as entries before the register’s own', async () => {
  const section = { name: 'plans', version: 1, rows: version3.plans };
  const file = await writeBackup([section], { madeAt, lock: null }, webCrypto);
  const own = { ...(version3.plans[0] as PlanItem), reason: '市政府要求' };
  value(await savePlanItem(here, own, writer('甲')));
  expect(await take(here, file)).toEqual({ new: 0, changed: 1, same: 0 });
  const [kept] = await listPlan(here, 2026);
  expect(kept?.value.reason).toBe('市政府要求');
  expect(keptHistory(kept!.record)).toMatchObject([
    { is: 'made', entry: { at: '' } },
    { is: 'changed', fields: [{ field: 'reason', before: '', after: '市政府要求' }] },
  ]);
  const damaged = { ...section, rows: [{ id: 'x' }, ...version3.plans] };
  const other = await writeBackup([damaged], { madeAt, lock: null }, webCrypto);
  const plan = await planRestore(there, value(await openBackup(other, null)), work());
  expect(plan.parts[0]).toMatchObject({ new: 1, damaged: 1 });
});
