import { describe, expect, test } from 'vitest';
import { LedgerSession } from '../../../addin/session/ledger-session.ts';
import { Workbook } from '../../excel-host/workbook/workbook.ts';
import { openSession } from '../open-session.ts';
import { AS_OF } from '../sample-ledger.ts';

/** A ledger with something to repair of every kind. */
function untidyWorkbook(): Workbook {
  const book = new Workbook();
  const sheet = book.addSheet('台账').put([
    ['序号', '督查事项', '牵头单位', '配合单位', '完成时限', '交办日期', '办理状态'],
    [1, '整治&nbsp;河道', '市水利局', '市水利局', '2025年12月底前', '2025-01-06', '已完成'],
    [2, '修建环城公路', '市交通运输局', '市公安局', '2025年6月底前', 45663, '正在推进'],
    [3, '清理&nbsp;欠款', '市财政局', '无', 46022, 45664, '办理中'],
  ]);
  sheet.format('F4', { numberFormat: 'yyyy/m/d' });
  return book;
}

const offered = (session: LedgerSession, kind: string) =>
  session
    .getState()
    .ledgers![0]!.repairs()
    .find((repair) => repair.kind === kind)!;

async function checked() {
  const opened = await openSession(untidyWorkbook());
  await opened.session.check();
  return opened;
}

describe('repairing', () => {
  test('writes all of a kind, lists it, checks again, and puts the same workbook back', async () => {
    const { session, workbook, ledger, host } = await checked();
    const before = workbook.snapshot();
    const repair = offered(session, 'html-residue');
    expect(repair.changes.map((c) => [c.row, c.before, c.after])).toEqual([
      [1, '整治&nbsp;河道', '整治 河道'],
      [3, '清理&nbsp;欠款', '清理 欠款'],
    ]);
    host.traffic.clear();
    await session.repair(repair);
    // Protection, comparing, writing; then the touched rows once; then what was done is kept.
    expect(host.traffic.roundTrips).toBe(5);
    expect(session.getState().failure).toBeNull();
    expect(ledger.cell(1, 1)?.value).toBe('整治 河道');
    expect(ledger.cell(3, 1)?.value).toBe('清理 欠款');
    const { applied, ledgers, notice } = session.getState();
    expect(notice).toContain('已修复 2 个单元格');
    expect(applied.map((a) => [a.title, 'cells' in a && a.cells.length])).toEqual([['有网页代码残留', 2]]);
    expect(ledgers![0]!.result.findings.map((f) => f.rule)).not.toContain('html-residue');
    await session.restore(applied[0]!.id);
    expect(session.getState().applied).toEqual([]);
    expect(session.getState().notice).toContain('已恢复');
    expect(workbook.snapshot()).toEqual(before);
  });

  test('one finding is repaired alone', async () => {
    const { session, ledger } = await checked();
    const { result, repairOf } = session.getState().ledgers![0]!;
    const finding = result.findings.find((f) => f.rule === 'html-residue' && f.row === 3)!;
    await session.repair(repairOf(finding)!);
    expect(ledger.cell(3, 1)?.value).toBe('清理 欠款');
    expect(ledger.cell(1, 1)?.value).toBe('整治&nbsp;河道');
  });

  test('a text that looks like a date is put back as the text it was', async () => {
    const { session, workbook, ledger } = await checked();
    const before = workbook.snapshot();
    await session.repair(offered(session, 'date-as-text'));
    expect(ledger.cell(1, 5)).toMatchObject({ value: 45663, numberFormat: 'yyyy-mm-dd' });
    await session.restore(1);
    expect(ledger.cell(1, 5)?.value).toBe('2025-01-06');
    expect(workbook.snapshot()).toEqual(before);
  });

  test('a number that lost its date format gets it, and loses it again', async () => {
    const { session, ledger } = await checked();
    const repair = offered(session, 'lost-date-format');
    await session.repair(repair);
    const [change] = repair.changes;
    const cell = ledger.cell(change!.row, change!.column)!;
    expect(cell).toMatchObject({ value: change!.before, numberFormat: 'yyyy-mm-dd' });
    await session.restore(1);
    expect(cell).toEqual({ value: change!.before });
  });

  test('limits become days in a column of their own, which is then read', async () => {
    const { session, ledger } = await checked();
    await session.repair(offered(session, 'limit-days'));
    expect(session.getState().failure).toBeNull();
    expect([0, 1, 2].map((row) => ledger.cell(row, 7)?.value)).toEqual(['到期日（推算）', 46022, 45838]);
    expect(session.getState().ledgers![0]!.ledger.columns.at(-1)?.heading).toBe('到期日（推算）');
    expect(
      session
        .getState()
        .ledgers![0]!.repairs()
        .map((r) => r.kind),
    ).not.toContain('limit-days');
  });
});

describe('what was repaired stays with the workbook', () => {
  test('and is put back after the pane was closed and opened again', async () => {
    const { session, workbook, port } = await checked();
    const before = workbook.snapshot();
    await session.repair(offered(session, 'date-as-text'));
    await session.repair(offered(session, 'lost-date-format'));
    await session.setChoices(session.getState().ledgers![0]!.choices()[0]!);
    const again = new LedgerSession(port, () => AS_OF, { pause: 5 });
    await again.start();
    expect(again.getState().applied).toEqual(session.getState().applied);
    expect(again.getState().applied).toHaveLength(3);
    for (const { id } of again.getState().applied) {
      await again.restore(id);
      expect(again.getState().failure).toBeNull();
    }
    expect(workbook.snapshot()).toEqual(before);
  });

  test('a cell changed while the pane was closed is left, and named', async () => {
    const { session, ledger, port } = await checked();
    await session.repair(offered(session, 'html-residue'));
    ledger.cellToWrite(1, 1).value = '整治河道二期';
    const again = new LedgerSession(port, () => AS_OF, { pause: 5 });
    await again.start();
    await again.restore(1);
    expect(again.getState().notice).toContain('B2 在修复之后又被改动，没有动');
    expect(ledger.cell(1, 1)?.value).toBe('整治河道二期');
    expect(ledger.cell(3, 1)?.value).toBe('清理&nbsp;欠款');
  });

  test('as far as the setting takes it; what is not kept is said', async () => {
    const { session, ledger, port } = await checked();
    ledger.cellToWrite(1, 1).value = `整治&nbsp;河道${'，加固堤岸'.repeat(30_000)}`;
    await session.check();
    await session.repair(offered(session, 'status-words'));
    await session.repair(offered(session, 'html-residue'));
    expect(session.getState().notice).toContain('没有全部记进工作簿，没记的关闭窗格后不能恢复');
    expect(session.getState().applied).toHaveLength(2);
    const again = new LedgerSession(port, () => AS_OF, { pause: 5 });
    await again.start();
    expect(again.getState().applied.map(({ title }) => title)).toEqual([
      '统一办理状态的说法（未启动、办理中、已办结）',
    ]);
    await session.restore(2);
    await session.restore(1);
    expect(session.getState().failure).toBeNull();
  });

  test('a list another version wrote is left alone until something is repaired', async () => {
    const { session, workbook } = await checked();
    workbook.settings.set('ducha.repairs', { version: 9, repairs: 'else' });
    await session.start();
    expect(session.getState().applied).toEqual([]);
    expect(workbook.settings.get('ducha.repairs')).toEqual({ version: 9, repairs: 'else' });
  });
});

test('thousands of scattered cells take few requests, each far below what Excel takes', async () => {
  const rows = Array.from({ length: 6000 }, (_, i) => [
    i + 1,
    `推进第${i + 1}个${i % 3 === 0 ? '&nbsp;' : ''}项目建设`,
    '市水利局',
    '2025年12月底前',
  ]);
  const book = new Workbook();
  book.addSheet('台账').put([['序号', '督查事项', '牵头单位', '完成时限'], ...rows]);
  const { session, host, ledger } = await openSession(book);
  await session.check();
  host.traffic.clear();
  await session.repair(offered(session, 'html-residue'));
  await session.repair(offered(session, 'limit-days'));
  expect(session.getState().failure).toBeNull();
  expect(ledger.cell(1, 1)?.value).toBe('推进第1个 项目建设');
  expect(ledger.cell(6000, 4)).toMatchObject({ value: 46022, numberFormat: 'yyyy-mm-dd' });
  expect(host.traffic.roundTrips).toBeLessThanOrEqual(24);
  expect(Math.max(...host.traffic.batches.map((b) => b.requestBytes))).toBeLessThan(300_000);
});

describe('a repair is refused with a sentence', () => {
  test('where a cell was changed since the preview; nothing is written', async () => {
    const { session, workbook, ledger } = await checked();
    const repair = offered(session, 'html-residue');
    // Changed by someone else, without an event having arrived yet.
    ledger.cell(3, 1)!.value = '清理拖欠账款';
    const before = workbook.snapshot();
    await session.repair(repair);
    expect(session.getState().failure?.message).toContain('B4 在预览之后被改动');
    expect(workbook.snapshot()).toEqual(before);
    expect(offered(session, 'html-residue').changes).toHaveLength(1);
  });

  test('where a formula stands', async () => {
    const { session, workbook, ledger } = await checked();
    const repair = offered(session, 'status-words');
    ledger.cell(1, 6)!.formula = '=IF(A2=1,"已完成","")';
    const before = workbook.snapshot();
    await session.repair(repair);
    expect(session.getState().failure?.code).toBe('ChangedSince');
    expect(workbook.snapshot()).toEqual(before);
  });

  test('on a protected sheet, and while a cell is edited', async () => {
    const { session, workbook, ledger, host } = await checked();
    const repair = offered(session, 'html-residue');
    ledger.isProtected = true;
    const before = workbook.snapshot();
    await session.repair(repair);
    expect(session.getState().failure?.message).toContain('“台账”受保护');
    ledger.isProtected = false;
    host.cellEditMode = true;
    await session.repair(repair);
    expect(session.getState().failure?.message).toContain('正在编辑单元格');
    host.cellEditMode = false;
    ledger.isProtected = true;
    expect(workbook.snapshot()).toEqual(before);
  });

  test('that Excel stops half-way is taken back', async () => {
    const { session, workbook, host } = await checked();
    const before = workbook.snapshot();
    const repair = offered(session, 'html-residue');
    host.faults.push(null, null, { code: 'GeneralException', at: 'Range.Values', skip: 0 });
    await session.repair(repair);
    expect(session.getState().failure?.code).toBe('GeneralException');
    expect(workbook.snapshot()).toEqual(before);
    expect(session.getState().applied).toEqual([]);
  });
});

describe('putting back', () => {
  test('leaves a cell that was changed since, and names it', async () => {
    const { session, ledger } = await checked();
    await session.repair(offered(session, 'html-residue'));
    ledger.cell(1, 1)!.value = '整治小河';
    await session.restore(1);
    expect(session.getState().notice).toContain('B2 在修复之后又被改动，没有动');
    expect(ledger.cell(1, 1)?.value).toBe('整治小河');
    expect(ledger.cell(3, 1)?.value).toBe('清理&nbsp;欠款');
  });

  test('is refused where every cell was changed since, and stays on the list', async () => {
    const { session, ledger } = await checked();
    await session.repair(offered(session, 'cooperate-repeats-lead'));
    ledger.cell(1, 3)!.value = '市生态环境局';
    await session.restore(1);
    expect(session.getState().failure?.message).toContain('D2 在修复之后又被改动，没有恢复');
    expect(ledger.cell(1, 3)?.value).toBe('市生态环境局');
    expect(session.getState().applied).toHaveLength(1);
  });
});

describe('a drop-down list', () => {
  test('is set on the status column, does not stop other words, and is taken away again', async () => {
    const { session, workbook, ledger } = await checked();
    const before = workbook.snapshot();
    const [choices] = session.getState().ledgers![0]!.choices();
    expect(choices).toMatchObject({ range: { top: 1, left: 6, bottom: 3, right: 6 }, title: '办理状态' });
    await session.setChoices(choices!);
    expect(session.getState().failure).toBeNull();
    expect(ledger.validations).toEqual([
      {
        range: { top: 1, left: 6, bottom: 3, right: 6 },
        rule: { list: { inCellDropDown: true, source: '未启动,办理中,已办结,已中止,已终止' } },
        errorAlert: expect.objectContaining({ showAlert: false }),
      },
    ]);
    await session.restore(session.getState().applied[0]!.id);
    expect(session.getState()).toMatchObject({ failure: null, applied: [] });
    expect(workbook.snapshot()).toEqual(before);
  });

  test('leaves the user’s own data validation alone', async () => {
    const { session, workbook, ledger } = await checked();
    const own = { top: 2, left: 6, bottom: 2, right: 6 };
    ledger.validations.push({ range: own, rule: { list: { source: '是,否' } }, errorAlert: null });
    const before = workbook.snapshot();
    const [choices] = session.getState().ledgers![0]!.choices();
    await session.setChoices(choices!);
    expect(session.getState().failure?.message).toContain('已有数据验证');
    expect(workbook.snapshot()).toEqual(before);
  });

  test('that was changed since is not taken away', async () => {
    const { session, ledger } = await checked();
    await session.setChoices(session.getState().ledgers![0]!.choices()[0]!);
    ledger.validations[0]!.rule = { list: { inCellDropDown: true, source: '是,否' } };
    await session.restore(1);
    expect(session.getState().failure?.code).toBe('ChangedSince');
    expect(ledger.validations).toHaveLength(1);
  });
});
