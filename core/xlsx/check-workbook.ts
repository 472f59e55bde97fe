import { type CheckContext, type CheckResult, checkLedger } from '../ledger/check.ts';
import { marksFor } from '../ledger/marks/marks.ts';
import { recogniseAll } from '../ledger/recognise/recognise-sheet.ts';
import type { RecognisedLedger } from '../ledger/recognise/recognised-ledger.ts';
import type { Mark, SheetBlock } from '../ledger/workbook-port.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { type Codec, portableCodec } from './codec.ts';
import { markPackage } from './mark-in-place.ts';
import { Package } from './package.ts';
import { attempt } from './problem.ts';
import { readPackage, shownSheets } from './read-workbook.ts';

/** One ledger of a workbook, checked. */
export type CheckedLedger = { ledger: RecognisedLedger; result: CheckResult; block: SheetBlock };

export type CheckedWorkbook = {
  ledgers: CheckedLedger[];
  /** What to mark; nothing on protected sheets. */
  marks: Mark[];
  /** Chinese sentences: what marking this file would break, and what can't be marked. */
  warnings: string[];
  /** The workbook marked in place, see {@link markPackage}. */
  mark(): Result<Uint8Array>;
};

/**
 * Reads a workbook, finds its ledgers on the visible sheets and checks every row. Fails where the file can't be read
 * or holds no ledger. `fileName` is looked at for the year where the sheet names none.
 */
export function checkWorkbook(
  bytes: Uint8Array,
  fileName: string,
  context: CheckContext,
  codec: Codec = portableCodec,
): Result<CheckedWorkbook> {
  const opened = attempt(() => {
    const pack = new Package(bytes, codec);
    return { pack, book: readPackage(pack) };
  });
  if (!opened.ok) return opened;
  const { pack, book } = opened.value;
  const ledgers: CheckedLedger[] = [];
  const marks: Mark[] = [];
  const warnings = [...book.warnings];
  for (const { sheet, block } of shownSheets(book)) {
    const columns = context.settings?.columns ?? [];
    for (const ledger of recogniseAll(block, { fileName, columns })) {
      const result = checkLedger(block, ledger, context);
      ledgers.push({ ledger, result, block });
      if (!sheet.protected) marks.push(...marksFor(result.findings, ledger));
    }
    if (sheet.protected && ledgers.at(-1)?.block === block)
      warnings.push(`工作表“${sheet.name}”受保护，只检查、不标记；需要标记的，请先撤销工作表保护。`);
  }
  if (ledgers.length === 0)
    return fail('no-ledger', '没有找到台账：各工作表中没有含“事项”“责任单位”“完成时限”之类表头的表格。');
  return ok({ ledgers, marks, warnings, mark: () => attempt(() => markPackage(pack, marks, codec)) });
}
