import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type SheetPlan, SIGN } from '../../../../core/ledger/summary/sheet-plan.ts';
import { editWorkbook, lookAtCells } from '../../../../core/xlsx/edit/edit-workbook.ts';
import type { CellEdit, WorkbookChanges } from '../../../../core/xlsx/edit/workbook-changes.ts';
import { readWorkbook } from '../../../../core/xlsx/read-workbook.ts';
import { convert, SOFFICE } from '../libreoffice.ts';
import { MAIN, packageOf, partsOf, partText, sheetXml, workbookOf, workbookParts } from '../make-package.ts';
import { realFeatures } from '../real-features.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const nothing: WorkbookChanges = { cells: [], choices: [], sheets: [] };
const at = (row: number, column: number, value: CellEdit['value'], format?: string): CellEdit => ({
  sheet: '台账',
  row,
  column,
  value,
  ...(format === undefined ? {} : { format }),
});
function edited(bytes: Uint8Array, changes: Partial<WorkbookChanges>): Uint8Array {
  const done = editWorkbook(bytes, { ...nothing, ...changes });
  if (!done.ok) throw new Error(done.failure.message);
  return done.value;
}
const refusal = (bytes: Uint8Array, changes: Partial<WorkbookChanges>) => {
  const done = editWorkbook(bytes, { ...nothing, ...changes });
  return done.ok ? null : done.failure;
};
const block = (bytes: Uint8Array) => {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value.blocks.get('台账')!;
};
const sheetOf = (bytes: Uint8Array) => partText(bytes, SHEET);
const changedParts = (before: Uint8Array, after: Uint8Array) => {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  return Object.keys(now).filter((name) => !old[name] || !Buffer.from(old[name]).equals(now[name]!));
};

const ROWS =
  '<row r="1" spans="1:3"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="2" t="s"><v>1</v></c><c r="C1" s="2" t="inlineStr"><is><t>状态</t></is></c></row>' +
  '<row r="2" spans="1:3"><c r="A2" t="inlineStr"><is><t>修路</t></is></c><c r="B2" s="1"><v>46200</v></c><c r="C2"><f>IF(B2&gt;1,"办理中","")</f><v>1</v></c></row>' +
  '<row r="4"/><row r="6" s="2" customFormat="1"><c r="C6" t="b"><v>1</v></c></row>';
const BEFORE = '<dimension ref="A1:C6"/>';

describe('cells', () => {
  test('are written with their style, the rest of the sheet and every other part as they were', () => {
    const bytes = workbookOf(ROWS.replace(/<f>.*?<\/f>/, ''), '', BEFORE);
    const after = edited(bytes, { cells: [at(1, 0, '修桥 <急> & "快"')] });
    expect(changedParts(bytes, after)).toEqual([SHEET]);
    expect(sheetOf(after)).toBe(
      sheetOf(bytes).replace(
        '<c r="A2" t="inlineStr"><is><t>修路</t></is></c>',
        '<c r="A2" t="inlineStr"><is><t xml:space="preserve">修桥 &lt;急&gt; &amp; &quot;快&quot;</t></is></c>',
      ),
    );
    expect(block(after).values[1]![0]).toBe('修桥 <急> & "快"');
  });

  test('where there are formulas, Excel is told to calculate them as it opens the file', () => {
    const bytes = workbookOf(ROWS);
    const after = edited(bytes, { cells: [at(1, 1, 46300)] });
    expect(changedParts(bytes, after)).toEqual(['xl/workbook.xml', SHEET]);
    expect(partText(after, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/></workbook>');
  });

  test('a shared string gives way in its cell only, with its rich text untouched among the shared ones', () => {
    const after = edited(workbookOf(ROWS), { cells: [at(0, 1, '办结时限')] });
    expect(block(after).values[0]).toEqual(['督查事项', '办结时限', '状态']);
    expect(sheetOf(after)).toContain('<c r="B1" s="2" t="inlineStr">');
  });

  test('numbers, truth values, blanks, and texts that look like something else come back as they were given', () => {
    const values = [
      12.5,
      -3,
      true,
      false,
      null,
      '=1+1',
      '@x',
      '2026-06-30',
      '007',
      ' 前后 ',
      '换\n行',
      '_x0041_',
      '\u0002',
    ];
    const after = edited(workbookOf(ROWS), { cells: values.map((value, i) => at(10 + i, 0, value)) });
    const { values: rows, range } = block(after);
    expect(values.map((_, i) => rows[10 + i - range.top]?.[0] ?? null)).toEqual(values);
    expect(sheetOf(after)).not.toContain('<f>1+1');
  });

  test('that are not there yet: in a row, in an empty row, in a row that is not there, beyond the last', () => {
    const bytes = workbookOf(ROWS, '', BEFORE);
    const after = edited(bytes, {
      cells: [at(0, 4, '新列'), at(2, 0, 'A3'), at(3, 1, 'B4'), at(5, 0, 'A6'), at(8, 5, 'F9')],
    });
    const sheet = sheetOf(after);
    expect(sheet).toContain('<dimension ref="A1:F9"/>');
    expect(sheet).toContain('<row r="1" spans="1:5">');
    // As its left neighbour looks; as its row looks.
    expect(sheet).toContain('<c r="E1" s="2" t="inlineStr">');
    expect(sheet).toContain('<c r="A6" s="2" t="inlineStr">');
    expect(sheet).toContain('<row r="4"><c r="B4"');
    expect(sheet.match(/<row r="(\d+)"/g)).toEqual([1, 2, 3, 4, 6, 9].map((n) => `<row r="${n}"`));
    expect(block(after).values.map((row) => row.map((value) => value ?? ''))).toMatchObject([
      ['督查事项', '完成时限', '状态', '', '新列', ''],
      ['修路', 46200, 1, '', '', ''],
      ['A3', '', '', '', '', ''],
      ['', 'B4', '', '', '', ''],
      ['', '', '', '', '', ''],
      ['A6', '', true, '', '', ''],
      ['', '', '', '', '', ''],
      ['', '', '', '', '', ''],
      ['', '', '', '', '', 'F9'],
    ]);
  });

  test('in a sheet without any row, with prefixed elements', () => {
    const bytes = packageOf(workbookParts(`<x:worksheet xmlns:x="${MAIN}"><x:sheetData/></x:worksheet>`));
    const after = edited(bytes, { cells: [at(1, 1, 5), at(2, 0, '字')] });
    expect(block(after).values).toEqual([
      [null, 5],
      ['字', null],
    ]);
    expect(sheetOf(after)).toContain('<x:cols><x:col min="1"');
  });

  test('a day gets a day’s format on a clone of the cell’s own style; a cell that shows days keeps its own', () => {
    const bytes = workbookOf(ROWS);
    const after = edited(bytes, { cells: [at(0, 0, 46200, 'yyyy-mm-dd'), at(1, 1, 46201, 'yyyy-mm-dd')] });
    expect(changedParts(bytes, after).sort()).toEqual(['xl/styles.xml', 'xl/workbook.xml', SHEET]);
    const styles = partText(after, 'xl/styles.xml');
    expect(styles).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fonts',
    );
    expect(styles).toContain('<cellXfs count="5">');
    expect(styles).toContain('<alignment wrapText="1"/></xf><xf numFmtId="31"');
    expect(sheetOf(after)).toContain('<c r="A1" s="4"><v>46200</v></c>');
    expect(sheetOf(after)).toContain('<c r="B2" s="1"><v>46201</v></c>');
    expect(block(after).isDate(0, 0)).toBe(true);
    const looked = lookAtCells(after, [at(0, 0, null), at(1, 1, null), at(1, 0, null)]);
    expect(looked.ok && looked.value.map(({ format }) => format)).toEqual(['yyyy-mm-dd', '#14', 'General']);
  });

  test('a column without a width gets one that shows a day; told widths stay', () => {
    const bytes = workbookOf(ROWS, '', '<cols><col min="1" max="3" width="20" customWidth="1"/></cols>');
    const after = edited(bytes, { cells: [at(0, 3, '到期日'), at(0, 2, '状况')] });
    expect(sheetOf(after)).toContain(
      '<cols><col min="1" max="3" width="20" customWidth="1"/><col min="4" max="4" width="16" customWidth="1"/></cols>',
    );
  });

  test('an empty list of widths stays as it is', () => {
    const after = edited(workbookOf(ROWS, '', '<cols/>'), { cells: [at(0, 4, '新列')] });
    expect(sheetOf(after)).toContain('<cols/><sheetData>');
  });

  test('written and written back read as at first, whatever the cells', () => {
    const bytes = workbookOf(ROWS);
    const first = block(bytes);
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(6), value), { maxLength: 12 }), (cells) => {
        const places = cells.filter(([row, column]) => row !== 1 || column !== 2);
        const there = edited(bytes, { cells: places.map(([row, column, v]) => at(row, column, v)) });
        const back = edited(there, {
          cells: places.map(([row, column]) =>
            at(row, column, first.values[row - first.range.top]?.[column] ?? null),
          ),
        });
        const { values, range } = block(back);
        expect(range.top).toBe(0);
        expect(values.slice(0, 6).map((row) => row.slice(0, 3))).toEqual(first.values);
        expect(values.flat().filter((v) => v !== null)).toHaveLength(
          first.values.flat().filter((v) => v !== null).length,
        );
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('nothing to write gives the very same file', () => {
    const bytes = workbookOf(ROWS);
    expect(edited(bytes, {})).toEqual(bytes);
  });
});

describe('is refused, and nothing written,', () => {
  test.each([
    [
      'a formula',
      workbookOf(ROWS),
      at(1, 2, '已办结'),
      '工作表“台账”的 C2 是公式，不能改写，什么都没有改动。',
    ],
    [
      'a cell under a merged one',
      workbookOf(ROWS, '<mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>'),
      at(2, 0, '字'),
      '工作表“台账”的 A3 在合并单元格里，不显示，不能改写，什么都没有改动。',
    ],
    [
      'part of an array formula',
      workbookOf(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A3">ROW(A1:A3)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
      ),
      at(1, 0, 9),
      '工作表“台账”的 A2 属于数组公式或模拟运算表，不能改写，什么都没有改动。',
    ],
    [
      'the heading of a table',
      realFeatures(),
      at(0, 1, '办结时限'),
      '工作表“台账”的 B1 是 Excel 表格的标题或汇总行，不能改写，什么都没有改动。',
    ],
    [
      'a linked data type',
      workbookOf('<row r="1"><c r="A1" t="e" vm="1"><v>#VALUE!</v></c></row>'),
      at(0, 0, '字'),
      '工作表“台账”的 A1 连着股票、地理等联机数据，不能改写，什么都没有改动。',
    ],
    [
      'a protected sheet',
      workbookOf(ROWS, '<sheetProtection sheet="1"/>'),
      at(1, 0, '字'),
      '工作表“台账”受保护，不能改动。请先在“审阅”中撤销工作表保护再试；检查不受影响。',
    ],
    [
      'a text beyond Excel’s 32,767 characters',
      workbookOf(ROWS),
      at(1, 0, '字'.repeat(32_768)),
      'A2 要写入的内容超过 Excel 单元格 32767 字的上限，没有改动。',
    ],
    [
      'an unknown sheet',
      workbookOf(ROWS),
      { ...at(0, 0, 1), sheet: '别处' },
      '工作簿中没有名为“别处”的工作表。',
    ],
  ])('%s', (_, bytes, cell, message) => {
    expect(refusal(bytes, { cells: [at(9, 9, '别的'), cell] })?.message).toBe(message);
  });
});

describe('drop-down lists', () => {
  const choices = (column: number, values = ['未启动', '办理中', '已办结']) => ({
    sheet: '台账',
    range: { top: 1, bottom: 9, left: column, right: column },
    values,
    title: '办理状态',
  });
  const item = (column: string) =>
    `<dataValidation type="list" allowBlank="1" showInputMessage="1" sqref="${column}2:${column}10"><formula1>&quot;未启动,办理中,已办结&quot;</formula1></dataValidation>`;

  test('stand where the schema wants them', () => {
    const bytes = workbookOf(
      ROWS,
      '<autoFilter ref="A1:C6"/><mergeCells count="1"><mergeCell ref="A8:B8"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting><hyperlinks/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
    );
    const after = edited(bytes, { choices: [choices(2)] });
    expect(sheetOf(after)).toContain(
      `</conditionalFormatting><dataValidations count="1">${item('C')}</dataValidations><hyperlinks/>`,
    );
    expect(changedParts(bytes, after)).toEqual([SHEET]);
  });

  test('go behind those that are there, and are the last child where nothing follows', () => {
    const own =
      '<dataValidations count="1"><dataValidation type="whole" sqref="A2:A9 B3"><formula1>1</formula1></dataValidation></dataValidations>';
    const joined = sheetOf(edited(workbookOf(ROWS, own), { choices: [choices(2)] }));
    expect(joined).toContain(
      own.replace('count="1"', 'count="2"').replace('</dataValidations>', `${item('C')}</dataValidations>`),
    );
    expect(sheetOf(edited(workbookOf(ROWS), { choices: [choices(2)] }))).toContain(
      `</sheetData><dataValidations count="1">${item('C')}</dataValidations></worksheet>`,
    );
  });

  test.each([
    [
      'of the old kind',
      '<dataValidations count="1"><dataValidation type="whole" sqref="A2 C4:C5"><formula1>1</formula1></dataValidation></dataValidations>',
    ],
    [
      'of the newer kind',
      `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="x14"><x14:dataValidations count="1" xmlns:xm="xm"><x14:dataValidation type="list"><x14:formula1><xm:f>选项!A1:A3</xm:f></x14:formula1><xm:sqref>C2:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    ],
  ])('are not laid over a data validation %s', (_, own) => {
    expect(refusal(workbookOf(ROWS, own), { choices: [choices(2)] })).toEqual({
      code: 'has-validation',
      message:
        '“办理状态”列的单元格已有数据验证（下拉项等），没有改动。要改用这里的下拉项，请先在“数据”→“数据验证”中清除原有的。',
    });
    expect(refusal(workbookOf(ROWS, own), { choices: [choices(5)] })).toBeNull();
  });
});

const PLAN: SheetPlan = {
  name: '督查汇总',
  cells: [
    ['督查汇总', null],
    [SIGN, null],
    ['统计日', { formula: '=TODAY()' }],
    ['合计', { formula: "=COUNTA('台账'!$A$2:$A$9)" }],
    ['办结率', 0.25],
    ['截至', 46200],
  ],
  dates: [{ top: 5, bottom: 5, left: 1, right: 1 }],
  percents: [{ top: 4, bottom: 4, left: 1, right: 1 }],
  headings: [{ top: 0, bottom: 0, left: 0, right: 1 }],
  widths: [22, 12],
};

describe('a made sheet', () => {
  test('is added behind the others; only the directory parts and the styles change', async () => {
    const bytes = realFeatures();
    const after = edited(bytes, { sheets: [PLAN] });
    expect(changedParts(bytes, after)).toEqual([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    const read = readWorkbook(after);
    expect(read.ok && read.value.sheets.map(({ name }) => name)).toEqual(['台账', '督查汇总']);
    expect(partText(after, 'xl/workbook.xml')).toContain(
      '</definedNames><calcPr fullCalcOnLoad="1"/></workbook>',
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(edited(workbookOf(ROWS), { sheets: [PLAN] }).slice().buffer as ArrayBuffer);
    const sheet = book.getWorksheet('督查汇总')!;
    expect(sheet.getCell('A1').font.bold).toBe(true);
    expect(sheet.getCell('B5').numFmt).toBe('0%');
    expect(sheet.getCell('B6').value).toEqual(new Date('2026-06-27'));
    expect(sheet.getCell('B4').formula).toBe("COUNTA('台账'!$A$2:$A$9)");
  });

  test('brings its charts, beside those that are there, hidden columns and words over several lines', () => {
    const chart = {
      title: '各单位“办理”',
      data: { top: 2, bottom: 4, left: 0, right: 1 },
      colours: ['C00000'],
      at: { top: 7, bottom: 20, left: 0, right: 4 },
    };
    const bytes = realFeatures();
    const plan = {
      ...PLAN,
      charts: [chart],
      hidden: [1],
      wrapped: [{ top: 2, bottom: 2, left: 0, right: 0 }],
    };
    const after = edited(bytes, { sheets: [plan] });
    expect([...partsOf(after).keys()].slice(-5)).toEqual([
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/_rels/sheet2.xml.rels',
      'xl/drawings/drawing2.xml',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/charts/chart2.xml',
    ]);
    expect(partText(after, '[Content_Types].xml')).toContain('PartName="/xl/charts/chart2.xml"');
    expect(partText(after, 'xl/charts/chart2.xml')).toContain("<c:f>'督查汇总'!$A$4:$A$5</c:f>");
    const sheet = partText(after, 'xl/worksheets/sheet2.xml');
    expect(sheet).toContain('<col min="2" max="2" width="12" customWidth="1" hidden="1"/>');
    expect(sheet).toMatch(/<drawing [^>]*r:id="rId1"\/><\/worksheet>$/);
    expect(partText(after, 'xl/styles.xml')).toContain('<alignment vertical="top" wrapText="1"/></xf>');
    if (SOFFICE)
      expect(
        [...partsOf(convert(after, 'xlsx', 'xlsx')).keys()].filter((name) => /charts\/chart/.test(name)),
      ).toHaveLength(2);
  }, 60_000);

  test('made again takes the place of the one before', () => {
    const once = edited(workbookOf(ROWS), { sheets: [PLAN] });
    const twice = edited(once, { sheets: [{ ...PLAN, cells: [['督查汇总'], [SIGN], ['新的']] }] });
    const read = readWorkbook(twice);
    expect(read.ok && read.value.sheets).toHaveLength(2);
    expect(read.ok && read.value.blocks.get('督查汇总')!.values.flat()).toEqual(['督查汇总', SIGN, '新的']);
  });

  test('made again drops the calculation order, which names cells of the old one', () => {
    const parts = workbookParts(sheetXml(ROWS), {
      'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="C2" i="1"/><c r="B3" i="2"/></calcChain>`,
      'xl/worksheets/sheet2.xml': sheetXml(
        `<row r="2"><c r="A2" t="inlineStr"><is><t>${SIGN}</t></is></c></row><row r="3"><c r="B3"><f>TODAY()</f><v>1</v></c></row>`,
      ),
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="台账" sheetId="1" q:id="rId1"/><sheet name="督查汇总" sheetId="7" q:id="rId9"/></sheets><calcPr calcId="1"/></workbook>`,
    });
    const rels = String(parts['xl/_rels/workbook.xml.rels']).replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    );
    const types = String(parts['[Content_Types].xml']).replace(
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>',
    );
    const bytes = packageOf({ ...parts, 'xl/_rels/workbook.xml.rels': rels, '[Content_Types].xml': types });
    const after = edited(bytes, { sheets: [PLAN, { ...PLAN, name: '督办清单-县财政局' }] });
    expect([...partsOf(after).keys()]).not.toContain('xl/calcChain.xml');
    expect(partText(after, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(partText(after, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partText(after, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1" calcId="1"/>');
    expect(partText(after, 'xl/workbook.xml')).toContain(
      '<sheet name="督办清单-县财政局" sheetId="8" q:id="rId6"/>',
    );
  });

  test('never takes the place of a sheet that is not ours, nor enters a locked workbook', () => {
    expect(refusal(workbookOf(ROWS), { sheets: [{ ...PLAN, name: '台账' }] })?.message).toBe(
      '工作簿中已有名为“台账”的工作表，不是督查台账生成的，没有改动它。请先把那张表改名，再生成。',
    );
    const parts = workbookParts(sheetXml(ROWS));
    const locked = packageOf({
      ...parts,
      'xl/workbook.xml': String(parts['xl/workbook.xml']).replace(
        '<sheets>',
        '<workbookProtection lockStructure="1"/><sheets>',
      ),
    });
    expect(refusal(locked, { sheets: [PLAN] })?.message).toBe(
      '工作簿的结构受保护，不能添加工作表。请先在“审阅”中撤销工作簿保护再试。',
    );
  });
});

describe.skipIf(!SOFFICE)('with LibreOffice (skipped where it is missing)', { timeout: 120_000 }, () => {
  test('an edited workbook opens with its cells, drop-down and calculated summary', () => {
    const after = edited(realFeatures(), {
      cells: [at(2, 0, '事项三'), at(2, 4, 46200, 'yyyy-mm-dd')],
      choices: [
        {
          sheet: '台账',
          range: { top: 1, bottom: 3, left: 0, right: 0 },
          values: ['甲', '乙'],
          title: '事项',
        },
      ],
      sheets: [PLAN],
    });
    const again = convert(after, 'xlsx', 'xlsx');
    const read = readWorkbook(again);
    if (!read.ok) throw new Error(read.failure.message);
    expect(read.value.blocks.get('台账')!.values[2]).toEqual(['事项三', 46203, 0.46, null, 46200]);
    expect(read.value.blocks.get('督查汇总')!.values[3]).toEqual(['合计', 3]);
    expect(partText(again, SHEET)).toMatch(/<dataValidation[^>]*sqref="A2:A4"/);
    expect([...partsOf(again).keys()].some((name) => /charts\/chart/.test(name))).toBe(true);
  });
});
