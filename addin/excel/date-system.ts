/** Days between 1899-12-30 (serial 0 of 1900 workbooks, as dates after February 1900 count) and 1970-01-01. */
const EPOCH_1900 = 25_569;
/** A workbook that counts from 1904 shows the same serial this many days later. */
const DAYS_LATER = 1_462;

/**
 * Whether a workbook counts its days from 1904, by one cell: Office.js does not tell, but the year shown beside the
 * serial does. Null where the text shows no year.
 */
export function countsFrom1904(serial: number, shown: string): boolean | null {
  const year = /\d{4}/.exec(shown)?.[0];
  if (year === undefined) return null;
  const yearOf = (days: number) => new Date((days - EPOCH_1900) * 86_400_000).getUTCFullYear();
  if (Number(year) === yearOf(serial)) return false;
  return Number(year) === yearOf(serial + DAYS_LATER) ? true : null;
}
