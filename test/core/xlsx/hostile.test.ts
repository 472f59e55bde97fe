import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { portableCodec } from '../../../core/xlsx/codec.ts';
import { editWorkbook } from '../../../core/xlsx/edit/edit-workbook.ts';
import { markWorkbook, unmarkWorkbook } from '../../../core/xlsx/mark-in-place.ts';
import { readWorkbook } from '../../../core/xlsx/read-workbook.ts';
import { buildZip } from '../../../core/xlsx/zip-assemble.ts';
import { readZipDirectory } from '../../../core/xlsx/zip-directory.ts';
import { MAIN, packageOf, partsOf, sheetXml, workbookOf, workbookParts } from './make-package.ts';

const ROW = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const encode = (text: string) => new TextEncoder().encode(text);
const bytesOf = (...parts: (string | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));
const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const workbook = (sheet: string, other: Record<string, string | null> = {}) =>
  packageOf(workbookParts(sheet, other));

function changed(bytes: Uint8Array, change: (copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(copy);
  return copy;
}

/** A sheet of nothing but spaces that packs a thousandfold. */
const bomb = () =>
  buildZip(
    Object.entries(workbookParts(sheetXml(`${' '.repeat(30e6)}${ROW}`))).map(([name, content]) => ({
      name,
      content: typeof content === 'string' ? encode(content) : content,
    })),
    portableCodec,
  );

test.each([
  ['nothing', new Uint8Array(0), 'xlsx-not', '空'],
  ['text', encode('序号,督查事项\n1,…'), 'xlsx-not', '不是 .xlsx'],
  [
    'a web page called .xls',
    encode('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
    'xlsx-html',
    '网页',
  ],
  ['old .xls', bytesOf(CFB, 'W\0o\0r\0k\0b\0o\0o\0k\0'), 'xlsx-legacy', '.xls'],
  [
    'encrypted',
    bytesOf(CFB, 'x'.repeat(600), `${[...'EncryptedPackage'].join('\0')}\0`),
    'xlsx-encrypted',
    '加密',
  ],
  ['half a file', workbookOf(ROW).subarray(0, 900), 'xlsx-truncated', '不完整'],
  [
    'Word',
    packageOf({
      '_rels/.rels':
        '<Relationships><Relationship Type="a/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': '<w:document/>',
    }),
    'xlsx-not',
    'Word',
  ],
  [
    '.xlsb',
    packageOf({
      '_rels/.rels':
        '<Relationships><Relationship Type="a/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      'xl/workbook.bin': '\u0083',
    }),
    'xlsx-binary',
    '.xlsb',
  ],
  [
    '.ods',
    packageOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    'xlsx-not',
    'ODF',
  ],
  ['some zip', packageOf({ 'a.txt': 'a' }), 'xlsx-not', '没有工作簿'],
  [
    'damaged data',
    changed(workbookOf(ROW), (copy) => {
      copy[readZipDirectory(copy).entries[2]!.dataStart + 5]! ^= 0xff;
    }),
    'xlsx-broken',
    '损坏',
  ],
  [
    'an encrypted entry',
    changed(workbookOf(ROW), (copy) => {
      for (const entry of readZipDirectory(copy).entries) copy[entry.recordStart + 8]! |= 1;
    }),
    'xlsx-encrypted',
    '加密',
  ],
  [
    'a path out of the file',
    packageOf({ ...workbookParts(sheetXml(ROW)), '../../etc/x': 'a' }),
    'xlsx-path',
    '路径',
  ],
  ['an absolute path', packageOf({ ...workbookParts(sheetXml(ROW)), 'C:\\x': 'a' }), 'xlsx-path', '路径'],
  ['a name twice', packageOf({ ...workbookParts(sheetXml(ROW)), 'XL/Styles.xml': 'a' }), 'xlsx-path', '重名'],
  [
    'entries over each other',
    changed(workbookOf(ROW), (copy) => {
      const [a, b] = readZipDirectory(copy).entries;
      copy.set(copy.subarray(a!.recordStart + 42, a!.recordStart + 46), b!.recordStart + 42);
    }),
    'xlsx-bomb',
    '重叠',
  ],
  ['a bomb', bomb(), 'xlsx-bomb', '炸弹'],
  [
    'a lie about the size',
    changed(workbookOf(ROW), (copy) => {
      for (const entry of readZipDirectory(copy).entries) copy.set([0, 0, 0, 32], entry.recordStart + 24);
    }),
    'xlsx-bomb',
    '炸弹',
  ],
  [
    'entities',
    workbook(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>${sheetXml(ROW)}`),
    'xlsx-broken',
    '实体',
  ],
  [
    'entities among the strings',
    workbook(sheetXml(ROW), { 'xl/sharedStrings.xml': '<!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst/>' }),
    'xlsx-broken',
    '实体',
  ],
  [
    'a missing sheet',
    workbook(sheetXml(ROW), { 'xl/worksheets/sheet1.xml': null }),
    'xlsx-broken',
    '缺少工作表',
  ],
  [
    'a sheet without a relationship',
    workbook(sheetXml(ROW), { 'xl/_rels/workbook.xml.rels': null }),
    'xlsx-broken',
    '找不到工作表',
  ],
  [
    'no sheets',
    workbook(sheetXml(ROW), { 'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets/></workbook>` }),
    'xlsx-empty',
    '没有工作表',
  ],
  [
    'missing shared strings',
    workbook(sheetXml(ROW), { 'xl/sharedStrings.xml': null }),
    'xlsx-broken',
    '共享字符串',
  ],
  [
    'a row out of the grid',
    workbook(sheetXml('<row r="1048577"><c><v>1</v></c></row>')),
    'xlsx-broken',
    '超出',
  ],
  [
    'a column out of the grid',
    workbook(sheetXml('<row r="1"><c r="XFE1"><v>1</v></c></row>')),
    'xlsx-broken',
    '超出',
  ],
  ['a row number that is none', workbook(sheetXml('<row r="99999999999999999999"/>')), 'xlsx-broken', '行号'],
  [
    'cells at both ends of the grid',
    workbook(
      sheetXml(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      ),
    ),
    'xlsx-too-large',
    'XFD1048576',
  ],
  [
    'a cell of 10 MB',
    workbook(sheetXml(`<row r="1"><c r="B1" t="inlineStr"><is><t>${'字'.repeat(3.5e6)}</t></is></c></row>`)),
    'xlsx-long-cell',
    'B1',
  ],
  [
    'a cell twice',
    workbook(sheetXml('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')),
    'xlsx-broken',
    'A1',
  ],
  [
    'columns without end',
    workbook(sheetXml(ROW, '', `<cols>${'<col min="1" max="16384"/>'.repeat(20_000)}</cols>`)),
    'xlsx-bomb',
    '不正常',
  ],
  [
    'an element of a thousand attributes',
    workbook(sheetXml(`<row ${Array.from({ length: 1500 }, (_, i) => `a${i}="1"`).join(' ')}/>`)),
    'xlsx-bomb',
    '不正常',
  ],
  [
    'styles without end',
    workbook(sheetXml(ROW), {
      'xl/styles.xml': `<styleSheet><cellXfs>${'<xf/>'.repeat(150_000)}</cellXfs></styleSheet>`,
    }),
    'xlsx-bomb',
    '不正常',
  ],
  ['XML that stops', workbook(sheetXml(ROW).slice(0, -30)), 'xlsx-broken', '不完整'],
  [
    'UTF-16',
    packageOf({
      ...workbookParts(sheetXml(ROW)),
      'xl/worksheets/sheet1.xml': new Uint8Array([0xff, 0xfe, 60, 0]),
    }),
    'xlsx-encoding',
    'UTF-8',
  ],
])('%s is refused with a sentence', (_, bytes, code, words) => {
  const marks = [{ sheet: '台账', range: { top: 0, left: 0, bottom: 0, right: 0 }, style: 'error' }] as const;
  const result = readWorkbook(bytes);
  expect(result).toEqual({ ok: false, failure: { code, message: expect.stringContaining(words) } });
  expect(() => [markWorkbook(bytes, marks), unmarkWorkbook(bytes)]).not.toThrow();
});

const FIXTURE = readFileSync('test/fixtures/ledgers/整改台账-合并单元格.xlsx');
const SAMPLE_CHANGES = {
  cells: [
    { sheet: '整改台账', row: 3, column: 3, value: '改写', format: 'yyyy-mm-dd' },
    { sheet: '整改台账', row: 40, column: 15, value: 46_200 },
  ],
  choices: [
    {
      sheet: '整改台账',
      range: { top: 2, bottom: 9, left: 9, right: 9 },
      values: ['办理中', '已办结'],
      title: '办理状态',
    },
  ],
  sheets: [
    {
      ...{ name: '督查汇总', cells: [['督查汇总'], [{ formula: '=TODAY()' }]], widths: [9], dates: [] },
      ...{ headings: [{ top: 0, bottom: 0, left: 0, right: 0 }], percents: [] },
    },
  ],
};
const SAMPLE_MARK = [
  { sheet: '整改台账', range: { top: 3, left: 0, bottom: 30, right: 12 }, style: 'near' },
] as const;

test('damaged bytes never throw', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(FIXTURE.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      fc.option(fc.nat(FIXTURE.length)),
      (changes, cut) => {
        const bytes = changed(new Uint8Array(FIXTURE), (copy) => {
          for (const [at, value] of changes) copy[at] = value;
        }).subarray(0, cut ?? FIXTURE.length);
        expect(readWorkbook(bytes)).toHaveProperty('ok');
        expect(markWorkbook(bytes, SAMPLE_MARK)).toHaveProperty('ok');
        expect(editWorkbook(bytes, SAMPLE_CHANGES)).toHaveProperty('ok');
      },
    ),
    { numRuns: 150 },
  );
});

test('damaged XML in a sound archive never throws, and what can be marked can be unmarked', {
  timeout: 60_000,
}, () => {
  const parts = Object.fromEntries(partsOf(FIXTURE));
  const names = Object.keys(parts).filter((name) =>
    /sheet1\.xml$|styles|sharedStrings|workbook|Types|\.rels/.test(name),
  );
  const snippet = fc.constantFrom(
    '<',
    '>',
    '"',
    '/>',
    '</row>',
    '<row r="3">',
    '<c',
    ' s="9"',
    '<!--',
    '-->',
    '<![CDATA[',
    '&#x110000;',
    '0',
    '=',
    '\0',
    't="s"',
    '</sheetData>',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30), snippet), {
        minLength: 1,
        maxLength: 6,
      }),
      (name, changes) => {
        let part = Buffer.from(parts[name]!);
        for (const [place, remove, insert] of changes) {
          const at = Math.floor(place * part.length);
          part = Buffer.concat([part.subarray(0, at), Buffer.from(insert), part.subarray(at + remove)]);
        }
        const bytes = packageOf({ ...parts, [name]: new Uint8Array(part) });
        expect(readWorkbook(bytes)).toHaveProperty('ok');
        const edited = editWorkbook(bytes, SAMPLE_CHANGES);
        if (edited.ok) expect(readWorkbook(edited.value)).toHaveProperty('ok');
        const marked = markWorkbook(bytes, SAMPLE_MARK);
        if (!marked.ok) return;
        const back = unmarkWorkbook(marked.value);
        expect(
          back.ok &&
            Buffer.from(partsOf(back.value).get('xl/styles.xml')!).equals(
              Buffer.from(partsOf(bytes).get('xl/styles.xml')!),
            ),
        ).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
