import { type Day, isDay } from '../../calendar/day.ts';
import { daySerial } from '../../ledger/cells/serial-day.ts';
import {
  LIST_SIGN,
  MERGED_SIGN,
  type PlannedCell,
  type SheetPlan,
  SIGN,
} from '../../ledger/summary/sheet-plan.ts';
import type { LedgerSheet } from '../../xlsx/ledger-sheet.ts';
import type { MergedLedger } from './merge-ledgers.ts';
import { MERGED_SHEET, mergedSheets } from './merged-sheets.ts';

/**
 * The sheets of a merged ledger to be made in an open workbook. 汇总台账 can be checked like any ledger, its lists cannot. `date1904`: the workbook's date system.
 */
export function mergedPlans(merged: MergedLedger, on: Day, date1904: boolean): SheetPlan[] {
  return mergedSheets(merged, on).map((sheet) =>
    planOf(sheet, sheet.name === MERGED_SHEET ? MERGED_SIGN : SIGN, date1904),
  );
}

/** Title, our sign, the line below the title, the header, the rows. */
function planOf(
  { name, title, subtitle, columns, rows }: LedgerSheet,
  sign: string,
  date1904: boolean,
): SheetPlan {
  const blank = (first: string): PlannedCell[] => columns.map((_, i) => (i === 0 ? first : null));
  const header = 3;
  const below = { top: header + 1, bottom: header + Math.max(1, rows.length) };
  return {
    name,
    cells: [
      blank(title),
      blank(sign),
      blank(subtitle?.replace(LIST_SIGN, '') ?? ''),
      columns.map(({ heading }) => heading),
      ...rows.map((row) =>
        columns.map(({ kind }, i): PlannedCell => {
          const value = row[i] ?? null;
          if (typeof value === 'boolean') return value ? '是' : '否';
          return kind === 'date' && typeof value === 'string' && isDay(value)
            ? daySerial(value, date1904)
            : value;
        }),
      ),
    ],
    dates: columns.flatMap(({ kind }, i) => (kind === 'date' ? [{ ...below, left: i, right: i }] : [])),
    percents: [],
    headings: [
      { top: 0, bottom: 0, left: 0, right: 1 },
      { top: header, bottom: header, left: 0, right: columns.length - 1 },
    ],
    widths: columns.map(({ width }) => width),
    hidden: columns.flatMap(({ hidden }, i) => (hidden ? [i] : [])),
    frozenRows: header + 1,
    wrapped: rows.length > 0 ? [{ ...below, left: 0, right: columns.length - 1 }] : [],
  };
}
