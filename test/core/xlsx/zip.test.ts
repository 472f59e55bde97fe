import { PassThrough, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { portableCodec } from '../../../core/xlsx/codec.ts';
import { markWorkbook, unmarkWorkbook } from '../../../core/xlsx/mark-in-place.ts';
import { readZipDirectory } from '../../../core/xlsx/zip-directory.ts';
import { packageOf, partsOf, sheetXml, workbookOf, workbookParts } from './make-package.ts';

const MARKS = [{ sheet: '台账', range: { top: 0, left: 0, bottom: 0, right: 0 }, style: 'overdue' }] as const;
const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

function marked(bytes: Uint8Array): Uint8Array {
  const result = markWorkbook(bytes, MARKS);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

/** Every entry's bytes as they lie in the archive: header, name, extra fields, compressed data, descriptor. */
function rawEntries(bytes: Uint8Array): Map<string, string> {
  return new Map(
    readZipDirectory(bytes).entries.map(({ name, start, end }) => [
      name,
      Buffer.from(bytes.subarray(start, end)).toString('base64'),
    ]),
  );
}
const CHANGED = ['xl/styles.xml', 'xl/worksheets/sheet1.xml'];
function expectCarriedOver(before: Uint8Array, after: Uint8Array): void {
  const [old, now] = [rawEntries(before), rawEntries(after)];
  expect([...now.keys()]).toEqual([...old.keys()]);
  for (const [name, raw] of old) if (!CHANGED.includes(name)) expect(now.get(name)).toBe(raw);
  expect(partsOf(after).size).toBe(old.size);
}

test('untouched entries keep their compressed bytes, with the comment behind the archive', () => {
  const plain = workbookOf(ROW);
  const bytes = new Uint8Array([...plain, ...Buffer.from('备注')]);
  bytes[plain.length - 2] = Buffer.from('备注').length;
  const after = marked(bytes);
  expectCarriedOver(bytes, after);
  expect(Buffer.from(after.subarray(-6)).toString()).toBe('备注');
});

test('data descriptors, as streaming writers leave them', async () => {
  const out = new PassThrough();
  const collected = buffer(out);
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: out as unknown as Writable,
    useStyles: true,
  });
  const sheet = writer.addWorksheet('台账');
  sheet.addRow(['督查事项', '完成时限']).commit();
  sheet.commit();
  await writer.commit();
  const bytes = new Uint8Array(await collected);
  expect(
    readZipDirectory(bytes).entries.some(
      (entry) => entry.flags & 8 && entry.end > entry.dataStart + entry.packedSize,
    ),
  ).toBe(true);
  const after = marked(bytes);
  expectCarriedOver(bytes, after);
  const back = unmarkWorkbook(after);
  expect(back.ok && [...partsOf(back.value)]).toEqual([...partsOf(bytes)]);
});

/** The same archive with sizes and offsets in zip64 fields, as some writers always do. */
function withZip64(bytes: Uint8Array): Uint8Array {
  const directory = readZipDirectory(bytes);
  const number = (value: number, size: number) =>
    Array.from({ length: size }, (_, i) => Math.floor(value / 2 ** (8 * i)) % 256);
  const records = directory.entries.map((entry) => {
    const record = [...bytes.subarray(entry.recordStart, entry.recordEnd)];
    record.splice(20, 8, ...number(0xffffffff, 4), ...number(0xffffffff, 4));
    record.splice(30, 2, ...number(28, 2));
    record.splice(42, 4, ...number(0xffffffff, 4));
    return [
      ...record,
      ...number(1, 2),
      ...number(24, 2),
      ...number(entry.size, 8),
      ...number(entry.packedSize, 8),
      ...number(entry.start, 8),
    ];
  });
  const central = records.flat();
  const start = directory.directoryStart;
  const end64 = [
    0x50,
    0x4b,
    6,
    6,
    ...number(44, 8),
    45,
    0,
    45,
    0,
    ...number(0, 8),
    ...number(records.length, 8),
    ...number(records.length, 8),
    ...number(central.length, 8),
    ...number(start, 8),
  ];
  const locator = [0x50, 0x4b, 6, 7, ...number(0, 4), ...number(start + central.length, 8), ...number(1, 4)];
  const end = [
    0x50, 0x4b, 5, 6, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0,
  ];
  return new Uint8Array([...bytes.subarray(0, start), ...central, ...end64, ...locator, ...end]);
}

test('zip64 fields', () => {
  const plain = workbookOf(ROW);
  const bytes = withZip64(plain);
  expect([...partsOf(bytes)]).toEqual([...partsOf(plain)]);
  const after = marked(bytes);
  expectCarriedOver(bytes, after);
  const back = unmarkWorkbook(after);
  expect(back.ok && [...partsOf(back.value)]).toEqual([...partsOf(bytes)]);
});

test('opaque parts stay as they are, whatever they hold', () => {
  const opaque = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251);
  const bytes = packageOf(
    workbookParts(sheetXml(ROW), {
      'xl/vbaProject.bin': opaque,
      'xl/media/图1.png': opaque,
      'customXml/item1.xml': '<a/>',
    }),
  );
  expectCarriedOver(bytes, marked(bytes));
});

test('the portable codec agrees with itself and with zip', () => {
  const data = new TextEncoder().encode('督查台账'.repeat(1000));
  expect(portableCodec.inflate(Buffer.concat(portableCodec.deflate([data])), data.length)).toEqual(data);
  expect(portableCodec.crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});
