import { describe, expect, test } from 'vitest';
import type { Mark, MarkStyle } from '../../../core/ledger/workbook-port.ts';
import { OFFICE_ERROR } from '../../excel-host/errors.ts';
import { sampleWorkbook } from '../../excel-host/sample.ts';
import { good, openPort } from './open.ts';

const cell = (row: number, column: number, style: MarkStyle, sheet = '台账'): Mark => ({
  sheet,
  style,
  range: { top: row, left: column, bottom: row, right: column },
});
const MARKS = [cell(3, 2, 'error'), cell(2, 3, 'overdue'), cell(4, 3, 'overdue'), cell(3, 3, 'near')];
const OTHER_MARKS = [cell(4, 2, 'warning')];

describe('marking', () => {
  test('lays one format a style behind the user’s own, later marks on top, and unmarking gives the same workbook back', async () => {
    const { port, workbook, sheet, host } = await openPort();
    const before = workbook.snapshot();
    good(await port.sheets());
    host.traffic.clear();
    good(await port.mark(MARKS));
    expect(host.traffic.roundTrips).toBe(2);
    expect(sheet.conditionalFormats.map((f) => [f.type, f.fill, f.ranges.length, f.stopIfTrue])).toEqual([
      ['ColorScale', null, 1, false],
      ['Custom', '#FFEB9C', 1, false],
      ['Custom', '#FFC7CE', 2, false],
      ['Custom', '#F8CBAD', 1, false],
    ]);
    good(await port.unmark());
    expect(workbook.snapshot()).toEqual(before);
  });

  test('again replaces the earlier marks in three round trips', async () => {
    const { port, workbook, sheet, host } = await openPort();
    const before = workbook.snapshot();
    good(await port.mark(MARKS));
    host.traffic.clear();
    good(await port.mark(OTHER_MARKS));
    expect(host.traffic.roundTrips).toBe(3);
    expect(sheet.conditionalFormats.map((f) => f.fill)).toEqual([null, '#FFF2CC']);
    good(await port.unmark());
    expect(workbook.snapshot()).toEqual(before);
  });

  test('finds its marks without its setting, as in a file saved by another program', async () => {
    const { port, workbook } = await openPort();
    const before = workbook.snapshot();
    good(await port.mark(MARKS));
    workbook.settings.delete('ducha.marks');
    for (const sheet of workbook.sheets)
      for (const [i, format] of sheet.conditionalFormats.entries())
        if (format.type === 'Custom') format.id = `{new-${i}}`;
    good(await port.unmark());
    expect(workbook.snapshot()).toEqual(before);
  });

  test('an earlier mark on a sheet that is not marked again goes too', async () => {
    const { port, workbook } = await openPort();
    workbook.addSheet('二季度').put([['事项'], ['修缮校舍']]);
    const before = workbook.snapshot();
    good(await port.sheets());
    good(await port.mark([cell(1, 0, 'error', '二季度')]));
    good(await port.mark(MARKS));
    expect(workbook.find('二季度')!.conditionalFormats).toEqual([]);
    good(await port.unmark());
    expect(workbook.snapshot()).toEqual(before);
  });

  test('over merged cells, tables and the user’s own formats gives the same workbook back', async () => {
    const { port, workbook, sheet } = await openPort();
    sheet.merges.push({ top: 2, left: 0, bottom: 4, right: 0 }, { top: 3, left: 2, bottom: 4, right: 3 });
    const before = workbook.snapshot();
    good(
      await port.mark([
        { sheet: '台账', style: 'overdue', range: { top: 2, left: 0, bottom: 4, right: 3 } },
        ...MARKS,
      ]),
    );
    good(await port.unmark());
    expect(workbook.snapshot()).toEqual(before);
  });

  test('scattered whole rows are named by their first cells and the columns once', async () => {
    const { port, workbook, sheet, host } = await openPort();
    const before = workbook.snapshot();
    host.traffic.clear();
    const rows = Array.from({ length: 4000 }, (_, i) => 2 + i * 3);
    good(
      await port.mark(
        rows.map((row) => ({
          sheet: '台账',
          style: 'overdue',
          range: { top: row, bottom: row, left: 0, right: 13 },
        })),
      ),
    );
    const ranges = sheet.conditionalFormats
      .filter(({ type }) => type === 'Custom')
      .flatMap((format) => format.ranges);
    expect(ranges.map(({ top }) => top).sort((a, b) => a - b)).toEqual(rows);
    expect(new Set(ranges.map(({ left, right, top, bottom }) => `${left}-${right} ${bottom - top}`))).toEqual(
      new Set(['0-13 0']),
    );
    expect(host.traffic.requestBytes).toBeLessThan(42_000);
    good(await port.unmark());
    expect(workbook.snapshot()).toEqual(before);
  });

  test('6,000 marks in 20,000 rows cost as many round trips as four', async () => {
    const { port, host } = await openPort();
    good(await port.sheets());
    host.traffic.clear();
    const marks = Array.from({ length: 3000 }, (_, i) => [
      cell(2 + i * 6, 2, 'error'),
      cell(3 + i * 6, 3, 'overdue'),
    ]);
    good(await port.mark(marks.flat()));
    expect(host.traffic.roundTrips).toBe(2);
    expect(host.traffic.requestBytes).toBeLessThan(60_000);
  });
});

describe('marking that fails', () => {
  test.each(['ConditionalFormatCollection.Add', 'ConditionalFormat.Priority', 'SettingCollection.Add'])(
    'at %s leaves the workbook without marks',
    async (at) => {
      const { port, workbook, host } = await openPort();
      const before = workbook.snapshot();
      good(await port.sheets());
      host.faults.push(null, { code: 'GeneralException', at });
      const marked = await port.mark(MARKS);
      expect(marked).toMatchObject({ ok: false, failure: { code: 'GeneralException' } });
      expect(workbook.snapshot()).toEqual(before);
    },
  );

  test('leaves the earlier marks as they were', async () => {
    const { port, workbook, host } = await openPort();
    good(await port.mark(MARKS));
    const before = workbook.snapshot();
    host.faults.push(null, { code: 'GeneralException', at: 'ConditionalFormatCollection.Add' });
    expect(await port.mark(OTHER_MARKS)).toMatchObject({ ok: false });
    expect(workbook.snapshot()).toEqual(before);
  });

  test('while the earlier marks are taken away is finished by a second try', async () => {
    const { port, sheet, host } = await openPort();
    good(await port.mark(MARKS));
    host.faults.push(null, null, { code: 'GeneralException', at: 'ConditionalFormat.Delete', skip: 1 });
    good(await port.mark(OTHER_MARKS));
    expect(sheet.conditionalFormats.map((f) => f.fill)).toEqual([null, '#FFF2CC']);
  });

  test('and cannot be cleaned up says so; clearing later takes the rest away', async () => {
    const { port, workbook, host } = await openPort();
    const before = workbook.snapshot();
    host.faults.push(
      null,
      { code: 'GeneralException', at: 'ConditionalFormatCollection.Add', skip: 1 },
      { refused: OFFICE_ERROR.throttled },
    );
    const marked = await port.mark(MARKS);
    expect(marked).toMatchObject({ ok: false, failure: { code: 'LeftBehind' } });
    expect(workbook.snapshot()).not.toEqual(before);
    good(await port.unmark());
    expect(workbook.snapshot()).toEqual(before);
  });

  test('for a protected sheet names it before anything is written', async () => {
    const { port, workbook, sheet, host } = await openPort();
    sheet.isProtected = true;
    const before = workbook.snapshot();
    const marked = await port.mark(MARKS);
    expect(marked).toMatchObject({ ok: false, failure: { code: 'AccessDenied' } });
    expect(!marked.ok && marked.failure.message).toContain('“台账”受保护');
    expect(host.traffic.roundTrips).toBe(1);
    expect(workbook.snapshot()).toEqual(before);
  });

  test('leaves a protected sheet as it is, names it, and marks the others', async () => {
    const { port, workbook, sheet } = await openPort();
    const other = workbook.addSheet('二季度').put([['事项'], ['修缮校舍']]);
    good(await port.sheets());
    good(await port.mark(MARKS));
    sheet.isProtected = true;
    const kept = structuredClone(sheet.conditionalFormats);
    const marked = good(await port.mark([cell(1, 0, 'error', '二季度'), ...MARKS]));
    expect(marked).toEqual({ changes: [], locked: ['台账'] });
    expect(sheet.conditionalFormats).toEqual(kept);
    expect(other.conditionalFormats.map(({ fill }) => fill)).toEqual(['#F8CBAD']);
    // Without marks of its own now: those that were left behind are still known.
    good(await port.mark([]));
    expect(other.conditionalFormats).toEqual([]);
    expect(workbook.settings.has('ducha.marks')).toBe(true);
    sheet.isProtected = false;
    good(await port.unmark());
    expect(sheet.conditionalFormats.map(({ type }) => type)).toEqual(['ColorScale']);
  });

  test('for a sheet protected after marking keeps the marks whole', async () => {
    const { port, workbook, sheet } = await openPort();
    good(await port.mark(MARKS));
    sheet.isProtected = true;
    const before = workbook.snapshot();
    expect(await port.unmark()).toMatchObject({ ok: false, failure: { code: 'AccessDenied' } });
    expect(workbook.snapshot()).toEqual(before);
  });

  test('for a sheet that was renamed since leaves the others unmarked too', async () => {
    const { port, workbook, sheet } = await openPort();
    workbook.addSheet('二季度').put([['事项'], ['修缮校舍']]);
    good(await port.sheets());
    sheet.name = '台账（旧）';
    const before = workbook.snapshot();
    const marked = await port.mark([cell(1, 0, 'error', '二季度'), ...MARKS]);
    expect(!marked.ok && marked.failure.message).toContain('已被删除或改名');
    expect(workbook.snapshot()).toEqual(before);
  });

  test('half-way while clearing can be cleared again', async () => {
    const { port, workbook, host } = await openPort();
    const before = workbook.snapshot();
    good(await port.mark(MARKS));
    host.faults.push(null, null, { code: 'GeneralException', at: 'ConditionalFormat.Delete' });
    expect(await port.unmark()).toMatchObject({ ok: false, failure: { code: 'GeneralException' } });
    expect(workbook.snapshot()).not.toEqual(before);
    good(await port.unmark());
    expect(workbook.snapshot()).toEqual(before);
  });

  test('while a cell is edited says to finish that first', async () => {
    const { port, workbook, host } = await openPort();
    host.cellEditMode = true;
    const before = workbook.snapshot();
    const marked = await port.mark(MARKS);
    expect(!marked.ok && marked.failure.message).toContain('正在编辑单元格');
    expect(workbook.snapshot()).toEqual(before);
  });

  test('in an Excel of 1.7 says which version is needed', async () => {
    const { port } = await openPort(sampleWorkbook(), { apiLevel: 7 });
    const marked = await port.mark(MARKS);
    expect(!marked.ok && marked.failure.message).toContain('Excel 2021');
  });

  test('over 5 MB writes nothing', async () => {
    const { port, workbook } = await openPort(sampleWorkbook(), { limits: { requestBytes: 20_000 } });
    const before = workbook.snapshot();
    const marked = await port.mark(Array.from({ length: 5000 }, (_, i) => cell(i * 2, 2, 'error')));
    expect(marked).toMatchObject({ ok: false, failure: { code: 'RequestPayloadSizeLimitExceeded' } });
    expect(workbook.snapshot()).toEqual(before);
  });
});
