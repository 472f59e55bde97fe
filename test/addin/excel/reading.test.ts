import { describe, expect, test } from 'vitest';
import type { SheetChange } from '../../../addin/excel/sheet-change.ts';
import { sampleWorkbook } from '../../excel-host/sample.ts';
import { Workbook } from '../../excel-host/workbook/workbook.ts';
import { good, openPort } from './open.ts';

describe('sheets', () => {
  test('are described in two round trips', async () => {
    const { port, workbook, sheet, host } = await openPort();
    workbook.addSheet('空表').visibility = 'Hidden';
    sheet.isProtected = true;
    const { sheets, marked } = good(await port.sheets());
    expect(sheets).toMatchObject([
      {
        name: '台账',
        used: { top: 0, left: 0, bottom: 4, right: 4 },
        hidden: false,
        protected: true,
        active: true,
      },
      { name: '空表', used: null, hidden: true, protected: false, active: false },
    ]);
    expect(marked).toBe(false);
    expect(host.traffic.roundTrips).toBe(2);
  });
});

describe('reading a sheet', () => {
  test('gives values, days, merges and hidden rows', async () => {
    const { port, sheet } = await openPort(sampleWorkbook(), { apiLevel: 13 });
    sheet.hiddenRows.add(4);
    const block = good(await port.read('台账'))!;
    expect(block.range).toEqual({ top: 0, left: 0, bottom: 4, right: 4 });
    expect(block.values[3]).toEqual([2, '清理拖欠企业账款', null, '2025年3月底前', '正在核对']);
    expect(block.isDate(2, 3)).toBe(true);
    expect(block.isDate(2, 0)).toBe(false);
    expect(block.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 4 }]);
    expect([...block.hiddenRows]).toEqual([4]);
    expect(block.date1904).toBe(false);
  });

  test('works from ExcelApi 1.7 on, without merges', async () => {
    const { port, sheet } = await openPort(sampleWorkbook(), { apiLevel: 7 });
    sheet.hiddenRows.add(4);
    const block = good(await port.read('台账'))!;
    expect(block.values).toHaveLength(5);
    expect(block.merges).toEqual([]);
    expect(block.hiddenRows.size).toBe(0);
  });

  test('starts where the used range starts', async () => {
    const book = new Workbook();
    book.addSheet('台账').put([['督查事项', '完成时限'], ['修桥']], 4, 2);
    const { port } = await openPort(book);
    const block = good(await port.read('台账'))!;
    expect(block.range).toEqual({ top: 4, left: 2, bottom: 5, right: 3 });
    expect(block.values).toEqual([
      ['督查事项', '完成时限'],
      ['修桥', null],
    ]);
  });

  test('of an empty sheet gives null, of a sheet that is gone a sentence', async () => {
    const { port, workbook } = await openPort();
    workbook.addSheet('空表');
    expect(good(await port.read('空表'))).toBeNull();
    const gone = await port.read('旧表');
    expect(!gone.ok && gone.failure.message).toContain('已被删除或改名');
  });

  test('tells by a shown date that days count from 1904', async () => {
    const { port, sheet } = await openPort();
    sheet.cellToWrite(2, 3).numberFormat = 'yyyy"年"m"月"d"日"';
    sheet.cellToWrite(2, 3).text = '2029年1月1日';
    expect(good(await port.read('台账'))?.date1904).toBe(true);
  });

  test('of 20,000 rows goes page by page under 5 MB and hears how far it is', async () => {
    const book = new Workbook();
    book
      .addSheet('台账')
      .put(
        Array.from({ length: 20_000 }, (_, i) => [
          i,
          `第${i}项：推进老旧小区改造和配套设施建设，完善长效管护机制`,
          '市住房和城乡建设局、市财政局',
          45_000 + i,
          ...Array<string>(8).fill('按计划推进，已完成年度任务的百分之六十'),
        ]),
      );
    const { port, host } = await openPort(book);
    const heard: number[] = [];
    const block = good(await port.read('台账', (rows) => heard.push(rows) > 0))!;
    expect(block.values).toHaveLength(20_000);
    expect(block.values[19_999]?.[0]).toBe(19_999);
    expect(heard.at(-1)).toBe(20_000);
    expect(host.traffic.largestResponse).toBeLessThan(5 * 1024 * 1024);
    expect(host.traffic.batches.every((batch) => batch.error === null)).toBe(true);
    expect(host.traffic.roundTrips).toBeLessThan(12);
  });

  test('asks for less where a page was too large', async () => {
    const book = new Workbook();
    book.addSheet('台账').put(Array.from({ length: 2000 }, (_, i) => [i, '长文'.repeat(500)]));
    const { port } = await openPort(book, { limits: { responseBytes: 1_000_000 } });
    expect(good(await port.read('台账'))?.values).toHaveLength(2000);
  });

  test('with one row over the limit says so', async () => {
    const book = new Workbook();
    book.addSheet('台账').put([['事项'], ['长'.repeat(5000)]]);
    const { port } = await openPort(book, { limits: { responseBytes: 5000 } });
    const read = await port.read('台账');
    expect(!read.ok && read.failure.message).toContain('一行的内容超过');
  });

  test('of one changed row takes one round trip', async () => {
    const { port, host } = await openPort();
    const block = good(await port.readRange('台账', { top: 3, left: 0, bottom: 3, right: 4 }));
    expect(block.values).toEqual([[2, '清理拖欠企业账款', null, '2025年3月底前', '正在核对']]);
    expect(host.traffic.roundTrips).toBe(1);
  });
});

test('what a person types is heard until listening stops', async () => {
  const { port, host, sheet } = await openPort();
  good(await port.sheets());
  const heard: SheetChange[] = [];
  const stop = good(await port.listen((change) => heard.push(change)));
  host.type(sheet, 'C4', '市工信局');
  await expect
    .poll(() => heard, { timeout: 4000 })
    .toEqual([{ sheet: '台账', range: { top: 3, left: 2, bottom: 3, right: 2 } }]);
  await stop();
  host.type(sheet, 'C4', '');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toHaveLength(1);
});

test('a cell is brought to the front and selected', async () => {
  const { port, workbook } = await openPort();
  const other = workbook.addSheet('二季度');
  good(await port.select('二季度', { top: 5, left: 2, bottom: 5, right: 2 }));
  expect(workbook.activeId).toBe(other.id);
  expect(workbook.selection).toEqual({ top: 5, left: 2, bottom: 5, right: 2 });
});

test('settings are kept in the workbook, and null takes one away', async () => {
  const { port, workbook } = await openPort();
  expect(good(await port.loadSetting('ducha.columns'))).toBeNull();
  good(await port.saveSetting('ducha.columns', { 台账: { 3: 'deadline' } }));
  expect(good(await port.loadSetting('ducha.columns'))).toEqual({ 台账: { 3: 'deadline' } });
  good(await port.saveSetting('ducha.columns', null));
  expect(workbook.settings.has('ducha.columns')).toBe(false);
  good(await port.saveSetting('ducha.columns', null));
});
