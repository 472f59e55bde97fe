import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CellValue } from '../../../core/ledger/workbook-port.ts';
import type { LedgerSheet } from '../../../core/xlsx/ledger-sheet.ts';
import { markWorkbook, unmarkWorkbook } from '../../../core/xlsx/mark-in-place.ts';
import { readWorkbook } from '../../../core/xlsx/read-workbook.ts';
import { writeLedger } from '../../../core/xlsx/write-ledger.ts';
import { convert, SOFFICE } from './libreoffice.ts';
import { partsOf } from './make-package.ts';

const SHEET: LedgerSheet = {
  name: '县水务局',
  title: '云岭县督查台账（县水务局）',
  subtitle: '填报单位：县水务局　　导出日期：2026年9月15日',
  columns: [
    { heading: '序号', width: 6, kind: 'number' },
    { heading: '督查事项', width: 36, kind: 'text' },
    { heading: '完成时限', width: 12, kind: 'date' },
    { heading: '办理状态', width: 10, kind: 'text', centred: true, choices: ['未启动', '办理中', '已办结'] },
    {
      heading: '责任单位',
      width: 16,
      kind: 'text',
      choices: Array.from({ length: 40 }, (_, i) => `县第${i + 1}工作专班办公室`),
    },
    { heading: '任务标识', width: 10, kind: 'text', hidden: true },
  ],
  rows: [
    [1, '解决青石镇三个村季节性缺水问题', '2026-06-30', '办理中', '县第3工作专班办公室', 't-1'],
    [2, '=HYPERLINK("http://x","点我")', '长期坚持', '办理中', '-', 't-2'],
    [3, '推进县城供水管网改造\n（二期）', null, null, '@县委', 't-3'],
  ],
};

function written(sheet: LedgerSheet): Uint8Array {
  const result = writeLedger(sheet);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
function read(bytes: Uint8Array) {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
async function excel(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return book.worksheets[0]!;
}

test('is read back as it was written; days are real dates', () => {
  const block = read(written(SHEET)).blocks.get('县水务局')!;
  expect(block.values).toEqual([
    [SHEET.title, null, null, null, null, null],
    [SHEET.subtitle, null, null, null, null, null],
    SHEET.columns.map((column) => column.heading),
    [1, '解决青石镇三个村季节性缺水问题', 46203, '办理中', '县第3工作专班办公室', 't-1'],
    [2, '=HYPERLINK("http://x","点我")', '长期坚持', '办理中', '-', 't-2'],
    [3, '推进县城供水管网改造\n（二期）', null, null, '@县委', 't-3'],
  ]);
  expect([block.isDate(3, 2), block.isDate(4, 2), block.isDate(3, 0)]).toEqual([true, false, false]);
  expect([...block.hiddenColumns!]).toEqual([5]);
  expect(block.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 4 },
    { top: 1, left: 0, bottom: 1, right: 4 },
  ]);
});

test('has the shape offices use', async () => {
  const sheet = await excel(written(SHEET));
  expect(sheet.getCell('A1').font.name).toBe('方正小标宋简体');
  expect(sheet.getCell('B3').font.name).toBe('黑体');
  expect(sheet.getCell('B4').font.name).toBe('宋体');
  expect(sheet.getCell('B4').border.top?.style).toBe('thin');
  expect(sheet.getCell('B4').alignment.wrapText).toBe(true);
  expect(sheet.getCell('C4').numFmt).toBe('yyyy-mm-dd');
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
  expect(sheet.pageSetup).toMatchObject({
    orientation: 'landscape',
    paperSize: 9,
    printTitlesRow: '3:3',
    fitToWidth: 1,
    fitToHeight: 0,
  });
  expect(sheet.getColumn(6).hidden).toBe(true);
  expect(sheet.getCell('D4').dataValidation).toMatchObject({
    type: 'list',
    formulae: ['"未启动,办理中,已办结"'],
  });
  expect(sheet.getCell('E20').dataValidation).toMatchObject({ type: 'list', formulae: ['选项!$A$1:$A$40'] });
  expect(sheet.workbook.worksheets[1]).toMatchObject({ name: '选项', state: 'hidden' });
});

test('a ledger too wide to be read on A4 is printed on A3', async () => {
  const wide = SHEET.columns.map((column) => ({ ...column, width: column.width * 4 }));
  expect((await excel(written({ ...SHEET, columns: wide }))).pageSetup.paperSize).toBe(8);
});

test('text that begins like a formula stays text and says so', async () => {
  const sheet = await excel(written(SHEET));
  for (const ref of ['B5', 'E5', 'E6']) {
    expect(sheet.getCell(ref).type).toBe(ExcelJS.ValueType.String);
    expect(sheet.getCell(ref).formula).toBeUndefined();
  }
  const parts = partsOf(written(SHEET));
  const xml = new TextDecoder().decode(parts.get('xl/worksheets/sheet1.xml'));
  const style = /<c r="B5" s="(\d+)"/.exec(xml)![1]!;
  const xfs = new TextDecoder()
    .decode(parts.get('xl/styles.xml'))
    .split('<cellXfs')[1]!
    .match(/<xf .*?(?:\/>|<\/xf>)/g)!;
  expect(xfs[+style]).toContain('quotePrefix="1"');
});

test('the same ledger gives the same bytes', () => expect(written(SHEET)).toEqual(written(SHEET)));

test('whatever text a cell holds comes back unchanged', { timeout: 60_000 }, () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('_x000D_', '\t=1', '\r\n', '<a&b>"', ']]>', '_x005F_', ' a ', '\u0000', '\ufffe', '+86'),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(text, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
      (rows) => {
        const values = read(written({ ...SHEET, rows }))
          .blocks.get('县水务局')!
          .values.slice(3);
        const wanted = rows.map((row) => row.map((value): CellValue => (value === '' ? null : value)));
        while (wanted.length > 0 && wanted.at(-1)!.every((value) => value === null)) wanted.pop();
        expect(values).toEqual(wanted);
      },
    ),
    { numRuns: 200 },
  );
});

test('a sheet’s name is made fit for a tab', () => {
  expect(read(written({ ...SHEET, name: `'督查/台账[2026]:?*${'x'.repeat(40)}` })).sheets[0]!.name).toBe(
    `督查 台账 2026    ${'x'.repeat(31 - 14)}`,
  );
  expect(read(written({ ...SHEET, name: '***' })).sheets[0]!.name).toBe('台账');
  expect(read(written({ ...SHEET, name: '选项' })).sheets.map((sheet) => sheet.name)).toEqual([
    '选项',
    '选项2',
  ]);
});

test('a cell longer than Excel holds is named, not cut', () => {
  const result = writeLedger({ ...SHEET, rows: [[1, '字'.repeat(32_768)]] });
  expect(result).toEqual({
    ok: false,
    failure: { code: 'cell-too-long', message: expect.stringContaining('B4') },
  });
});

test('is marked and unmarked like any other workbook', () => {
  const bytes = written(SHEET);
  const marked = markWorkbook(bytes, [
    { sheet: '县水务局', range: { top: 4, left: 0, bottom: 4, right: 4 }, style: 'overdue' },
  ]);
  const back = marked.ok ? unmarkWorkbook(marked.value) : null;
  if (!back?.ok) throw new Error('not unmarked');
  expect([...partsOf(back.value)]).toEqual([...partsOf(bytes)]);
});

test.skipIf(!SOFFICE)(
  'LibreOffice opens it and keeps its values (skipped where LibreOffice is missing)',
  { timeout: 120_000 },
  () => {
    const again = read(convert(written(SHEET), 'xlsx', 'xlsx'));
    expect(again.blocks.get('县水务局')!.values).toEqual(read(written(SHEET)).blocks.get('县水务局')!.values);
  },
);
