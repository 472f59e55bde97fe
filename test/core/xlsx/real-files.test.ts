import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { nodeCodec } from '../../../core/cli/node-codec.ts';
import { markWorkbook, unmarkWorkbook } from '../../../core/xlsx/mark-in-place.ts';
import { readWorkbook } from '../../../core/xlsx/read-workbook.ts';
import { convert, SOFFICE } from './libreoffice.ts';
import { partsOf, partText } from './make-package.ts';
import { realFeatures } from './real-features.ts';

function read(bytes: Uint8Array) {
  const result = readWorkbook(bytes, nodeCodec);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

test('a workbook with chart, picture, note, x14 format, table, macro and custom XML keeps them all', () => {
  const bytes = realFeatures();
  const marked = markWorkbook(bytes, [
    { sheet: '台账', range: { top: 2, left: 0, bottom: 2, right: 2 }, style: 'overdue' },
    { sheet: '台账', range: cell(9, 4), style: 'error' },
  ]);
  if (!marked.ok) throw new Error(marked.failure.message);
  // Read by another library, so that our own zip reader can't hide a mistake.
  const [before, after] = [unzipSync(bytes), unzipSync(marked.value)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const changed = Object.keys(before).filter((name) => !Buffer.from(before[name]!).equals(after[name]!));
  expect(changed).toEqual(['xl/worksheets/sheet1.xml', 'xl/styles.xml']);
  const text = (name: string) => new TextDecoder().decode(after[name]);
  expect(
    text('xl/worksheets/sheet1.xml')
      .replace(/<row r="10">.*?<\/row>/, '')
      .replace(/ s="\d+"/g, ''),
  ).toBe(new TextDecoder().decode(before['xl/worksheets/sheet1.xml']).replace(/ s="\d+"/g, ''));
  const back = unmarkWorkbook(marked.value);
  if (!back.ok) throw new Error(back.failure.message);
  expect(unzipSync(back.value)).toEqual(before);
});

describe.skipIf(!SOFFICE)('with LibreOffice (skipped where it is missing)', { timeout: 240_000 }, () => {
  test('opens a marked workbook and keeps chart, note and marks', () => {
    const marked = markWorkbook(realFeatures(), [{ sheet: '台账', range: cell(2, 1), style: 'overdue' }]);
    if (!marked.ok) throw new Error(marked.failure.message);
    const again = convert(marked.value, 'xlsx', 'xlsx');
    const names = [...partsOf(again).keys()];
    expect(names.filter((name) => /charts\/chart|comments/.test(name)).length).toBeGreaterThanOrEqual(2);
    const fills = (bytes: Uint8Array) => partText(bytes, 'xl/styles.xml').split('</fills>')[0]!;
    expect(fills(again)).toContain('<fgColor rgb="FFFFC7CF"/>');
    // Written anew, the record of the marks is gone; they are known by their colours.
    const cleared = unmarkWorkbook(again);
    if (!cleared.ok) throw new Error(cleared.failure.message);
    expect(fills(cleared.value)).not.toContain('FFFFC7CF');
  });

  test.each(globSync('test/fixtures/ledgers/*.xlsx').map((file) => basename(file)))(
    '%s, saved by LibreOffice, reads the same',
    (name) => {
      const bytes = readFileSync(`test/fixtures/ledgers/${name}`);
      const saved = convert(bytes, 'xlsx', 'xlsx');
      const [ours, theirs] = [read(bytes), read(saved)];
      expect(theirs.sheets).toEqual(ours.sheets);
      for (const [sheet, block] of ours.blocks) {
        const other = theirs.blocks.get(sheet)!;
        expect(other.values).toEqual(block.values);
        expect(other.merges).toHaveLength(block.merges.length);
        expect(new Set(other.merges.map((m) => JSON.stringify(m)))).toEqual(
          new Set(block.merges.map((m) => JSON.stringify(m))),
        );
        expect([...other.hiddenRows]).toEqual([...block.hiddenRows]);
        const dates = (b: typeof block) =>
          b.values.map((row, i) => row.map((_, j) => b.isDate(b.range.top + i, b.range.left + j)));
        expect(dates(other)).toEqual(dates(block));
      }
      const mark = [
        { sheet: ours.sheets[0]!.name, range: { top: 4, left: 0, bottom: 5, right: 20 }, style: 'near' },
      ] as const;
      const marked = markWorkbook(saved, mark, nodeCodec);
      const back = marked.ok ? unmarkWorkbook(marked.value, nodeCodec) : null;
      if (!back?.ok) throw new Error('not unmarked');
      expect([...partsOf(back.value)]).toEqual([...partsOf(saved)]);
    },
  );
});
