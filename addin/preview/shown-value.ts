import { serialDay } from '../../core/ledger/cells/serial-day.ts';
import type { SheetBlock } from '../../core/ledger/workbook-port.ts';

/** A cell as a person reads it: a date as a day, truth values as Excel shows them. Row and column from 0. */
export function shownValue(block: SheetBlock, row: number, column: number): string {
  const value = block.values[row - block.range.top]?.[column - block.range.left] ?? null;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const day =
    typeof value === 'number' && block.isDate(row, column) ? serialDay(value, block.date1904) : null;
  return day ?? String(value);
}
