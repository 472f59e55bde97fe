import type { CellValue } from '../../core/ledger/workbook-port.ts';

/** Texts Excel would take for a formula, a number, a date, a percentage or a truth value. */
const TAKEN_FOR_OTHER =
  /^(?:[=+\-@'].*|[\d\s.,:/年月日时分秒%％eE()（）¥￥$-]*\d[\d\s.,:/年月日时分秒%％eE()（）¥￥$-]*|true|false)$/is;

/**
 * What to write so that the cell holds exactly this value: Excel reads what an add-in writes as if it were typed, so a text
 * that looks like something else gets the apostrophe that keeps it a text. `format`: the cell's number format then.
 */
export function typedValue(value: CellValue, format: string): string | number | boolean {
  if (value === null) return '';
  if (typeof value !== 'string' || format === '@') return value;
  return TAKEN_FOR_OTHER.test(value) ? `'${value}` : value;
}
