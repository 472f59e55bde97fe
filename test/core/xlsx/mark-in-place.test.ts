import { globSync, readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeCodec } from '../../../core/cli/node-codec.ts';
import { MARK_LOOK, MARK_STYLES } from '../../../core/ledger/marks/mark-look.ts';
import type { Mark, MarkStyle } from '../../../core/ledger/workbook-port.ts';
import { portableCodec } from '../../../core/xlsx/codec.ts';
import { markPackage, markWorkbook, unmarkWorkbook } from '../../../core/xlsx/mark-in-place.ts';
import { Package } from '../../../core/xlsx/package.ts';
import { parseRange } from '../../../core/xlsx/parse-range.ts';
import { readPackage, readWorkbook } from '../../../core/xlsx/read-workbook.ts';
import { MAIN, packageOf, partsOf, partText, sheetXml, workbookOf, workbookParts } from './make-package.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const mark = (ref: string, style: MarkStyle = 'overdue', sheet = '台账'): Mark => ({
  sheet,
  range: parseRange(ref)!,
  style,
});

function marked(bytes: Uint8Array, marks: readonly Mark[]): Uint8Array {
  const result = markWorkbook(bytes, marks);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
function unmarked(bytes: Uint8Array): Uint8Array {
  const result = unmarkWorkbook(bytes);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
async function excel(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return book;
}
const fillOf = (cell: ExcelJS.Cell) => (cell.fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb;

/** Same colour to the eye: the file's differs in its last bit. */
const seen = (argb: string | undefined) =>
  argb && (Number.parseInt(argb.slice(2), 16) ^ 1).toString(16).toUpperCase().padStart(6, '0');

const FIXTURES = globSync('test/fixtures/ledgers/*.xlsx');

test.each(FIXTURES)(
  '%s: only the marked sheet and the styles change; unmarking gives every part back',
  (file) => {
    const bytes = readFileSync(file);
    const book = readWorkbook(bytes, nodeCodec);
    if (!book.ok) throw new Error(book.failure.message);
    const sheet = book.value.sheets[0]!.name;
    const marks = [
      mark('A4:H4', 'overdue', sheet),
      mark('C5', 'error', sheet),
      mark('B60:C61', 'info', sheet),
      mark('AA5', 'near', sheet),
    ];
    const result = marked(bytes, marks);
    const before = partsOf(bytes);
    const after = partsOf(result);
    const changed = [...before.keys()].filter(
      (name) => !Buffer.from(before.get(name)!).equals(Buffer.from(after.get(name)!)),
    );
    expect(changed.sort()).toEqual(['xl/styles.xml', SHEET]);
    expect([...partsOf(unmarked(result))]).toEqual([...before]);
  },
);

test('clones the cell style: number format, font, borders and alignment stay, the fill is the mark’s', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  const cell = sheet.getCell('B2');
  cell.value = new Date('2026-06-30T00:00:00Z');
  cell.style = {
    numFmt: 'yyyy"年"m"月"d"日"',
    font: { name: '仿宋_GB2312', size: 12, color: { argb: 'FF0000FF' } },
    border: { top: { style: 'double' }, left: { style: 'thin' } },
    alignment: { wrapText: true, horizontal: 'center' },
    protection: { locked: false },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDDDDD' } },
  };
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const before = (await excel(bytes)).worksheets[0]!.getCell('B2');
  for (const style of MARK_STYLES) {
    const after = (await excel(marked(bytes, [mark('B2', style)]))).worksheets[0]!.getCell('B2');
    expect(seen(fillOf(after))).toBe(MARK_LOOK[style].fill);
    expect({ ...after.style, fill: null }).toEqual({ ...before.style, fill: null });
    expect(after.value).toEqual(before.value);
  }
});

test('cells and rows that are not there are added in their places, in the style of their row or column', () => {
  const bytes = workbookOf(
    '<row r="2" s="2" customFormat="1"><c r="B2"><v>1</v></c><c r="D2" s="1"><v>2</v></c></row><row r="4" ht="20"/><row r="6"></row>',
    '',
    '<cols><col min="3" max="4" style="1" width="9"/></cols>',
  );
  const result = marked(
    bytes,
    ['A1', 'A2', 'B2', 'C2', 'D2', 'E2', 'C4', 'A5', 'C5', 'B6', 'B9'].map((ref) => mark(ref)),
  );
  const sheet = partText(result, SHEET).replace(/ s="(\d+)"/g, (_, n) => ` s="${Number(n) > 3 ? '+' : n}"`);
  expect(sheet).toContain(
    '<row r="1"><c r="A1" s="+"/></row>' +
      '<row r="2" s="2" customFormat="1"><c r="A2" s="+"/><c s="+" r="B2"><v>1</v></c><c r="C2" s="+"/><c r="D2" s="+"><v>2</v></c><c r="E2" s="+"/></row>' +
      '<row r="4" ht="20"><c r="C4" s="+"/></row><row r="5"><c r="A5" s="+"/><c r="C5" s="+"/></row><row r="6"><c r="B6" s="+"/></row><row r="9"><c r="B9" s="+"/></row></sheetData>',
  );
  const styles = partText(result, 'xl/styles.xml');
  // A2 and C2 stand in a row with style 2 (wrapped), C5 in a column with style 1 (a date).
  expect(
    styles.match(/<xf [^>]*fillId="\d"[^>]*applyFill="1"[^>]*><alignment wrapText="1"\/>/g),
  ).toHaveLength(1);
  expect(styles.match(/<xf applyFill="1" numFmtId="14"/g)?.length).toBeGreaterThan(0);
  expect([...partsOf(unmarked(result))]).toEqual([...partsOf(bytes)]);
});

test('a sheet without rows', () => {
  const bytes = packageOf(workbookParts(`<x:worksheet xmlns:x="${MAIN}"><x:sheetData /></x:worksheet>`));
  const result = marked(bytes, [mark('B2:C3')]);
  expect(partText(result, SHEET)).toMatch(
    /<x:sheetData ><x:row r="2"><x:c r="B2" s="4"\/><x:c r="C2" s="4"\/><\/x:row><x:row r="3">.*<\/x:row><\/x:sheetData>/,
  );
  expect([...partsOf(unmarked(result))]).toEqual([...partsOf(bytes)]);
});

test('where marks meet the later one shows', async () => {
  const bytes = workbookOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>');
  const result = marked(bytes, [
    mark('A2:C2', 'overdue'),
    mark('B1:B3', 'error'),
    mark('C1:C2', 'info'),
    mark('C2', 'near'),
  ]);
  const sheet = (await excel(result)).worksheets[0]!;
  const look = (ref: string) => seen(fillOf(sheet.getCell(ref)));
  expect(['A2', 'B2', 'C2', 'B1', 'C1', 'B3'].map(look)).toEqual(
    (['overdue', 'error', 'near', 'error', 'info', 'error'] as const).map((style) => MARK_LOOK[style].fill),
  );
  expect(look('A1')).toBeUndefined();
});

test('marking again takes the earlier marks away first', () => {
  const bytes = workbookOf('<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1"><v>2</v></c></row>');
  const once = marked(bytes, [mark('A1'), mark('C7')]);
  const twice = marked(once, [mark('B1', 'near')]);
  expect([...partsOf(twice)]).toEqual([...partsOf(marked(bytes, [mark('B1', 'near')]))]);
  expect([...partsOf(unmarked(twice))]).toEqual([...partsOf(bytes)]);
});

test('a workbook without marks of ours is given back as it is', () => {
  const bytes = workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>');
  expect(unmarked(bytes)).toEqual(bytes);
});

test('a value typed into a cell that marking added stays when the marks go', () => {
  const result = marked(workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>'), [mark('B3')]);
  const parts = Object.fromEntries(partsOf(result));
  const sheet = partText(result, SHEET).replace(/(<c r="B3" s="\d+")\/>/, '$1><v>7</v></c>');
  const typed = packageOf({ ...parts, [SHEET]: sheet });
  expect(partText(unmarked(typed), SHEET)).toContain('<row r="3"><c r="B3" s="0"><v>7</v></c></row>');
});

test('after another program has written the file anew, the marks still go and the fills beneath come back', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  sheet.getCell('A1').value = '督查事项';
  sheet.getCell('A1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } };
  sheet.getCell('B1').value = '完成时限';
  sheet.getCell('B1').fill = {
    type: 'pattern',
    pattern: 'solid',
    fgColor: { theme: 4, tint: 0.8 } as unknown as ExcelJS.Color,
  };
  sheet.getCell('C1').value = '备注';
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const rewritten = await excel(marked(bytes, [mark('B1:C1')]));
  const again = new Uint8Array(await rewritten.xlsx.writeBuffer());
  expect(seen(fillOf((await excel(again)).worksheets[0]!.getCell('C1')))).toBe(MARK_LOOK.overdue.fill);
  const cleared = (await excel(unmarked(again))).worksheets[0]!;
  expect(fillOf(cleared.getCell('A1'))).toBe('FFFFC7CE');
  expect((cleared.getCell('B1').fill as ExcelJS.FillPattern).fgColor).toEqual({ theme: 4, tint: 0.8 });
  expect(fillOf(cleared.getCell('C1'))).toBeUndefined();
});

test('a record that does not fit its part is not followed', () => {
  const result = marked(workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>'), [mark('A1')]);
  const parts = Object.fromEntries(partsOf(result));
  const styles = partText(result, 'xl/styles.xml');
  for (const forged of [
    styles.replace('<fonts', '<fonts '),
    styles.replace(/"edits":\[.*?\]\]/, '"edits":[[5,999999,""]]'),
    styles.replace(/"styles":\[.*?\]\]/, '"styles":[[0,"all"]]'),
    styles.replace(/\{"parts".*\}/, 'null'),
  ]) {
    expect(forged).not.toBe(styles);
    const cleared = unmarkWorkbook(packageOf({ ...parts, 'xl/styles.xml': forged }));
    expect(cleared.ok).toBe(true);
  }
});

test('fails as a whole, with a sentence: protected sheet, unknown sheet, no styles, too many cells', () => {
  const fails = (bytes: Uint8Array, marks: Mark[]) => {
    const result = markWorkbook(bytes, marks);
    return result.ok ? null : result.failure;
  };
  const plain = workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>');
  const guarded = workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>', '<sheetProtection sheet="1"/>');
  expect(fails(guarded, [mark('A1')])).toEqual({
    code: 'sheet-protected',
    message: expect.stringContaining('“台账”受保护'),
  });
  expect(fails(plain, [mark('A1'), mark('A1', 'info', '没有')])?.code).toBe('no-sheet');
  expect(fails(plain, [mark('A1:XFD1048576')])?.code).toBe('xlsx-marks');
  const bare = packageOf(
    workbookParts(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'), {
      'xl/styles.xml': `<styleSheet xmlns="${MAIN}"/>`,
    }),
  );
  expect(fails(bare, [mark('A1')])?.code).toBe('xlsx-styles');
});

test('a sheet that was read before is marked the same, whatever its rows', () => {
  const row = fc.record({
    gap: fc.nat(2),
    told: fc.boolean(),
    cells: fc.array(
      fc.constantFrom('<c/>', '<c s="2"><v>1</v></c>', '<c t="inlineStr"><is><t>字</t></is></c>'),
      {
        maxLength: 3,
      },
    ),
  });
  const place = fc.tuple(fc.nat(14), fc.nat(4), fc.nat(3));
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 6 }),
      fc.array(place, { minLength: 1, maxLength: 6 }),
      (rows, places) => {
        let number = 0;
        const xml = rows.map(({ gap, told, cells }) => {
          number += told ? gap + 1 : 1;
          return `<row${told ? ` r="${number}"` : ''}${cells.length > 0 ? `>${cells.join('')}</row>` : '/>'}`;
        });
        const bytes = workbookOf(xml.join(''));
        const marks = places.map(
          ([top, column, height]): Mark => ({
            sheet: '台账',
            style: 'error',
            range: { top, bottom: top + height, left: column, right: column },
          }),
        );
        const pack = new Package(bytes, portableCodec);
        readPackage(pack);
        const after = markPackage(pack, marks, portableCodec);
        const unread = markWorkbook(bytes, marks);
        expect(unread.ok && Buffer.compare(unread.value, after)).toBe(0);
      },
    ),
    { numRuns: 100 },
  );
}, 30_000);
