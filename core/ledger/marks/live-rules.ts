import { daySerial } from '../cells/serial-day.ts';
import type { CheckResult, RunningCheck } from '../check.ts';
import { columnLetter, valueAt } from '../grid.ts';
import type { LedgerRow } from '../rows/ledger-row.ts';
import { showsOutcome } from '../rows/shows-outcome.ts';
import { quoted } from '../summary/sheet-plan.ts';
import { statusWordsOf, trimmedByExcel } from '../summary/status-formula.ts';
import { nearDaysOf } from './near-from.ts';

/**
 * A mark of whole rows that a formula keeps right without us. `formula`: conditions with commas between, all of which have to hold.
 * `rows`: those it speaks for, in place of the marks as found. `covered`: all rows it may be laid over; where a limit is in words or
 * missing it stays silent.
 */
export type LiveRule = {
  style: 'overdue' | 'near';
  formula: string;
  rows: ReadonlySet<number>;
  covered: ReadonlySet<number>;
};

/**
 * Excel's oldest bound on the formula of a conditional format is 255 characters; longer ones are not risked. What tells the mark
 * for ours stands before the rule.
 */
const LONGEST_RULE = 255 - 36;
/** Pieces a rule's rows may fall into: naming more of them would weigh more than marking as found. */
const MOST_PIECES = 300;
/** A number below this day is no time limit. */
const EARLIEST_LIMIT = '2000-01-01';
/**
 * The marks of overdue and near rows as formulas over the ledger's own cells and TODAY(). A rule holds for the rows whose limit is a
 * real date in the row's own cell, where today it says just what the check says; all others (limits in words, matters known to be
 * done from their progress, findings set aside) are left to be marked as found. None where they can't be written as formulas.
 */
export function liveRules(check: RunningCheck, { findings }: CheckResult): LiveRule[] {
  const { context, rows } = check;
  const { columns, block, ledger, asOf, date1904 } = context;
  if (columns.limit < 0 || columns.limitInWords || columns.targets.length > 0) return [];
  const today = daySerial(asOf, date1904);
  const earliest = daySerial(EARLIEST_LIMIT, date1904);
  const found = { overdue: new Set<number>(), near: new Set<number>() };
  for (const { rule, row } of findings) if (rule === 'overdue' || rule === 'near') found[rule].add(row);
  const nearDays = nearDaysOf(context);
  const half = (nearDays ?? 0) / 2;
  const due = cellInRow(columns.limit);
  const words = closingWords(rows);
  const conditions = (time: string) => `${time}${overFormula(columns.status, columns.finished, words)}`;
  // From 0 to so many days, in few letters: no further from the middle than half of them.
  const nearTime = `ABS(N(${due})-TODAY()-${half})<=${half}`;
  const lateTime = `N(${due})<TODAY(),N(${due})>=${earliest}`;
  // Words that do not fit are left to the marks as found.
  while (words.length > 0 && conditions(lateTime).length > LONGEST_RULE) words.pop();
  const rule = (
    style: 'overdue' | 'near',
    time: string,
    late: (serial: number) => boolean,
  ): LiveRule | null => {
    const formula = conditions(time);
    if (context.settings.off.includes(style) || formula.length > LONGEST_RULE) return null;
    const own = new Set<number>();
    const covered = new Set<number>();
    for (let row = ledger.dataStart; row <= ledger.dataEnd; row++) covered.add(row);
    for (const row of rows) {
      const serial = valueAt(block, row.row, columns.limit);
      if (typeof serial !== 'number' || serial < earliest) continue;
      const over = isOver(check, row, words);
      const marked = late(serial) && !over;
      const isRight =
        block.isDate(row.row, columns.limit) &&
        // A time of day would shift the bounds.
        Number.isInteger(serial) &&
        // Known to be over by words no formula sees: it would turn red by itself one day.
        over === (row.over || row.lamp.key === 'suspended') &&
        marked === found[style].has(row.row);
      if (isRight) own.add(row.row);
      else covered.delete(row.row);
    }
    return own.size === 0 || pieces(covered) > MOST_PIECES ? null : { style, formula, rows: own, covered };
  };
  return [
    nearDays === null
      ? null
      : rule('near', nearTime, (serial) => serial >= today && serial - today <= nearDays),
    showsOutcome(columns) ? rule('overdue', lateTime, (serial) => serial < today) : null,
  ].filter((made) => made !== null);
}

/** How many runs of neighbouring rows there are. */
const pieces = (rows: ReadonlySet<number>) => [...rows].filter((row) => !rows.has(row - 1)).length;

/** A column's cell in the row a formula stands in, wherever its range begins. */
const cellInRow = (column: number) => `INDEX($${columnLetter(column)}:$${columnLetter(column)},ROW())`;

/** Words that close or stop a matter, those the ledger uses among them. */
function closingWords(rows: readonly LedgerRow[]): string[] {
  const { finished, stopped } = statusWordsOf(rows);
  return [...finished, ...stopped].filter((word) => !word.includes('|'));
}

/** Conditions that the matter is not over: by its status, and by its finish day where the status is blank. */
function overFormula(status: number, finished: number, words: readonly string[]): string {
  const state = `TRIM(${cellInRow(status)})`;
  const byStatus = status < 0 ? '' : `,ISERROR(FIND("|"&${state}&"|",${quoted(`|${words.join('|')}|`)}))`;
  if (finished < 0) return byStatus;
  const byDay = `N(${cellInRow(finished)})=0`;
  return `${byStatus},${status < 0 ? byDay : `OR(${state}<>"",${byDay})`}`;
}

/** The same as {@link overFormula} says of a row now. */
function isOver({ context: { block, columns } }: RunningCheck, { row }: LedgerRow, words: readonly string[]) {
  const status = columns.status < 0 ? '' : trimmedByExcel(valueAt(block, row, columns.status));
  if (status !== '') return status !== null && words.includes(status);
  if (columns.finished < 0) return false;
  const finished = valueAt(block, row, columns.finished);
  return typeof finished === 'number' && finished !== 0;
}
