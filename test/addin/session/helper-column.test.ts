import { expect, test } from 'vitest';
import { Workbook } from '../../excel-host/workbook/workbook.ts';
import { openSession } from '../open-session.ts';
import { departmentWorkbook } from '../sample-ledger.ts';

async function withHelper(workbook = departmentWorkbook()) {
  const opened = await openSession(workbook);
  await opened.session.check();
  await opened.session.changeSettings((settings) => ({ ...settings, helperColumn: true }));
  return { ...opened, before: workbook.snapshot() };
}
const settingsOf = (snapshot: unknown) => (snapshot as { settings: [string, unknown][] }).settings;

test('the column 预警 stands beside the ledger in words, follows cells and day, and is removed without a trace', async () => {
  const { session, workbook, ledger, host, before } = await withHelper();
  await session.mark();
  expect(session.getState().failure).toBeNull();
  expect(ledger.cell(2, 7)?.value).toBe('预警（自动）');
  const read = async () => {
    const range = await session.check().then(() => ledger);
    expect(range).toBe(ledger);
    return session
      .getState()
      .ledgers![0]!.check.context.block.values.slice(3, 8)
      .map((row) => row[7]);
  };
  expect(await read()).toEqual(['逾期', '已办结', '临期', '长期', '未定']);
  // The column is no part of the ledger's checks, and marks keep off it.
  expect(session.getState().ledgers![0]!.ledger.columns.at(-1)).toMatchObject({ means: 'unknown' });
  host.type(ledger, 'F4', '已办结');
  expect((await read())[0]).toBe('已办结');
  host.type(ledger, 'F4', '办理中');
  workbook.today += 30;
  expect((await read())[2]).toBe('逾期');
  workbook.today -= 30;
  await session.mark();
  await session.mark();
  expect(ledger.cell(2, 8)).toBeUndefined();
  expect(workbook.names).toHaveLength(2);
  expect(workbook.names[0]).toMatchObject({ name: 'ducha_helper_1', visible: false });
  await session.clear();
  expect(workbook.snapshot()).toEqual(before);
});

test('switched off, it goes with the next marking', async () => {
  const { session, workbook, ledger } = await withHelper();
  await session.mark();
  await session.changeSettings((settings) => ({ ...settings, helperColumn: false }));
  await session.mark();
  expect(ledger.cell(2, 7)?.value).toBeUndefined();
  expect(workbook.names).toEqual([]);
});

test('columns put in before it are no matter, and what a person typed into it stays', async () => {
  const { session, workbook, ledger } = await withHelper();
  await session.mark();
  for (const cells of ledger.cells.values())
    for (const column of [...cells.keys()].sort((a, b) => b - a))
      if (column >= 7) {
        cells.set(column + 1, cells.get(column)!);
        cells.delete(column);
      }
  workbook.names[0]!.range = { ...workbook.names[0]!.range, left: 8, right: 8 };
  ledger.cellToWrite(5, 8).value = '另行报告';
  delete ledger.cellToWrite(5, 8).formula;
  await session.clear();
  expect([...ledger.cells.values()].flatMap((row) => [row.get(8)?.value]).filter(Boolean)).toEqual([
    '另行报告',
  ]);
  expect(workbook.names).toEqual([]);
});

test('cells that are not empty are never written over; a table is kept off', async () => {
  const { session, ledger } = await withHelper();
  ledger.tables.push({ top: 2, left: 0, bottom: 7, right: 6 });
  await session.mark();
  expect([ledger.cell(2, 7)?.value, ledger.cell(2, 8)?.value]).toEqual([undefined, '预警（自动）']);
  await session.clear();
  // Typed in between, without a check.
  ledger.cellToWrite(4, 8).value = '附注';
  await session.mark();
  expect(session.getState().failure?.message).toContain('没有加预警列');
  expect(ledger.cell(4, 8)?.value).toBe('附注');
});

test('refused half-way, nothing of it stays', async () => {
  const { session, workbook, ledger, host } = await withHelper();
  await session.mark();
  await session.clear();
  const before = workbook.snapshot();
  // Marks found, laid; settings read; the column's place looked at; then its second ledger.
  host.faults.push(null, null, null, null, { code: 'GeneralException', at: 'Range.Formulas' });
  await session.mark();
  expect(session.getState().failure?.code).toBe('GeneralException');
  expect(ledger.cell(2, 7)?.value).toBeUndefined();
  expect(workbook.names).toEqual([]);
  await session.clear();
  expect(workbook.snapshot()).toEqual(before);
  expect(settingsOf(before).map(([key]) => key)).not.toContain('ducha.helper');
});

test('a long column is laid and taken away in pieces Excel takes', { timeout: 60_000 }, async () => {
  const workbook = new Workbook();
  const rows = Array.from({ length: 15_000 }, (_, i) => [
    i + 1,
    `办理第${i + 1}件大事`,
    '县水利局',
    45_800,
    '办理中',
  ]);
  const sheet = workbook
    .addSheet('台账')
    .put([['序号', '督查事项', '责任单位', '完成时限', '办理状态'], ...rows])
    .format('D2:D15001', { numberFormat: 'yyyy/m/d' });
  const { session, before, host } = await withHelper(workbook);
  await session.mark();
  expect(session.getState().failure).toBeNull();
  expect(sheet.cell(15_000, 5)?.formula).toContain('TODAY()');
  await session.clear();
  expect(session.getState().failure).toBeNull();
  expect(workbook.snapshot()).toEqual(before);
  expect(host.traffic.largestResponse).toBeLessThan(5 * 1024 * 1024);
});
