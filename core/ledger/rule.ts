import type { Day } from '../calendar/day.ts';
import type { UnitDirectory } from '../model/unit.ts';
import type { CellContext } from './cells/cell-context.ts';
import type { Severity } from './finding.ts';
import type { ColumnMeaning } from './recognise/column-meaning.ts';
import type { RecognisedLedger } from './recognise/recognised-ledger.ts';
import type { LedgerColumns } from './rows/ledger-columns.ts';
import type { LedgerRow } from './rows/ledger-row.ts';
import type { CheckSettings } from './settings.ts';
import type { CellValue, SheetBlock } from './workbook-port.ts';

/** What every rule can see. */
export type RuleContext = CellContext & {
  block: SheetBlock;
  ledger: RecognisedLedger;
  columns: LedgerColumns;
  settings: CheckSettings;
  /** The day before which progress counts as stale. */
  staleBefore: Day;
  directory: UnitDirectory | null;
};

/** What would mend a cell. `date`: the value is a day's serial number, to be shown as a date. */
export type Mend = { value: CellValue; date?: boolean };

/** Notes a finding on the row in hand: the cell's column, the sentence, and what would mend the cell. */
export type Found = (column: number, message: string, mend?: Mend) => void;

/** Notes a finding on any row (whole-sheet rules). */
export type FoundAt = (row: number, column: number, message: string, mend?: Mend) => void;

/** What every rule says of itself; the options page and docs/ledger-rules.md are made from it. */
type RuleBase = {
  id: string;
  severity: Severity;
  /** A few words: what is wrong. */
  title: string;
  /** Chinese: why it matters and what to do. */
  explain: string;
  /** The rule is left out where the ledger has none of these columns; absent: it always runs. */
  needs?: readonly ColumnMeaning[];
};

/**
 * A rule that looks at one row at a time, so that a touched row can be checked again by itself. `once`: it is about a
 * cell's own words, so a cell that stands for several rows (merged, or blank as above) is spoken of in its first row only.
 * `ofLamp`: it is about the row's lamp, so the whole row is marked in the lamp's colour.
 */
export type RowRule = RuleBase & {
  once?: boolean;
  ofLamp?: boolean;
  check(row: LedgerRow, context: RuleContext, found: Found): void;
};

/**
 * A rule that compares rows. It runs again over the whole ledger when a row changes in what the rule looks at: `depends` puts
 * that into one text; without it, whenever any row changes.
 */
export type SheetRule = RuleBase & {
  depends?: (row: LedgerRow) => string;
  checkAll(rows: readonly LedgerRow[], context: RuleContext, found: FoundAt): void;
};

export type Rule = RowRule | SheetRule;

export const isRowRule = (rule: Rule): rule is RowRule => 'check' in rule;
