import type { CellRange } from '../../../core/ledger/workbook-port.ts';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

function columnNumber(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** The address as Excel writes it: a whole column is A:C, a whole row 3:5, one cell B2. */
export function addressOf(range: CellRange): string {
  const { top, left, bottom, right } = range;
  if (top === 0 && bottom === LAST_ROW) return `${columnLetters(left)}:${columnLetters(right)}`;
  if (left === 0 && right === LAST_COLUMN) return `${top + 1}:${bottom + 1}`;
  const first = `${columnLetters(left)}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom + 1}`;
}

/** A range from an A1 address (cell, block, whole columns or rows), or null where it is none or leaves the grid. */
export function parseAddress(address: string): CellRange | null {
  const text = address.replaceAll('$', '').trim();
  const cells = /^([A-Za-z]{1,3})(\d+)(?::([A-Za-z]{1,3})(\d+))?$/.exec(text);
  if (cells) {
    const [, letters, row, letters2, row2] = cells;
    const left = columnNumber(letters!);
    return ordered(Number(row) - 1, left, Number(row2 ?? row) - 1, letters2 ? columnNumber(letters2) : left);
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (columns) return ordered(0, columnNumber(columns[1]!), LAST_ROW, columnNumber(columns[2]!));
  const rows = /^(\d+):(\d+)$/.exec(text);
  return rows ? ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, LAST_COLUMN) : null;
}

function ordered(row: number, column: number, row2: number, column2: number): CellRange | null {
  const top = Math.min(row, row2);
  const bottom = Math.max(row, row2);
  const left = Math.min(column, column2);
  const right = Math.max(column, column2);
  return top < 0 || left < 0 || bottom > LAST_ROW || right > LAST_COLUMN
    ? null
    : { top, left, bottom, right };
}
