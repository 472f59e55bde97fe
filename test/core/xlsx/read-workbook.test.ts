import { expect, test } from 'vitest';
import type { CellValue, SheetBlock } from '../../../core/ledger/workbook-port.ts';
import { readWorkbook } from '../../../core/xlsx/read-workbook.ts';
import { MAIN, packageOf, sheetXml, workbookOf, workbookParts } from './make-package.ts';

function open(bytes: Uint8Array) {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
const block = (bytes: Uint8Array): SheetBlock => open(bytes).blocks.get('台账')!;
const values = (rows: string): CellValue[][] => block(workbookOf(rows)).values;

test('values of every type', () => {
  const row = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c>
    <c r="D1" t="str"><f>CONCATENATE("x")</f><v>x &amp; y</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#N/A</v></c><c r="G1"><v>1.5</v></c>
    <c r="H1"><v>-3e2</v></c><c r="I1" t="d"><v>2026-06-30T12:00:00</v></c><c r="J1"><f>SUM(A1)</f></c><c r="K1" t="str"><v></v></c><c r="L1" t="n"><v> 42 </v></c></row>`;
  expect(values(row)).toEqual(
    [['督查事项', '完成时限', 'a b', 'x & y', true, '#N/A', 1.5, -300, 46203.5, null, null, 42]].map((r) =>
      r.slice(0, 12),
    ),
  );
});

test('used range leaves out what has no value', () => {
  const found = block(
    workbookOf(
      '<row r="2"><c r="A2" s="2"/><c r="B2"><v>1</v></c></row><row r="4"><c r="D4"><v>2</v></c></row><row r="9"><c r="Z9" s="1"/></row>',
    ),
  );
  expect(found.range).toEqual({ top: 1, left: 1, bottom: 3, right: 3 });
  expect(found.values).toEqual([
    [1, null, null],
    [null, null, null],
    [null, null, 2],
  ]);
});

test('a date is a number whose format shows a day', () => {
  const found = block(
    workbookOf(
      '<row r="1"><c r="A1" s="1"><v>46203</v></c><c r="B1"><v>46203</v></c><c r="C1" s="3"><v>46203</v></c><c r="D1" s="1" t="s"><v>0</v></c></row>',
    ),
  );
  expect([0, 1, 2, 3, 9].map((column) => found.isDate(0, column))).toEqual([true, false, true, false, false]);
});

test('custom formats, the 1904 system, hidden sheets', () => {
  const bytes = packageOf(
    workbookParts(sheetXml('<row r="1"><c r="A1" s="1"><v>44741</v></c></row>'), {
      'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs count="2"><xf/><xf numFmtId="180"/></cellXfs></styleSheet>`,
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="台账" sheetId="1" state="veryHidden" r:id="rId1"/></sheets></workbook>`,
    }),
  );
  expect(block(bytes).date1904).toBe(true);
  expect(block(bytes).isDate(0, 0)).toBe(true);
  expect(open(bytes).sheets[0]).toEqual({
    name: '台账',
    used: { top: 0, left: 0, bottom: 0, right: 0 },
    hidden: true,
    protected: false,
  });
});

test('merges, hidden rows and columns, protection', () => {
  const bytes = workbookOf(
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" hidden="true"/><row r="4" hidden="0"/>',
    '<sheetProtection password="CC2A" sheet="1" objects="1"/><mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell ref="$E$5:$D$3"/></mergeCells>',
    '<cols><col min="2" max="3" width="9" hidden="1"/></cols>',
  );
  const found = block(bytes);
  expect(found.merges).toEqual([
    { top: 0, left: 0, bottom: 1, right: 2 },
    { top: 2, left: 3, bottom: 4, right: 4 },
  ]);
  expect([...found.hiddenRows]).toEqual([1, 2]);
  expect([...found.hiddenColumns!]).toEqual([1, 2]);
  expect(open(bytes).sheets[0]!.protected).toBe(true);
});

test('cells and rows without positions follow each other', () => {
  expect(
    values('<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="B2"><v>3</v></c><c><v>4</v></c></row>'),
  ).toEqual([
    [1, 2, null],
    [null, 3, 4],
  ]);
});

test('text: entities, escapes, CDATA, line ends, comments and spaces in tags', () => {
  const row = `<row r = '1' ><!-- <c> --><c r='A1' t="inlineStr" ><is ><t>&#x4E00;&#20108;&lt;&amp;amp;&quot;&apos;&nbsp;</t></is></c
    ><c r="B1" t="inlineStr"><is><t>a_x000D_b_x005F_x</t></is></c><c r="C1" t="inlineStr"><is><t><![CDATA[<r>&amp;]]></t></is></c><c r="D1" t="inlineStr"><is><t>上\r\n下</t></is></c></row>`;
  expect(values(row)).toEqual([['一二<&amp;"\'&nbsp;', 'a\rb_x', '<r>&amp;', '上\n下']]);
});

test('long and rare text is decoded like any other', () => {
  const text = `${'督查'.repeat(200)}𠮷é£`;
  expect(
    values(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c><c r="B1" t="inlineStr"><is><t>𠮷é</t></is></c></row>`,
    ),
  ).toEqual([[text, '𠮷é']]);
});

test('every element under a prefix, targets absolute, other part names, strict relationship types', () => {
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const bytes = packageOf({
    '_rels/.rels': `<rel:Relationships xmlns:rel="p"><rel:Relationship Id="a" Type="${strict}/officeDocument" Target="/book/Workbook.xml"/></rel:Relationships>`,
    'book/Workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:d="${strict}"><x:sheets><x:sheet name="台账" sheetId="7" d:id="R1"/><x:sheet name="图表" sheetId="8" d:id="R2"/></x:sheets></x:workbook>`,
    'book/_rels/Workbook.xml.rels': `<Relationships><Relationship Id="R1" Type="${strict}/worksheet" Target="/book/../data/./One.xml"/><Relationship Id="R2" Type="${strict}/chartsheet" Target="c.xml"/><Relationship Id="R3" Type="${strict}/sharedStrings" Target="..\\data\\strings%20all.xml"/></Relationships>`,
    'data/strings all.xml': '<x:sst xmlns:x="m"><x:si><x:t>水务局</x:t></x:si><x:si/></x:sst>',
    'DATA/ONE.XML':
      '\uFEFF<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  });
  expect(open(bytes).sheets.map((sheet) => sheet.name)).toEqual(['台账']);
  expect(block(bytes).values).toEqual([['水务局']]);
});

test('an empty sheet has no block', () => {
  const book = open(packageOf(workbookParts(`<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`)));
  expect(book.sheets[0]!.used).toBeNull();
  expect(book.blocks.size).toBe(0);
});

test('formulas without a stored result are told, not guessed', () => {
  const bytes = workbookOf(
    '<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v></v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="str"><f>""</f><v></v></c></row><row r="2"><c r="A2"><f>NOW()</f></c></row>',
  );
  expect(open(bytes).warnings).toEqual([expect.stringContaining('2 个公式没有存下结果')]);
  expect(block(bytes).values).toEqual([[2]]);
});

test('a digital signature is told', () => {
  const bytes = packageOf(workbookParts(sheetXml(''), { '_xmlsignatures/sig1.xml': '<Signature/>' }));
  expect(open(bytes).warnings).toEqual([expect.stringContaining('数字签名')]);
});
