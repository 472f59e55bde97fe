import { dayOf } from '../calendar/day.ts';
import { columnLetter } from '../ledger/grid.ts';
import type { CellValue, SheetBlock } from '../ledger/workbook-port.ts';
import type { CheckedLedger } from '../xlsx/check-workbook.ts';

/** A checked ledger as other programs read it: rows from 1 and column letters as in Excel, days as ISO. */
export function checkAnswer({ ledger, result, block }: CheckedLedger) {
  return {
    name: ledger.sheet,
    headerRow: ledger.headerRow + 1,
    columns: ledger.columns.map(({ index, heading, means }) => ({
      index: columnLetter(index),
      heading,
      means,
    })),
    rows: result.rows,
    findings: result.findings.map((finding) => ({
      row: finding.row + 1,
      column: columnLetter(finding.column),
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      value: block.isDate(finding.row, finding.column) ? isoDay(finding.value, block) : finding.value,
      repair: finding.repairIsDate ? isoDay(finding.repair, block) : finding.repair,
    })),
    lamps: result.lamps,
  };
}

/** The ISO day of a serial day number; anything else as it is. */
function isoDay(value: CellValue, block: SheetBlock): CellValue {
  return typeof value === 'number' ? dayOf(Math.floor(value) - (block.date1904 ? 24_107 : 25_569)) : value;
}
