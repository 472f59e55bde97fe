/**
 * Rows as CSV (RFC 4180) with a byte order mark. A cell that a spreadsheet would take for a formula gets an apostrophe before it, so that
 * it stays the text it is.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

/** What spreadsheets read as the beginning of a formula, also behind white space. */
const FORMULA = /^[\s\u0000]*[=+\-@＝＋－＠\t\r]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
