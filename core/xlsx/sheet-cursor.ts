import { utf8 } from './bytes.ts';
import { LIMITS } from './limits.ts';
import { broken } from './problem.ts';
import type { XmlCursor } from './xml-cursor.ts';

/** Element and attribute names of a sheet part, as the bytes the cursor compares. */
export const SHEET_DATA = utf8('sheetData');
export const ROW = utf8('row');
export const C = utf8('c');
export const V = utf8('v');
export const IS = utf8('is');
const R = utf8('r');

/** Row number (from 0) of the row the cursor stands on: as written, else the one after `previous`. */
export function rowNumber(cursor: XmlCursor, previous: number): number {
  const slot = cursor.find(R);
  if (slot < 0) return inGrid(previous + 1, LIMITS.rows);
  let number = 0;
  const to = cursor.valueEnd(slot);
  for (let at = cursor.valueStart(slot); at < to; at++) {
    const digit = cursor.bytes[at]! - 48;
    if (digit < 0 || digit > 9 || number > LIMITS.rows) throw broken('行号不对');
    number = number * 10 + digit;
  }
  return inGrid(number - 1, LIMITS.rows);
}

/** Column (from 0) of the cell the cursor stands on: as written, else the one after `previous`. */
export function columnNumber(cursor: XmlCursor, previous: number): number {
  const slot = cursor.find(R);
  if (slot < 0) return inGrid(previous + 1, LIMITS.columns);
  let column = 0;
  const to = cursor.valueEnd(slot);
  for (let at = cursor.valueStart(slot); at < to; at++) {
    const letter = (cursor.bytes[at]! & ~32) - 64;
    if (letter < 1 || letter > 26 || column > LIMITS.columns) break;
    column = column * 26 + letter;
  }
  return inGrid(column - 1, LIMITS.columns);
}

function inGrid(index: number, size: number): number {
  if (index < 0 || index >= size) throw broken('单元格位置超出 Excel 的范围');
  return index;
}

const MIN = utf8('min');
const MAX = utf8('max');

/** The columns (from 0) a `<col>` element speaks of. */
export function columnsOf(cursor: XmlCursor): number[] {
  const first = Math.max(1, wholeNumber(cursor, MIN, 1));
  const last = Math.min(LIMITS.columns, wholeNumber(cursor, MAX, 1));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first - 1 + i);
}

/** A whole number written in the attribute called `word`, or `fallback` where it is missing. */
export function wholeNumber(cursor: XmlCursor, word: Uint8Array, fallback: number): number {
  const slot = cursor.find(word);
  if (slot < 0) return fallback;
  let number = 0;
  const to = cursor.valueEnd(slot);
  for (let at = cursor.valueStart(slot); at < to; at++) {
    const digit = cursor.bytes[at]! - 48;
    if (digit < 0 || digit > 9 || number > 1e9) throw broken('编号不对');
    number = number * 10 + digit;
  }
  return number;
}
