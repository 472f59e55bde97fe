import { describe, expect, test } from 'vitest';
import { Workbook } from '../../excel-host/workbook/workbook.ts';
import { openSession } from '../open-session.ts';

const HEADINGS = ['序号', '督查事项', '牵头单位', '完成时限', '办理状态'];
const ROWS = [
  [1, '修建环城公路', '市交通运输局', '2025年12月底前', '办理中'],
  [2, '整治河道', null, '2025年12月底前', '办理中'],
  [3, '清理欠款', '市财政局', '2025年12月底前', '办理中'],
  [4, '改造老旧小区', '市住建局', '2025年12月底前', '办理中'],
];

async function checked() {
  const book = new Workbook();
  book.addSheet('台账').put([HEADINGS, ...ROWS]);
  const opened = await openSession(book);
  await opened.session.check();
  /** The cells that carry a mark of ours, by row and column from 0. */
  const marked = () =>
    opened.ledger.conditionalFormats.flatMap(({ ranges }) => ranges.map(({ top, left }) => [top, left]));
  return { ...opened, marked };
}

describe('a workbook that a colleague changed between checking and marking, without a word from Excel,', () => {
  test('is marked by what it holds now', async () => {
    const { session, ledger, marked } = await checked();
    ledger.cellToWrite(2, 2).value = '市水利局';
    ledger.cellToWrite(3, 2).value = '';
    await session.mark();
    expect(session.getState().failure).toBeNull();
    expect(marked()).toEqual([[3, 2]]);
    expect(session.getState().ledgers![0]!.result.findings.map(({ row }) => row)).toEqual([3]);
    expect(session.getState().marksOutdated).toBe(false);
  });

  test('is marked in the right rows where rows were inserted', async () => {
    const { session, ledger, marked } = await checked();
    ledger.put([HEADINGS, [0, '新增事项', '市教育局', '2025年12月底前', '办理中'], ...ROWS]);
    ledger.cellToWrite(3, 2).value = '';
    await session.mark();
    expect(marked()).toEqual([[3, 2]]);
    expect(session.getState().ledgers![0]!.rows).toHaveLength(5);
  });

  test('costs no round trip more where nothing was changed', async () => {
    const { session, host } = await checked();
    host.traffic.clear();
    await session.mark();
    expect(host.traffic.roundTrips).toBe(2);
  });

  test('is marked all the same where a cell never stands still', async () => {
    const { session, ledger, marked } = await checked();
    let now = 46_000;
    Object.defineProperty(ledger.cellToWrite(4, 1), 'value', { get: () => `改造老旧小区${now++}` });
    await session.mark();
    expect(session.getState().failure).toBeNull();
    expect(marked()).toEqual([[2, 2]]);
  });

  test('whose sheet is gone meanwhile says so and marks nothing', async () => {
    const { session, ledger, marked } = await checked();
    ledger.name = '台账（旧）';
    await session.mark();
    expect(session.getState().failure?.message).toContain('已被删除或改名');
    expect(marked()).toEqual([]);
  });
});
