import { describe, expect, test } from 'vitest';
import { OFFICE_ERROR } from '../../excel-host/errors.ts';
import { openSession } from '../open-session.ts';
import { departmentWorkbook } from '../sample-ledger.ts';

describe('督查汇总', () => {
  test('is made, made again in its place, never read as a ledger, and removed without a trace', async () => {
    const { session, workbook } = await openSession(departmentWorkbook());
    const before = workbook.snapshot();
    await session.sheets.summarise();
    expect(session.getState().failure).toBeNull();
    expect(session.getState().notice).toContain('“督查汇总”');
    const sheet = workbook.find('督查汇总')!;
    expect(workbook.active).toBe(sheet);
    expect(sheet.cell(0, 0)).toMatchObject({ value: '督查汇总', style: { bold: true, fill: '#DDEBF7' } });
    expect(sheet.cell(2, 1)).toMatchObject({ formula: '=TODAY()', numberFormat: 'yyyy-mm-dd' });
    expect(sheet.cell(23, 1)?.formula).toMatch(/^=COUNTIFS\(/);
    expect(sheet.cell(23, 0)?.value).toBe('市住建局');
    expect(sheet.charts.map(({ title, type, series, at }) => [title, type, series.length, at?.top])).toEqual([
      ['各单位办理情况', 'ColumnStacked', 6, 4],
      ['各单位预警灯', 'ColumnStacked', 9, 4],
    ]);
    expect(sheet.charts[0]!.series[3]!.colour).toBe('#C00000');
    const made = sheet.cells.size;
    sheet.put([['记一笔']], 90, 20);
    await session.sheets.summarise();
    expect(workbook.find('督查汇总')).toBe(sheet);
    expect(workbook.sheets.filter((s) => s.name === '督查汇总')).toHaveLength(1);
    expect(sheet.charts).toHaveLength(2);
    expect([...sheet.cells.values()].filter((row) => row.size > 0)).toHaveLength(made);
    await session.check();
    expect(session.getState().ledgers?.map((l) => l.sheet)).not.toContain('督查汇总');
    expect(session.getState().passedOver).toContainEqual({
      ...{ sheet: '督查汇总', reason: '督查台账生成的表，不检查' },
    });
    await session.sheets.remove();
    expect(session.getState().notice).toContain('已删除“督查汇总”');
    expect(workbook.snapshot()).toEqual(before);
    await session.sheets.remove();
    expect(session.getState().notice).toBe('没有加载项生成的工作表。');
  });

  test('never writes over a sheet of that name that is not ours', async () => {
    const workbook = departmentWorkbook();
    workbook.addSheet('督查汇总').put([['我的汇总'], ['手工']]);
    const { session } = await openSession(workbook);
    await session.check();
    const before = workbook.snapshot();
    await session.sheets.summarise();
    expect(session.getState().failure?.message).toContain('不是加载项生成的');
    await session.sheets.remove();
    expect(workbook.snapshot()).toEqual(before);
  });

  test('that is interrupted by somebody typing leaves no half-made sheet, and one that was there known as ours', async () => {
    const { session, workbook, host } = await openSession(departmentWorkbook());
    await session.check();
    const before = workbook.snapshot();
    // Refused at the second request: the first asked what is there.
    host.faults.push(null, { refused: OFFICE_ERROR.cellEdit });
    await session.sheets.summarise();
    expect(session.getState().failure?.message).toContain('正在编辑单元格');
    expect(workbook.snapshot()).toEqual(before);

    await session.sheets.summarise();
    const made = workbook.snapshot();
    const sheet = workbook.find('督查汇总')!;
    const cells = structuredClone(sheet.cells);
    host.faults.push(null, { refused: OFFICE_ERROR.cellEdit });
    await session.sheets.summarise();
    expect(session.getState().failure?.message).toContain('正在编辑单元格');
    expect(workbook.snapshot()).toEqual(made);
    // Emptied already, then refused.
    host.faults.push(null, null, { refused: OFFICE_ERROR.cellEdit });
    await session.sheets.summarise();
    expect(session.getState().failure?.message).toContain('没有重新生成完');
    await session.sheets.summarise();
    expect(session.getState().failure).toBeNull();
    expect(sheet.cells).toEqual(cells);
    expect(sheet.charts).toHaveLength(2);
  });

  test('in a workbook whose structure is protected is made again in its place, but not added or deleted', async () => {
    const { session, workbook } = await openSession(departmentWorkbook());
    workbook.isStructureProtected = true;
    const before = workbook.snapshot();
    await session.sheets.summarise();
    expect(session.getState().failure?.message).toContain('工作簿的结构受保护，不能增加或删除工作表');
    expect(workbook.snapshot()).toEqual(before);
    workbook.isStructureProtected = false;
    await session.sheets.summarise();
    workbook.isStructureProtected = true;
    await session.sheets.summarise();
    expect(session.getState()).toMatchObject({ failure: null, notice: '已生成工作表“督查汇总”。' });
    await session.sheets.remove();
    expect(session.getState().failure?.message).toContain('工作簿的结构受保护');
    expect(workbook.find('督查汇总')).toBeDefined();
  });

  test('that Excel refuses half-way leaves no half-made sheet', async () => {
    const { session, workbook, host } = await openSession(departmentWorkbook());
    await session.check();
    const before = workbook.snapshot();
    host.faults.push(null, { code: 'GeneralException', at: 'Range.Values' });
    await session.sheets.summarise();
    expect(session.getState().failure?.code).toBe('GeneralException');
    expect(workbook.snapshot()).toEqual(before);
  });

  test('that Excel refuses half-way when it is made again says so, and is made the next time', async () => {
    const { session, workbook, host } = await openSession(departmentWorkbook());
    await session.sheets.summarise();
    const sheet = workbook.find('督查汇总')!;
    host.faults.push(null, { code: 'GeneralException', at: 'Range.Clear' });
    await session.sheets.summarise();
    expect(session.getState().failure).toMatchObject({ code: 'HalfMade' });
    await session.sheets.summarise();
    expect(session.getState().failure).toBeNull();
    expect(sheet.cell(2, 1)?.formula).toBe('=TODAY()');
    sheet.isProtected = true;
    await session.sheets.summarise();
    expect(session.getState().failure?.message).toContain('受保护');
    expect(sheet.cell(2, 1)?.formula).toBe('=TODAY()');
  });

  test('of a workbook without a ledger is refused with a sentence', async () => {
    const workbook = departmentWorkbook();
    workbook.sheets = workbook.sheets.filter((sheet) => sheet.name === '填报说明');
    workbook.activeId = workbook.sheets[0]!.id;
    const { session } = await openSession(workbook);
    await session.sheets.summarise();
    expect(session.getState().failure?.code).toBe('NoLedger');
  });
});

test('督办清单 of one unit lists what it has not finished, texts as they are written', async () => {
  const { session, workbook } = await openSession(departmentWorkbook());
  await session.check();
  await session.sheets.listUnit('市住建局');
  const sheet = workbook.find('督办清单-市住建局')!;
  expect(sheet.cell(2, 0)?.value).toBe('截至2025-05-20，未办结 4 项。');
  // The limit is a text, not the date Excel would take it for.
  expect(sheet.cell(4, 2)?.value).toBe('2025年3月31日前');
  expect(sheet.cell(4, 3)).toMatchObject({ value: 45747, numberFormat: 'yyyy-mm-dd' });
  expect(sheet.cell(4, 5)?.value).toBe('逾期');
  await session.sheets.remove();
  expect(workbook.find('督办清单-市住建局')).toBeUndefined();
});
