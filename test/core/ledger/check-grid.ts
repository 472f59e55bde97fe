import { checkLedger } from '../../../core/ledger/check.ts';
import type { Finding } from '../../../core/ledger/finding.ts';
import { cellAddress } from '../../../core/ledger/grid.ts';
import { recognise } from '../../../core/ledger/recognise/recognise-sheet.ts';
import { CheckSettings } from '../../../core/ledger/settings.ts';
import type { SheetBlock } from '../../../core/ledger/workbook-port.ts';
import type { UnitDirectory } from '../../../core/model/unit.ts';

export const AS_OF = '2026-09-15';

type Options = { asOf?: string; settings?: Partial<CheckSettings>; units?: UnitDirectory };

/** Recognises and checks the ledger on a block. */
export function checkBlock(block: SheetBlock, options: Options = {}) {
  const settings = CheckSettings.parse(options.settings ?? {});
  const ledger = recognise(block, { columns: settings.columns });
  if (!ledger) throw new Error('no ledger recognised');
  return checkLedger(block, ledger, {
    asOf: options.asOf ?? AS_OF,
    settings,
    ...(options.units ? { units: options.units } : {}),
  });
}

/** Findings as `E2 rule`, for reading in a test. */
export const at = (findings: readonly Finding[]) =>
  findings.map((f) => `${cellAddress(f.row, f.column)} ${f.rule}`);
