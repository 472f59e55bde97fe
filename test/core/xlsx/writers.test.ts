import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { nodeCodec } from '../../../core/cli/node-codec.ts';
import { daySerial } from '../../../core/ledger/cells/serial-day.ts';
import { checkWorkbook } from '../../../core/xlsx/check-workbook.ts';
import { unmarkWorkbook } from '../../../core/xlsx/mark-in-place.ts';
import { readWorkbook } from '../../../core/xlsx/read-workbook.ts';
import { planRepairs } from '../../../core/xlsx/repair-workbook.ts';
import { convert, SOFFICE } from './libreoffice.ts';
import { packageOf, partsOf, sheetXml, workbookOf, workbookParts } from './make-package.ts';

const HEADINGS = ['序号', '督查事项', '责任单位', '完成时限', '进展情况', '办理状态', '完成时间'];
const DUE = '2026-06-30';
/** A Python that has openpyxl, or null: those tests are skipped and say so. */
const PYTHON =
  [process.env.PYTHON ?? 'python3'].find(
    (python) => spawnSync(python, ['-c', 'import openpyxl']).status === 0,
  ) ?? null;

async function byExceljs(date1904: boolean): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = date1904;
  const sheet = book.addWorksheet('台账');
  sheet.addRow(['云岭县2026年重点工作台账']);
  sheet.mergeCells('A1:G1');
  sheet.addRow(HEADINGS);
  for (let i = 1; i <= 4; i++)
    sheet.addRow([
      i,
      `推进第${i}项工作`,
      i === 1 ? null : '县财政局',
      new Date(DUE),
      '6月1日：已开工。',
      '已完成',
      new Date(DUE),
    ]);
  for (const column of ['D', 'G']) sheet.getColumn(column).numFmt = 'yyyy-mm-dd';
  sheet.getCell('B4').value = { richText: [{ text: '推进', font: { bold: true } }, { text: '第2项工作' }] };
  sheet.getCell('B5').note = '以会议纪要为准';
  sheet.getCell('E6').value = { formula: '"6月1日："&"已开工。"', result: '6月1日：已开工。' };
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

function byOpenpyxl(date1904: boolean): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'ducha-openpyxl-'));
  try {
    const file = join(folder, 'out.xlsx');
    execFileSync(PYTHON!, ['-c', OPENPYXL, file, date1904 ? '1904' : '1900']);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const OPENPYXL = `
import sys, datetime, openpyxl
from openpyxl.comments import Comment
from openpyxl.utils.datetime import MAC_EPOCH
book = openpyxl.Workbook()
if sys.argv[2] == '1904': book.epoch = MAC_EPOCH
sheet = book.active
sheet.title = '台账'
sheet.append(['云岭县2026年重点工作台账'])
sheet.merge_cells('A1:G1')
sheet.append(${JSON.stringify(HEADINGS)})
day = datetime.date(2026, 6, 30)
for i in range(1, 5):
    sheet.append([i, '推进第%d项工作' % i, None if i == 1 else '县财政局', day, '6月1日：已开工。', '已完成', day])
sheet['B5'].comment = Comment('以会议纪要为准', '督查室')
book.save(sys.argv[1])
`;

type Writer = [name: string, write: (date1904: boolean) => Promise<Uint8Array> | Uint8Array];
const WRITERS: Writer[] = [
  ['exceljs', byExceljs],
  ...(PYTHON ? [['openpyxl', byOpenpyxl] as Writer] : []),
  ...(SOFFICE
    ? [
        [
          'LibreOffice',
          async (date1904: boolean) => convert(await byExceljs(date1904), 'xlsx', 'xlsx'),
        ] as Writer,
      ]
    : []),
];

/** The statuses as the writer itself, or another, reads them from a repaired file. */
const READERS: Record<string, (bytes: Uint8Array) => Promise<unknown[]>> = {
  exceljs: async (bytes) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
    return [3, 4, 5, 6].map((n) => book.getWorksheet('台账')!.getCell(`F${n}`).value);
  },
  openpyxl: async (bytes) => {
    const read =
      'import io, json, sys, openpyxl; sheet = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))["台账"]; print(json.dumps([sheet.cell(n, 6).value for n in range(3, 7)]))';
    return JSON.parse(execFileSync(PYTHON!, ['-c', read], { input: bytes, encoding: 'utf8' }));
  },
  LibreOffice: async (bytes) => {
    const saved = readWorkbook(convert(bytes, 'xlsx', 'xlsx'), nodeCodec);
    return saved.ok
      ? saved.value.blocks
          .get('台账')!
          .values.slice(2)
          .map((row) => row[5])
      : [];
  },
};

describe.each(WRITERS)('a workbook written by %s', (name, write) => {
  const again = READERS[name]!;
  test.each([
    ['1900', false],
    ['1904', true],
  ])(
    'that counts its days from %s is read, marked, unmarked and repaired',
    { timeout: 120_000 },
    async (__, date1904) => {
      const bytes = await write(date1904);
      const read = readWorkbook(bytes, nodeCodec);
      if (!read.ok) throw new Error(read.failure.message);
      const block = read.value.blocks.get('台账')!;
      expect(block.date1904).toBe(date1904);
      expect(block.values[3]).toEqual([
        ...[2, '推进第2项工作', '县财政局', daySerial(DUE, date1904)],
        ...['6月1日：已开工。', '已完成', daySerial(DUE, date1904)],
      ]);
      expect([block.isDate(3, 3), block.isDate(3, 0), block.isDate(5, 6)]).toEqual([true, false, true]);
      expect(block.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 6 }]);

      const checked = checkWorkbook(bytes, '台账.xlsx', { asOf: '2026-09-15' }, nodeCodec);
      if (!checked.ok) throw new Error(checked.failure.message);
      expect(checked.value.ledgers[0]!.result.lamps.finished).toBe(4);
      const marked = checked.value.mark();
      if (!marked.ok) throw new Error(marked.failure.message);
      const back = unmarkWorkbook(marked.value, nodeCodec);
      expect(back.ok && [...partsOf(back.value)]).toEqual([...partsOf(bytes)]);

      const planned = planRepairs(bytes, '台账.xlsx', { asOf: '2026-09-15' }, () => true, nodeCodec);
      if (!planned.ok) throw new Error(planned.failure.message);
      expect(planned.value.repairs.map(({ kind, changes }) => [kind, changes.length])).toEqual([
        ['status-words', 4],
      ]);
      const written = planned.value.write();
      if (!written.ok) throw new Error(written.failure.message);
      const now = readWorkbook(written.value, nodeCodec);
      if (!now.ok) throw new Error(now.failure.message);
      const statuses = (values: unknown[][]) => values.slice(2).map((row) => row[5]);
      const { values, isDate } = now.value.blocks.get('台账')!;
      expect(statuses(values)).toEqual(['已办结', '已办结', '已办结', '已办结']);
      expect(values.map((row) => row.toSpliced(5, 1))).toEqual(
        block.values.map((row) => row.toSpliced(5, 1)),
      );
      expect(isDate(3, 6)).toBe(true);
      const [before, after] = [partsOf(bytes), partsOf(written.value)];
      const changed = [...after.keys()].filter(
        (part) => !Buffer.from(after.get(part)!).equals(before.get(part)!),
      );
      // The workbook part only to have formulas calculated again.
      expect(changed.filter((part) => part !== 'xl/workbook.xml')).toEqual(['xl/worksheets/sheet1.xml']);
      expect(await again(written.value)).toEqual(['已办结', '已办结', '已办结', '已办结']);
    },
  );
});

test.skipIf(PYTHON)('openpyxl is not here: what it writes and reads was not tried', () => {
  expect(WRITERS.map(([name]) => name)).not.toContain('openpyxl');
});

describe('parts this program does not know', () => {
  const OPAQUE = {
    'xl/pivotTables/pivotTable1.xml': '<pivotTableDefinition name="透视表1"/>',
    'xl/pivotTables/_rels/pivotTable1.xml.rels': '<Relationships/>',
    'xl/pivotCache/pivotCacheDefinition1.xml': '<pivotCacheDefinition refreshOnLoad="1"/>',
    'xl/pivotCache/pivotCacheRecords1.xml': '<pivotCacheRecords count="0"/>',
    'xl/slicers/slicer1.xml': '<slicers/>',
    'xl/threadedComments/threadedComment1.xml': '<ThreadedComments/>',
    'xl/persons/person.xml': '<personList/>',
    'xl/externalLinks/externalLink1.xml': '<externalLink/>',
    'xl/queryTables/queryTable1.xml': '<queryTable/>',
    'xl/model/item.data': Uint8Array.from({ length: 999 }, (_, i) => (i * 37) % 256),
    'xl/activeX/activeX1.bin': Uint8Array.from({ length: 99 }, (_, i) => (i * 7) % 256),
    'xl/vbaProjectSignature.bin': new Uint8Array([1, 2, 3]),
    'customUI/customUI14.xml': '<customUI/>',
    '_xmlsignatures/sig1.xml': '<Signature/>',
    'docProps/custom.xml': '<Properties/>',
  };
  const ROWS =
    `<row r="1">${['督查事项', '责任单位', '完成时限', '办理状态'].map((text, i) => `<c r="${'ABCD'[i]}1" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>` +
    `<row r="2">${['修路', '县财政局', '2026年6月底前', '正在推进'].map((text, i) => `<c r="${'ABCD'[i]}2" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>` +
    `<row r="3">${['修桥', '县财政局', '2026年6月底前', '办理中'].map((text, i) => `<c r="${'ABCD'[i]}3" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;

  test('stay byte for byte through marking and repairing; a signature’s end is said before', () => {
    const bytes = packageOf({ ...workbookParts(sheetXml(ROWS)), ...OPAQUE });
    const checked = checkWorkbook(bytes, 'a.xlsx', { asOf: '2026-09-15' }, nodeCodec);
    if (!checked.ok) throw new Error(checked.failure.message);
    expect(checked.value.warnings).toEqual([
      '文件带有数字签名，标记或修复后签名会失效；需要保留签名的，请在副本上做。',
    ]);
    const marked = checked.value.mark();
    const planned = planRepairs(bytes, 'a.xlsx', { asOf: '2026-09-15' }, () => true, nodeCodec);
    const repaired = planned.ok ? planned.value.write() : planned;
    for (const done of [marked, repaired]) {
      if (!done.ok) throw new Error(done.failure.message);
      const [before, after] = [partsOf(bytes), partsOf(done.value)];
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const name of Object.keys(OPAQUE)) expect(after.get(name)).toEqual(before.get(name));
    }
  });

  test('a macro workbook keeps its kind and its macros', () => {
    const parts = workbookParts(sheetXml(ROWS));
    const macro = {
      ...parts,
      '[Content_Types].xml': String(parts['[Content_Types].xml']).replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
      'xl/vbaProject.bin': Uint8Array.from({ length: 4096 }, (_, i) => (i * 131) % 256),
    };
    const planned = planRepairs(packageOf(macro), 'a.xlsm', { asOf: '2026-09-15' }, () => true, nodeCodec);
    const repaired = planned.ok ? planned.value.write() : planned;
    if (!repaired.ok) throw new Error(repaired.failure.message);
    const after = partsOf(repaired.value);
    expect(after.get('xl/vbaProject.bin')).toEqual(macro['xl/vbaProject.bin']);
    expect(new TextDecoder().decode(after.get('[Content_Types].xml'))).toBe(macro['[Content_Types].xml']);
  });
});

test('what is broken, encrypted or a trick is refused by repairing as by checking', () => {
  const legacy = new Uint8Array(2048);
  legacy.set([0xd0, 0xcf, 0x11, 0xe0]);
  for (const bytes of [
    legacy,
    workbookOf('').subarray(0, 500),
    packageOf({ ...workbookParts(sheetXml('')), '../x': 'a' }),
  ]) {
    const checked = checkWorkbook(bytes, 'a.xlsx', { asOf: '2026-09-15' }, nodeCodec);
    const planned = planRepairs(bytes, 'a.xlsx', { asOf: '2026-09-15' }, () => true, nodeCodec);
    expect(checked.ok).toBe(false);
    expect(!planned.ok && planned.failure).toEqual(!checked.ok && checked.failure);
  }
});
