import { expect, test } from 'vitest';
import { OFFICE_ERROR } from './errors.ts';
import { openSample } from './sample.ts';
import { Workbook } from './workbook/workbook.ts';

type Opened = Awaited<ReturnType<typeof openSample>>;

/** The code a piece of work on the first sheet fails with, or null. */
async function codeOf(opened: Opened, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) {
  try {
    await opened.Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem('台账'), context);
      await context.sync();
    });
    return null;
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

const wide = () => {
  const book = new Workbook();
  book
    .addSheet('台账')
    .put(Array.from({ length: 3000 }, () => Array<string>(12).fill('督查事项'.repeat(20))));
  return book;
};

test('an answer over 5 MB is refused', async () => {
  const opened = await openSample(wide());
  expect(await codeOf(opened, (sheet) => sheet.getUsedRangeOrNullObject().load('values'))).toBe(
    'ResponsePayloadSizeLimitExceeded',
  );
});

test('a request over 5 MB is refused', async () => {
  const opened = await openSample();
  const values = Array.from({ length: 3000 }, () => Array<string>(12).fill('长文本'.repeat(60)));
  expect(
    await codeOf(opened, (sheet) => {
      sheet.getRange('A1:L3000').values = values;
    }),
  ).toBe('RequestPayloadSizeLimitExceeded');
});

test('an address over 8,192 characters is refused', async () => {
  const opened = await openSample();
  const address = Array.from({ length: 1500 }, (_, i) => `B${i * 2 + 1}`).join(',');
  expect(await codeOf(opened, (sheet) => sheet.getRanges(address).conditionalFormats.add('Custom'))).toBe(
    'InvalidArgument',
  );
});

test.each([
  ['a bad address', (sheet: Excel.Worksheet) => sheet.getRange('A0').load('values'), 'InvalidArgument'],
  [
    'an array of the wrong size',
    (sheet: Excel.Worksheet) => {
      sheet.getRange('A1:B2').values = [[1, 2]];
    },
    'InvalidArgument',
  ],
  [
    'a missing sheet',
    (_: Excel.Worksheet, context: Excel.RequestContext) =>
      context.workbook.worksheets.getItem('没有').load('name'),
    'ItemNotFound',
  ],
])('%s is refused', async (_name, work, code) => {
  expect(await codeOf(await openSample(), work)).toBe(code);
});

test('a protected sheet can be read but not written to or formatted', async () => {
  const opened = await openSample();
  opened.sheet.isProtected = true;
  expect(await codeOf(opened, (sheet) => sheet.getRange('A1').load('values'))).toBeNull();
  expect(
    await codeOf(opened, (sheet) => {
      sheet.getRange('A1').values = [[1]];
    }),
  ).toBe('AccessDenied');
  expect(await codeOf(opened, (sheet) => sheet.getRange('A1').conditionalFormats.add('Custom'))).toBe(
    'AccessDenied',
  );
});

test('while the person types in a cell, reading is refused as writing is, unless it waits for her', async () => {
  const opened = await openSample();
  opened.host.cellEditMode = true;
  expect(await codeOf(opened, (sheet) => sheet.getRange('A1').load('values'))).toBe(
    'InvalidOperationInCellEditMode',
  );
  expect(
    await codeOf(opened, (sheet) => {
      sheet.getRange('A1').values = [[1]];
    }),
  ).toBe('InvalidOperationInCellEditMode');
  const read = await opened.Excel.run({ delayForCellEdit: true }, async (context) => {
    const cell = context.workbook.worksheets.getItem('台账').getRange('A1').load('values');
    await context.sync();
    return cell.values;
  });
  expect(read).toEqual([['云岭市重点工作督查台账']]);
});

test('an Excel of level 1.7 does not know getRanges, one of 1.9 does', async () => {
  const areas = (sheet: Excel.Worksheet) => sheet.getRanges('A1,B2').conditionalFormats.add('Custom');
  const old = await openSample(undefined, { apiLevel: 7 });
  expect(await codeOf(old, areas)).toBe('ApiNotFound');
  expect(old.Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(false);
  const current = await openSample();
  expect(await codeOf(current, areas)).toBeNull();
  expect(current.Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
});

test('an injected fault stops the batch there; what ran before it stays done', async () => {
  const opened = await openSample();
  opened.host.faults.push({ code: 'GeneralException', at: 'ConditionalFormatCollection.Add', skip: 1 });
  const code = await codeOf(opened, (sheet) => {
    for (const address of ['B3', 'B4', 'B5']) sheet.getRange(address).conditionalFormats.add('Custom');
  });
  expect(code).toBe('GeneralException');
  expect(opened.sheet.conditionalFormats.filter((f) => f.type === 'Custom')).toHaveLength(2);
});

test('a throttled request fails as the client names it', async () => {
  const opened = await openSample();
  opened.host.faults.push({ refused: OFFICE_ERROR.throttled });
  expect(await codeOf(opened, (sheet) => sheet.getRange('A1').load('values'))).toBe('ActivityLimitReached');
});

test('a member that is not modelled fails loudly', async () => {
  expect(await codeOf(await openSample(), (sheet) => sheet.freezePanes.freezeColumns(1))).toBe('NotModelled');
});
