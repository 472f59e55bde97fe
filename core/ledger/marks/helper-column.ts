import type { Day } from '../../calendar/day.ts';
import type { RunningCheck } from '../check.ts';
import { cellAddress, isBlank, valueAt } from '../grid.ts';
import type { LedgerRow } from '../rows/ledger-row.ts';
import { quoted } from '../summary/sheet-plan.ts';
import { type StatusWords, statusWordsOf, trimmedByExcel } from '../summary/status-formula.ts';
import { HELPER_HEADING } from './helper-heading.ts';
import { firstNearDay, nearDaysOf } from './near-from.ts';

/** The column 预警 to be laid at a ledger's right: its heading and a formula for every task row. Rows and columns from 0. */
export type HelperColumn = {
  sheet: string;
  column: number;
  headerRow: number;
  heading: string;
  formulas: { row: number; formula: string }[];
};

/** Begins every formula of ours: always false, and known again in any workbook. */
export const HELPER_SIGN = 'N("ducha:lamp")';

/**
 * Plans the column with each row's lamp in words, as formulas over TODAY() and the row's own limit, status and finish. A limit in words
 * is written in as the day it was read as; where a preset counts nearness by working days or shares, so is the first day it is near. Only
 * Excel's own functions are used, so the column works where there is no add-in.
 */
export function helperColumn(check: RunningCheck): HelperColumn {
  const { ledger } = check.context;
  const words = statusWordsOf(check.rows);
  return {
    ...{
      sheet: ledger.sheet,
      column: helperPlace(check),
      headerRow: ledger.headerRow,
      heading: HELPER_HEADING,
    },
    formulas: check.rows.map((row) => ({
      row: row.row,
      formula: `=IF(${HELPER_SIGN},"",${lampFormula(check, row, words)})`,
    })),
  };
}

/** The column of ours where there is one; else the first empty one right of the ledger that keeps off a neighbour. */
function helperPlace({ context: { block, ledger } }: RunningCheck): number {
  const own = ledger.columns.find(({ heading }) => heading.endsWith(HELPER_HEADING));
  if (own) return own.index;
  const next = (ledger.columns.at(-1)?.index ?? block.range.right) + 1;
  const free = (column: number) => {
    if (column > block.range.right) return true;
    for (let row = ledger.headerRows[0]; row <= ledger.dataEnd; row++)
      if (!isBlank(valueAt(block, row, column))) return false;
    return true;
  };
  return free(next) && free(next + 1) ? next : block.range.right + 1;
}

function lampFormula(check: RunningCheck, row: LedgerRow, words: StatusWords): string {
  const { block, columns } = check.context;
  const cell = (column: number) => `$${cellAddress(row.row, column)}`;
  const isDate = (column: number) =>
    column >= 0 && typeof valueAt(block, row.row, column) === 'number' && block.isDate(row.row, column);
  const limit = isDate(columns.limit) ? cell(columns.limit) : null;
  const due = limit ?? (row.limit.due === null ? null : dateFormula(row.limit.due));
  const finished =
    columns.finished >= 0 && (isDate(columns.finished) || row.finished.text === '')
      ? cell(columns.finished)
      : row.finished.day === null
        ? null
        : dateFormula(row.finished.day);
  const late =
    due !== null && finished !== null ? `N(${finished})>${limit === null ? due : `N(${due})`}` : null;
  const done =
    late === null
      ? '"已办结"'
      : `IF(${limit === null ? late : `AND(N(${due})>0,${late})`},"逾期办结","已办结")`;
  const time = timeFormula(check, row, due, limit !== null);
  return stateFormula(check, row, words, { done, stopped: '"中止"', going: time });
}

/** 逾期, 滞后, 临期 or 正常 by the limit; 长期 or 未定 without one. */
function timeFormula({ context }: RunningCheck, row: LedgerRow, due: string | null, live: boolean): string {
  const without = quoted(row.limit.open || row.limit.kind === 'recurring' ? '长期' : '未定');
  if (due === null) return without;
  const days = nearDaysOf(context);
  const first = days === null ? firstNearDay(context, row) : null;
  const near =
    days !== null ? `${due}-TODAY()<=${days}` : first === null ? null : `TODAY()>=${dateFormula(first)}`;
  const behind = row.status.behind && context.lamps.rules.some((rule) => rule.when.kind === 'behind');
  const rest = behind ? '"滞后"' : near === null ? '"正常"' : `IF(${near},"临期","正常")`;
  const lamp = `IF(TODAY()>${due},"逾期",${rest})`;
  return live ? `IF(ISNUMBER(${due}),${lamp},${without})` : lamp;
}

type States = { done: string; stopped: string; going: string };

/** By the status cell where it says the state plainly; a blank one leaves it to the finish day; else as it was read. */
function stateFormula({ context }: RunningCheck, row: LedgerRow, words: StatusWords, states: States): string {
  const { block, columns } = context;
  const { state, text } = row.status;
  const isStopped = state === 'suspended' || state === 'terminated';
  const read = isStopped ? states.stopped : row.over ? states.done : states.going;
  const known = words.finished.includes(text) || words.stopped.includes(text) || (!row.over && !isStopped);
  const plain = columns.status >= 0 && trimmedByExcel(valueAt(block, row.row, columns.status)) === text;
  const blank = blankFormula(row, columns.finished, states, read);
  if (columns.status < 0) return blank;
  if (!plain || state === 'unknown' || (state !== 'blank' && !known)) return read;
  const cell = `TRIM($${cellAddress(row.row, columns.status)})`;
  const among = (list: readonly string[]) => `ISNUMBER(MATCH(${cell},{${list.map(quoted).join(',')}},0))`;
  return `IF(${cell}="",${blank},IF(${among(words.finished)},${states.done},IF(${among(words.stopped)},${states.stopped},${states.going})))`;
}

/** Where no status is given: done from the day a finish day is filled in, unless it was known to be done anyway. */
function blankFormula(row: LedgerRow, finished: number, states: States, read: string): string {
  const usable = finished >= 0 && (row.finished.kind === 'blank' || row.finished.kind === 'day');
  const doneByDay = row.over === (row.finished.day !== null);
  if (!usable || !doneByDay || row.status.state !== 'blank') return read;
  return `IF(N($${cellAddress(row.row, finished)})>0,${states.done},${states.going})`;
}

const dateFormula = (day: Day) => `DATE(${+day.slice(0, 4)},${+day.slice(5, 7)},${+day.slice(8, 10)})`;
