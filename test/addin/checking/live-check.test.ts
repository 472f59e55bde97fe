import { expect, test } from 'vitest';
import { CheckedSheet } from '../../../addin/checking/checked-sheet.ts';
import { LedgerSession } from '../../../addin/session/ledger-session.ts';
import { DEFAULT_CHECK_SETTINGS } from '../../../core/ledger/default-settings.ts';
import { Workbook } from '../../excel-host/workbook/workbook.ts';
import { good, openPort } from '../excel/open.ts';
import { AS_OF } from '../sample-ledger.ts';

const HEADINGS = ['序号', '督查事项', '牵头单位', '完成时限', '办理进展', '办理状态'];
const ROWS = 20_000;

/** 20,000 rows, three of ten with one finding. */
function largeWorkbook(): Workbook {
  const book = new Workbook();
  const rows = Array.from({ length: ROWS }, (_, i) => [
    i + 1,
    `推进第${i + 1}项老旧小区改造`,
    i % 10 === 0 ? null : '市住建局',
    i % 5 === 0 ? '2025年3月底前' : '2025年12月31日前',
    `第${i + 1}项已完成设计，正在招标。`,
    '办理中',
  ]);
  book.addSheet('台账').put([HEADINGS, ...rows]);
  return book;
}

test('20,000 rows with 6,000 findings: three round trips to mark, one to check a row again', {
  timeout: 30_000,
}, async () => {
  const { port, host, workbook } = await openPort(largeWorkbook());
  const session = new LedgerSession(port, () => AS_OF, { pause: 5 });
  await session.check();
  expect(session.getState().ledgers![0]!.result.findings).toHaveLength(6000);
  host.traffic.clear();
  await session.mark();
  expect(session.getState().failure).toBeNull();
  expect(host.traffic.ofWork.length).toBeLessThanOrEqual(3);
  // 4,000 whole rows that do not touch each other, and the cells they rest on compared.
  expect(host.traffic.requestBytes).toBeLessThanOrEqual(60 * 1024);
  host.traffic.clear();
  host.type(workbook.sheets[0]!, 'C12', '市财政局');
  await expect
    .poll(() => session.getState().ledgers![0]!.result.findings.length, { timeout: 4000 })
    .toBe(5999);
  expect(host.traffic.roundTrips).toBe(1);
  await session.clear();
  expect(workbook.sheets[0]!.conditionalFormats).toEqual([]);
  expect(workbook.settings.size).toBe(0);
});

test('a row checked again gives what checking the whole sheet gives', { timeout: 30_000 }, async () => {
  const { port, workbook } = await openPort(largeWorkbook());
  const block = good(await port.read('台账'))!;
  const checked = new CheckedSheet(block, { asOf: AS_OF, settings: DEFAULT_CHECK_SETTINGS });
  workbook.sheets[0]!.cellToWrite(500, 3).value = '尽快';
  workbook.sheets[0]!.cellToWrite(500, 5).value = '已办结';
  const row = good(await port.readRange('台账', { ...block.range, top: 500, bottom: 500 }));
  expect(checked.update(row)).toBe(true);
  const whole = new CheckedSheet(good(await port.read('台账'))!, {
    asOf: AS_OF,
    settings: DEFAULT_CHECK_SETTINGS,
  });
  expect(checked.ledgers()[0]!.result).toEqual(whole.ledgers()[0]!.result);
});
