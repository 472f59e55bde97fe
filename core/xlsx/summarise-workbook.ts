import { daySerial } from '../ledger/cells/serial-day.ts';
import { type CheckContext, startCheck } from '../ledger/check.ts';
import { valueAt } from '../ledger/grid.ts';
import { recogniseAll } from '../ledger/recognise/recognise-sheet.ts';
import { withValues } from '../ledger/summary/plan-values.ts';
import { summarySheet } from '../ledger/summary/summary-sheet.ts';
import { fail, type Result } from '../model/failure.ts';
import { type Codec, portableCodec } from './codec.ts';
import { editWorkbook } from './edit/edit-workbook.ts';
import { readWorkbook, shownSheets } from './read-workbook.ts';

/**
 * The workbook with the sheet 督查汇总 over the ledgers of its visible sheets, or with it made again in its place; see
 * {@link editWorkbook}. What its formulas give on the day of the check stands in it, for programs that do not calculate.
 */
export function summariseWorkbook(
  bytes: Uint8Array,
  fileName: string,
  context: CheckContext,
  codec: Codec = portableCodec,
): Result<Uint8Array> {
  const read = readWorkbook(bytes, codec);
  if (!read.ok) return read;
  const { blocks } = read.value;
  const checks = shownSheets(read.value).flatMap(({ block }) =>
    recogniseAll(block, { fileName, columns: context.settings?.columns ?? [] }).map((ledger) =>
      startCheck(block, ledger, context),
    ),
  );
  if (checks.length === 0) return fail('no-ledger', '没有认出台账，没有可以汇总的内容。');
  const date1904 = [...blocks.values()].some((block) => block.date1904);
  const plan = withValues(
    summarySheet(checks),
    (sheet, row, column) => {
      const block = blocks.get(sheet);
      return block ? valueAt(block, row, column) : null;
    },
    daySerial(context.asOf, date1904),
  );
  return editWorkbook(bytes, { cells: [], choices: [], sheets: [plan] }, codec);
}
