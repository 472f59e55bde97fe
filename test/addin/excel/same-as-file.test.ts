import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkLedger } from '../../../core/ledger/check.ts';
import { marksFor } from '../../../core/ledger/marks/marks.ts';
import { recogniseAll } from '../../../core/ledger/recognise/recognise-sheet.ts';
import type { SheetBlock } from '../../../core/ledger/workbook-port.ts';
import { readWorkbook } from '../../../core/xlsx/read-workbook.ts';
import { workbookFromBlocks } from '../../excel-host/workbook/from-blocks.ts';
import { AS_OF } from '../sample-ledger.ts';
import { good, openPort } from './open.ts';

const FOLDER = new URL('../../fixtures/ledgers/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.xlsx'));

const checked = (block: SheetBlock) =>
  recogniseAll(block).map((ledger) => {
    const { findings, lamps } = checkLedger(block, ledger, { asOf: AS_OF });
    return { ledger, findings, lamps, marks: marksFor(findings, ledger) };
  });

test.each(FILES)('%s gives the same findings and marks in Excel as from the file', async (file) => {
  const blocks = [...good(readWorkbook(readFileSync(new URL(file, FOLDER)))).blocks.values()];
  const { port } = await openPort(workbookFromBlocks(blocks), { apiLevel: 14 });
  const found = blocks.flatMap(checked);
  expect(found.length).toBeGreaterThan(0);
  for (const block of blocks) {
    const read = await port.read(block.sheet);
    expect(good(read) === null ? [] : checked(good(read)!)).toEqual(checked(block));
  }
});
