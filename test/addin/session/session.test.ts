import { describe, expect, test } from 'vitest';
import { LedgerSession } from '../../../addin/session/ledger-session.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { openSession as openWorkbook } from '../open-session.ts';
import { AS_OF, departmentWorkbook } from '../sample-ledger.ts';

const openSession = (options: { apiLevel?: number } = {}) => openWorkbook(departmentWorkbook(), options);

const rulesAt = (session: LedgerSession, ledger: number, row: number) =>
  session
    .getState()
    .ledgers![ledger]!.result.findings.filter((finding) => finding.row === row)
    .map((finding) => finding.rule);

describe('checking', () => {
  test('finds the ledgers of all visible sheets and what is wrong in them, and changes nothing', async () => {
    const { session, workbook } = await openSession();
    const before = workbook.snapshot();
    await session.check();
    const { ledgers, passedOver, failure, working } = session.getState();
    expect(failure).toBeNull();
    expect(working).toBeNull();
    expect(ledgers?.map(({ sheet, ledger, result }) => [sheet, ledger.headerRow, result.rows])).toEqual([
      ['重点工作', 2, 5],
      ['会议议定事项', 0, 1],
    ]);
    expect(passedOver).toEqual([{ sheet: '填报说明', reason: '没有认出台账' }]);
    expect(ledgers![0]!.result.lamps).toMatchObject({
      overdue: 1,
      near: 1,
      open: 1,
      finished: 1,
      undated: 1,
    });
    expect(rulesAt(session, 0, 3)).toContain('overdue');
    expect(rulesAt(session, 0, 5)).toContain('no-duty-unit');
    expect(rulesAt(session, 0, 7)).toContain('unreadable-limit');
    expect(rulesAt(session, 1, 1)).toContain('overdue');
    expect(workbook.snapshot()).toEqual(before);
  });

  test('starts with the sheet in front', async () => {
    const { session, workbook } = await openSession();
    workbook.activeId = workbook.find('会议议定事项')!.id;
    await session.check();
    expect(session.getState().ledgers?.[0]?.sheet).toBe('会议议定事项');
  });

  test('for another day judges anew without reading again', async () => {
    const { session, host } = await openSession();
    await session.check();
    host.traffic.clear();
    await session.setAsOf('2025-04-01');
    expect(session.getState().ledgers![0]!.result.lamps.overdue).toBe(0);
    expect(host.traffic.roundTrips).toBe(0);
  });

  test('on another day checks for that day, unless a person chose one', async () => {
    const { port } = await openSession();
    let today = AS_OF;
    const session = new LedgerSession(port, () => today, { pause: 5 });
    await session.check();
    today = '2025-05-21';
    await session.check();
    expect(session.getState().asOf).toBe('2025-05-21');
    await session.setAsOf('2025-06-01');
    await session.check();
    expect(session.getState().asOf).toBe('2025-06-01');
  });

  test('of a workbook without a ledger says so', async () => {
    const { session, workbook } = await openSession();
    workbook.sheets = workbook.sheets.filter((sheet) => sheet.name === '填报说明');
    workbook.activeId = workbook.sheets[0]!.id;
    await session.check();
    expect(session.getState()).toMatchObject({
      ledgers: [],
      passedOver: [{ sheet: '填报说明', reason: '没有认出台账' }],
      failure: null,
    });
  });

  test('names a sheet that could not be read and checks the others', async () => {
    const { session, host, logged } = await openSession();
    // Round trips before the first sheet's cells: sheets, used ranges, settings, the sheet's frame.
    host.faults.push(null, null, null, null, { code: 'GeneralException', at: 'Range.Values' });
    await session.check();
    const { ledgers, passedOver } = session.getState();
    expect(ledgers?.map(({ sheet }) => sheet)).toEqual(['会议议定事项']);
    expect(passedOver[0]?.sheet).toBe('重点工作');
    expect(passedOver[0]?.reason).toContain('GeneralException');
    expect(logged).toMatchObject([{ code: 'GeneralException' }]);
  });

  test('that is stopped keeps the results before it', async () => {
    const { session, ledger } = await openSession();
    await session.check();
    const { ledgers } = session.getState();
    ledger.put([[6, '新事项']], 8);
    const stop = session.subscribe(() => {
      if (session.getState().working?.of) session.cancel();
    });
    await session.check();
    stop();
    expect(session.getState().failure?.message).toContain('已停止');
    expect(session.getState().ledgers).toBe(ledgers);
  });
});

test('an error of our own is logged and said, and the next piece of work goes on', async () => {
  const { session, port, logged } = await openSession();
  const bug = new TypeError('a bug');
  port.sheets = () => Promise.reject(bug);
  await session.check();
  expect(session.getState().failure?.message).toContain('程序内部出错');
  expect(session.getState().working).toBeNull();
  expect(logged).toEqual([bug]);
  await session.clear();
  expect(session.getState().failure).toBeNull();
});

describe('marking', () => {
  test('checks first where that was not done, and clearing gives the same workbook back', async () => {
    const { session, workbook, ledger } = await openSession();
    const before = workbook.snapshot();
    await session.mark();
    expect(session.getState()).toMatchObject({ marked: true, marksOutdated: false, failure: null });
    expect(session.getState().notice).toMatch(/^已标记（2 个台账合计）：逾期 2 项/);
    expect(ledger.conditionalFormats.map((f) => f.fill)).toContain('#FFC7CE');
    const overdue = ledger.conditionalFormats.filter((f) => f.fill === '#FFC7CE');
    expect(overdue.map(({ formula, ranges }) => [formula.includes('TODAY()'), ranges])).toEqual([
      // Limits that are real dates, or become some, are looked after by a formula.
      [true, [{ top: 3, left: 0, bottom: 7, right: 6 }]],
      [false, [{ top: 3, left: 0, bottom: 3, right: 6 }]],
    ]);
    expect(workbook.find('会议议定事项')!.conditionalFormats).not.toEqual([]);
    await session.clear();
    expect(session.getState()).toMatchObject({ marked: false, failure: null });
    expect(workbook.snapshot()).toEqual(before);
  });

  test('while the person goes on typing in the next cell, what she typed is checked when she has finished', async () => {
    const { session, host, ledger } = await openSession();
    await session.check();
    expect(rulesAt(session, 0, 5)).toContain('no-duty-unit');
    host.type(ledger, 'C6', '市财政局');
    host.cellEditMode = true;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(session.getState()).toMatchObject({ failure: null, working: null });
    expect(rulesAt(session, 0, 5)).toContain('no-duty-unit');
    host.cellEditMode = false;
    await expect.poll(() => rulesAt(session, 0, 5)).not.toContain('no-duty-unit');
  });

  test('a sheet is listened to though the person began to type while it was checked', async () => {
    const { session, host, ledger } = await openSession();
    const editing = { get: () => session.getState().ledgers !== null && typing, configurable: true };
    let typing = true;
    Object.defineProperty(host, 'cellEditMode', editing);
    await session.check();
    typing = false;
    host.type(ledger, 'C6', '市财政局');
    await expect.poll(() => rulesAt(session, 0, 5)).not.toContain('no-duty-unit');
  });

  test('a workbook with 自动检查 is checked when the person has finished the cell she was typing in', async () => {
    const { session, host, workbook } = await openSession();
    workbook.settings.set('ducha.auto', 'on');
    host.cellEditMode = true;
    await session.start();
    expect(session.getState()).toMatchObject({ failure: null, ledgers: null });
    host.cellEditMode = false;
    await expect.poll(() => session.getState().ledgers?.length).toBe(2);
  });

  test('the day after the check is by that day, and so is what is typed then', async () => {
    const { host, ledger, port } = await openSession();
    let today: Day = '2025-05-20';
    const session = new LedgerSession(port, () => today, { pause: 5 });
    await session.check();
    const lamp = (row: number) => session.getState().ledgers![0]!.rows.find((r) => r.row === row)?.lamp.key;
    expect(lamp(5)).toBe('near');
    today = '2025-05-23';
    await session.mark();
    expect(session.getState().asOf).toBe('2025-05-23');
    expect(lamp(5)).toBe('overdue');
    expect(session.getState().notice).toContain('逾期 3 项');
    today = '2025-05-24';
    host.type(ledger, 'D6', '2025年5月24日前');
    await expect.poll(() => lamp(5)).toBe('near');
    // A day that was chosen stays.
    await session.setAsOf('2025-05-01');
    await session.mark();
    expect(session.getState().asOf).toBe('2025-05-01');
  });

  test('that Excel refuses leaves nothing behind and says what to do', async () => {
    const { session, workbook } = await openSession();
    for (const sheet of workbook.sheets) sheet.isProtected = true;
    const before = workbook.snapshot();
    await session.mark();
    expect(session.getState().failure?.message).toContain('受保护');
    expect(session.getState().ledgers).toHaveLength(2);
    expect(workbook.snapshot()).toEqual(before);
  });

  test('passes over a protected sheet, its column 预警 too, and says so', async () => {
    const { session, workbook, ledger } = await openSession();
    await session.check();
    await session.changeSettings((s) => ({ ...s, helperColumn: true }));
    ledger.isProtected = true;
    const cells = structuredClone(ledger.cells);
    await session.mark();
    expect(session.getState().failure).toBeNull();
    expect(session.getState().notice).toBe(
      '已标记：逾期 1 项（红）。工作表“重点工作”受保护，没有标记；要标记的，请在“审阅”中撤销工作表保护。',
    );
    expect(ledger.conditionalFormats).toEqual([]);
    expect(ledger.cells).toEqual(cells);
    const other = workbook.find('会议议定事项')!;
    expect(other.conditionalFormats.map(({ fill }) => fill)).toContain('#FFC7CE');
    expect(other.cell(0, 5)?.value).toBeDefined();
  });

  test('in an Excel too old for it still checks', async () => {
    const { session } = await openSession({ apiLevel: 7 });
    await session.mark();
    expect(session.getState().failure?.message).toContain('Excel 2021');
    expect(session.getState().ledgers).toHaveLength(2);
  });

  test('marks found in the workbook when it is opened can be cleared', async () => {
    const { session, port, logged } = await openSession();
    await session.mark();
    const later = new LedgerSession(port, () => AS_OF, { pause: 5, log: (error) => logged.push(error) });
    await later.check();
    expect(later.getState()).toMatchObject({ marked: true, marksOutdated: true });
    await later.clear();
    expect(later.getState()).toMatchObject({ marked: false, marksOutdated: false });
  });
});

describe('a corrected column', () => {
  test('is checked as corrected and kept in the workbook', async () => {
    const { session, port, workbook, logged } = await openSession();
    await session.check();
    const before = session.getState().ledgers![0]!;
    expect(before.ledger.columns[4]?.means).toBe('progress');
    await session.correctColumn(before.id, 4, 'remark');
    const corrected = session.getState().ledgers![0]!.ledger.columns[4]!;
    expect(corrected).toMatchObject({ means: 'remark', reason: '由使用者指定' });
    expect(workbook.settings.get('ducha.settings')).toMatchObject({
      columns: [{ heading: '办理进展', means: 'remark' }],
    });
    const later = new LedgerSession(port, () => AS_OF, { pause: 5, log: (error) => logged.push(error) });
    await later.check();
    expect(later.getState().ledgers![0]!.ledger.columns[4]?.means).toBe('remark');
  });
});

test('settings another version wrote are not overwritten', async () => {
  const { session, workbook } = await openSession();
  const theirs = { version: 2, columns: 'other' };
  workbook.settings.set('ducha.settings', theirs);
  await session.check();
  const { id } = session.getState().ledgers![0]!;
  await session.correctColumn(id, 4, 'remark');
  expect(session.getState().ledgers![0]!.ledger.columns[4]?.means).toBe('remark');
  expect(session.getState().failure?.message).toContain('没有记进工作簿');
  expect(workbook.settings.get('ducha.settings')).toEqual(theirs);
});

describe('as cells change', () => {
  test('only the touched row is read and checked again', async () => {
    const { session, host, ledger } = await openSession();
    await session.check();
    host.traffic.clear();
    host.type(ledger, 'C6', '市财政局');
    await expect.poll(() => rulesAt(session, 0, 5), { timeout: 4000 }).not.toContain('no-duty-unit');
    expect(host.traffic.roundTrips).toBe(1);
  });

  test('marks are said to be out of date, and marking again brings them up to date', async () => {
    const { session, host, ledger } = await openSession();
    await session.mark();
    host.type(ledger, 'F4', '已办结');
    await expect.poll(() => session.getState().marksOutdated, { timeout: 4000 }).toBe(true);
    await session.mark();
    expect(session.getState().marksOutdated).toBe(false);
    const overdue = ledger.conditionalFormats.filter((f) => f.fill === '#FFC7CE');
    expect(overdue.filter(({ formula }) => !formula.includes('TODAY()'))).toEqual([]);
  });

  test('a new row has the sheet read again', async () => {
    const { session, host, ledger } = await openSession();
    await session.check();
    host.type(ledger, 'B9', '编制地下管线图');
    await expect.poll(() => session.getState().ledgers![0]!.result.rows, { timeout: 4000 }).toBe(6);
  });

  test('a row that could not be read again is read with the next piece of work', async () => {
    const { session, host, ledger } = await openSession();
    await session.check();
    host.faults.push({ code: 'GeneralException', at: 'Range.Values' });
    host.type(ledger, 'C6', '市财政局');
    await expect.poll(() => session.getState().failure?.code, { timeout: 4000 }).toBe('GeneralException');
    expect(rulesAt(session, 0, 5)).toContain('no-duty-unit');
    await session.mark();
    expect(rulesAt(session, 0, 5)).not.toContain('no-duty-unit');
  });

  test('a sheet that was not checked is left alone', async () => {
    const { session, host, workbook } = await openSession();
    await session.check();
    host.traffic.clear();
    host.type(workbook.find('填报说明')!, 'A1', '一、请按时报送。');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(host.traffic.roundTrips).toBe(0);
  });
});

test('a finding leads to its cell', async () => {
  const { session, workbook } = await openSession();
  await session.check();
  await session.goTo('会议议定事项', 1, 3);
  expect(workbook.active.name).toBe('会议议定事项');
  expect(workbook.selection).toMatchObject({ top: 1, left: 3 });
});
