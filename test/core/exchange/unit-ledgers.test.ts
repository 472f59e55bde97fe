import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { standardCalendar } from '../../../core/calendar/standard-calendar.ts';
import { openLedger } from '../../../core/exchange/import-ledger.ts';
import { unitLedgers } from '../../../core/exchange/unit-ledgers.ts';
import { task } from '../model/samples.ts';

const CONTEXT = { asOf: '2026-11-23', calendar: standardCalendar() };

test('S1: every lead unit gets a ledger of its own, and each comes back by its own export', () => {
  const led = (id: string, title: string, lead: string[]) => ({ id, fields: task({ title, lead }) });
  const tasks = [
    led('a', '青石河治理', ['市水务局']),
    led('b', '学位建设', ['市教育局', '市财政局']),
    led('c', '柳湾排涝', ['市水务局']),
    led('d', '不动产登记遗留问题', []),
  ];
  let n = 0;
  const made = unitLedgers(tasks, { today: '2026-11-23', newId: () => `e${++n}` });
  if (!made.ok) throw new Error(made.failure.message);
  expect(made.value.name).toBe('各单位督查台账_20261123.zip');
  expect(made.value.exports).toEqual([
    { exportId: 'e1', unit: '市水务局', taskIds: ['a', 'c'] },
    { exportId: 'e2', unit: '市教育局', taskIds: ['b'] },
    { exportId: 'e3', unit: '市财政局', taskIds: ['b'] },
    { exportId: 'e4', unit: '未定牵头单位', taskIds: ['d'] },
  ]);
  const files = unzipSync(made.value.bytes);
  expect(Object.keys(files)).toEqual([
    ...['市水务局督查台账_20261123.xlsx', '市教育局督查台账_20261123.xlsx'],
    ...['市财政局督查台账_20261123.xlsx', '未定牵头单位督查台账_20261123.xlsx'],
  ]);
  const back = openLedger(files['市水务局督查台账_20261123.xlsx']!, '市水务局.xlsx', CONTEXT);
  if (!back.ok) throw new Error(back.failure.message);
  const rows = Array.from({ length: back.value.count }, (_, i) => back.value.row(i));
  expect(rows.map(({ id, title, exported }) => [id, title, exported?.exportId])).toEqual([
    ['a', '青石河治理', 'e1'],
    ['c', '柳湾排涝', 'e1'],
  ]);
  expect(unitLedgers([], { today: '2026-11-23', newId: () => '' })).toMatchObject({
    failure: { message: '没有可以导出的事项。' },
  });
});
