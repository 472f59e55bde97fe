import { afterEach, beforeEach, expect, test } from 'vitest';
import { standardCalendar } from '../../../core/calendar/standard-calendar.ts';
import { LAMP_PRESETS } from '../../../core/deadline/lamp.ts';
import { nearCount } from '../../../extension/store/counts/near-count.ts';
import type { Database } from '../../../extension/store/database.ts';
import { officeLampPreset } from '../../../extension/store/lamp-preset.ts';
import {
  addAlias,
  keepUnit,
  newUnit,
  officeUnits,
  removeAlias,
  removeUnit,
} from '../../../extension/store/office-units.ts';
import { setSetting } from '../../../extension/store/settings.ts';
import { registerTasks } from '../../../extension/store/tasks.ts';
import { emptyDatabase, task, taskDue, writer } from './samples.ts';

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.close());

const units = async () => (await officeUnits(db))?.units.map(({ name, aliases }) => [name, aliases]) ?? null;

test('an alias is added to its unit, or with a new one, and taken away as if it had never been', async () => {
  await addAlias(db, '市发展和改革委员会', '市发改局');
  expect(await units()).toEqual([['市发展和改革委员会', ['市发改局']]]);
  await removeAlias(db, '市发展和改革委员会', '市发改局', true);
  expect(await units()).toBeNull();
  await keepUnit(db, null, { ...newUnit('市财政局'), aliases: ['财局'] });
  await Promise.all([addAlias(db, '市财政局', '财政'), addAlias(db, '市审计局', '审计')]);
  expect(await units()).toEqual([
    ['市财政局', ['财局', '财政']],
    ['市审计局', ['审计']],
  ]);
  await removeAlias(db, '市财政局', '财政', false);
  await keepUnit(db, '市审计局', newUnit('云岭市审计局'));
  await removeUnit(db, '市财政局');
  expect(await units()).toEqual([['云岭市审计局', []]]);
});

test("the lamps that warn are counted by the office's own rule", async () => {
  const registered = ['2026-11-22', '2026-11-23', '2026-11-25', '2026-12-01', '2027-03-01', null].map((due) =>
    taskDue(due),
  );
  const over = task({ status: 'suspended', limit: { ...task().limit, due: '2026-11-25' } });
  await registerTasks(db, [...registered, over], writer('张'));
  const near = async () => nearCount(db, '2026-11-23', await officeLampPreset(db), standardCalendar());
  expect(await officeLampPreset(db)).toEqual(LAMP_PRESETS.threeDays);
  expect(await near()).toBe(1);
  const lamp = { id: 'own-1', name: '十日制', pressing: null, behind: false };
  await setSetting(db, 'ownLamps', [{ ...lamp, near: { by: 'days', atMost: 10, counting: 'working' } }]);
  await setSetting(db, 'lampPreset', 'own-1');
  expect(await near()).toBe(2);
  await setSetting(db, 'ownLamps', [{ ...lamp, near: { by: 'share', percent: 50 } }]);
  expect(await near()).toBe(2); // since 8 October: 2, 8 and 98 of 48, 54 and 144 days are left
  await setSetting(db, 'ownLamps', []);
  expect(await officeLampPreset(db)).toEqual(LAMP_PRESETS.threeDays);
});
