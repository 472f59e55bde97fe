import { addDays, type Day } from '../calendar/day.ts';
import { standardCalendar } from '../calendar/standard-calendar.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { UnitDirectory } from '../model/unit.ts';
import { indexUnits } from '../reading/duty/unit-index.ts';
import { CHECK_YEAR } from './cells/cell-context.ts';
import { DEFAULT_CHECK_SETTINGS, lampPresetOf } from './default-settings.ts';
import type { Finding, Severity } from './finding.ts';
import { isBlank, mergeIndex, valueAt } from './grid.ts';
import { rowStyle } from './marks/mark-look.ts';
import { inSheetOrder, withoutSetAside } from './order-findings.ts';
import type { RecognisedLedger } from './recognise/recognised-ledger.ts';
import { columnsOf } from './rows/ledger-columns.ts';
import type { LedgerRow } from './rows/ledger-row.ts';
import { LAMP_KEYS, type LampKey } from './rows/row-lamp.ts';
import { rowReader, taskRows } from './rows/rows.ts';
import { isRowRule, type Mend, type RowRule, type Rule, type RuleContext, type SheetRule } from './rule.ts';
import { RULES } from './rules/index.ts';
import type { CheckSettings } from './settings.ts';
import type { SheetBlock } from './workbook-port.ts';

export type CheckContext = {
  /** The day lamps and staleness are judged for. */
  asOf: Day;
  calendar?: WorkCalendar;
  settings?: CheckSettings;
  units?: UnitDirectory;
};

export type CheckResult = {
  /** In sheet order: by row, then by rule. Findings that were set aside are not among them. */
  findings: Finding[];
  /** Task rows by lamp; every lamp is there, 0 where no row has it. */
  lamps: Record<LampKey, number>;
  /** Task rows checked. */
  rows: number;
  /** Findings that a person set aside. */
  setAside: number;
};

/** A check that is kept to check touched rows again. */
export type RunningCheck = {
  /** The rows as read, in sheet order; replaced one by one by {@link checkRows}. */
  readonly rows: readonly LedgerRow[];
  readonly context: RuleContext;
  result(): CheckResult;
  /** See {@link checkRows}. */
  again(sheetRows: readonly number[]): CheckResult | null;
};

/** Checks every row of a recognised ledger. */
export function checkLedger(block: SheetBlock, ledger: RecognisedLedger, context: CheckContext): CheckResult {
  return startCheck(block, ledger, context).result();
}

/**
 * Checks sheet rows again after their cells changed in the check's block (`block.values` is read anew). The answer is the
 * whole ledger's, the same as {@link checkLedger} would give. Null where a row is not a task row of the ledger as
 * recognised (header, section, a new row): then the sheet has to be recognised again.
 */
export function checkRows(check: RunningCheck, sheetRows: readonly number[]): CheckResult | null {
  return check.again(sheetRows);
}

/** Rows that are read and checked before the next are. */
const AT_ONCE = 256;

/** Reads and checks a ledger, and keeps what is needed to check single rows again. */
export function startCheck(block: SheetBlock, ledger: RecognisedLedger, context: CheckContext): RunningCheck {
  const settings = context.settings ?? DEFAULT_CHECK_SETTINGS;
  const ruleContext = contextOf(block, ledger, context, settings);
  const rules = RULES.filter((rule) => applies(rule, ruleContext));
  const rowRules = rules.filter(isRowRule);
  const sheetRules = rules.filter((rule): rule is SheetRule => !isRowRule(rule));
  const numbers = taskRows(ledger);
  const read = rowReader(block, ledger, ruleContext);
  const rows: LedgerRow[] = [];
  const byRow: (Finding[] | undefined)[] = new Array(numbers.length);
  const severityOf = (rule: Rule): Severity => settings.severity[rule.id] ?? rule.severity;

  const merges = mergeIndex(block);
  /** True where a cell is blank and shows the one above it. */
  const standsAbove = (row: LedgerRow, column: number): boolean => {
    if (!isBlank(valueAt(block, row.row, column))) return false;
    const merge = merges(row.row, column);
    if (merge) return merge.top < row.row && merge.top >= ledger.dataStart;
    return row.continued && row.number === '';
  };
  const runRowRule = (rule: RowRule, indexes: readonly number[]) => {
    const severity = severityOf(rule);
    let at = 0;
    const found = (column: number, message: string, mend?: Mend) => {
      if (rule.once && standsAbove(rows[at]!, column)) return;
      const list = byRow[at] ?? [];
      byRow[at] = list;
      const made = finding(block, rule, severity, rows[at]!.row, column, message, mend);
      const style = rule.ofLamp ? rowStyle(rows[at]!.lamp) : null;
      if (style) made.rowStyle = style;
      list.push(made);
    };
    for (let i = 0; i < indexes.length; i++) {
      at = indexes[i]!;
      rule.check(rows[at]!, ruleContext, found);
    }
  };
  // A few hundred rows at a time: those just read are looked at while they are near the processor.
  for (let from = 0; from < numbers.length; from += AT_ONCE) {
    const indexes: number[] = [];
    for (let i = from; i < Math.min(numbers.length, from + AT_ONCE); i++) {
      rows.push(read(numbers[i]!));
      indexes.push(i);
    }
    for (const rule of rowRules) runRowRule(rule, indexes);
  }

  const bySheetRule = new Map<SheetRule, Finding[]>();
  const sheetFindings = () => {
    for (const rule of sheetRules) {
      if (bySheetRule.has(rule)) continue;
      const findings: Finding[] = [];
      const severity = severityOf(rule);
      rule.checkAll(rows, ruleContext, (row, column, message, mend) => {
        findings.push(finding(block, rule, severity, row, column, message, mend));
      });
      bySheetRule.set(rule, findings);
    }
    return sheetRules.flatMap((rule) => bySheetRule.get(rule)!);
  };

  const result = (): CheckResult => {
    const all = inSheetOrder(rows, byRow, sheetFindings());
    const findings = withoutSetAside(all, rows, settings);
    const lamps = Object.fromEntries(Object.keys(LAMP_KEYS).map((key) => [key, 0])) as Record<
      LampKey,
      number
    >;
    for (const row of rows) lamps[row.lamp.key]++;
    return { findings, lamps, rows: rows.length, setAside: all.length - findings.length };
  };

  const again = (sheetRows: readonly number[]): CheckResult | null => {
    const touched = new Set<number>();
    for (const sheetRow of sheetRows) {
      const index = indexOf(numbers, sheetRow);
      if (index < 0 || block.values[sheetRow - block.range.top]?.every((v) => v === null || v === ''))
        return null;
      touched.add(index);
      // Rows that go on with the matter above take its cells.
      for (
        let next = index + 1;
        next < rows.length && (rows[next]!.continued || read(numbers[next]!).continued);
        next++
      )
        touched.add(next);
    }
    for (const index of touched) {
      const before = rows[index]!;
      const after = read(numbers[index]!);
      for (const rule of sheetRules)
        if (!rule.depends || rule.depends(before) !== rule.depends(after)) bySheetRule.delete(rule);
      rows[index] = after;
      byRow[index] = undefined;
    }
    const indexes = [...touched];
    for (const rule of rowRules) runRowRule(rule, indexes);
    return result();
  };
  return { rows, context: ruleContext, result, again };
}

function finding(
  block: SheetBlock,
  rule: Rule,
  severity: Severity,
  row: number,
  column: number,
  message: string,
  mend: Mend | undefined,
): Finding {
  const value = valueAt(block, row, column);
  const made: Finding = { row, column, rule: rule.id, severity, message, value, repair: mend?.value ?? null };
  if (mend?.date) made.repairIsDate = true;
  return made;
}

function contextOf(
  block: SheetBlock,
  ledger: RecognisedLedger,
  context: CheckContext,
  settings: CheckSettings,
): RuleContext {
  const calendar = context.calendar ?? standardCalendar();
  return {
    block,
    ledger,
    columns: columnsOf(ledger),
    settings,
    asOf: context.asOf,
    calendar,
    year: ledger.year ?? { year: +context.asOf.slice(0, 4), from: CHECK_YEAR },
    date1904: block.date1904,
    units: context.units ? indexUnits(context.units) : null,
    staleBefore: addDays(context.asOf, -settings.thresholds.staleDays),
    directory: context.units ?? null,
    lamps: lampPresetOf(settings),
  };
}

function applies(rule: Rule, { ledger, columns, settings }: RuleContext): boolean {
  if (settings.off.includes(rule.id)) return false;
  if (!rule.needs) return true;
  if (rule.needs.includes('deadline') && columns.limit >= 0) return true;
  return ledger.columns.some((column) => rule.needs!.includes(column.means));
}

function indexOf(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! === value) return middle;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
