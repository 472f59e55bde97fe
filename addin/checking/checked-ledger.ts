import type { CheckResult, RunningCheck } from '../../core/ledger/check.ts';
import type { Finding } from '../../core/ledger/finding.ts';
import type { RecognisedLedger } from '../../core/ledger/recognise/recognised-ledger.ts';
import type { Choices } from '../../core/ledger/repairs/choices.ts';
import type { Repair } from '../../core/ledger/repairs/repair.ts';
import type { LedgerRow } from '../../core/ledger/rows/ledger-row.ts';

/** A ledger of the open workbook, recognised and checked. */
export type CheckedLedger = {
  /** Sheet and place in it; stays the same when the sheet is checked again. */
  id: string;
  sheet: string;
  ledger: RecognisedLedger;
  result: CheckResult;
  rows: readonly LedgerRow[];
  /** The workbook counts its days from 1904. */
  date1904: boolean;
  /** What can be repaired, with its preview; worked out when it is asked for. */
  repairs: () => readonly Repair[];
  /** Drop-down lists that can be set. */
  choices: () => readonly Choices[];
  repairOf: (finding: Finding) => Repair | null;
  check: RunningCheck;
};
