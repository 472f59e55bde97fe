import { dayNumber, isDay } from '../calendar/day.ts';
import type { CellValue } from '../ledger/workbook-port.ts';
import { utf8 } from './bytes.ts';
import { broken } from './problem.ts';
import type { XmlCursor } from './xml-cursor.ts';
import { cellText, textOf } from './xml-text.ts';

/** How a cell's value is written (its `t` attribute). */
export type CellType = 'number' | 'shared' | 'inline' | 'text' | 'boolean' | 'error' | 'date';

const T = utf8('t');

/** The type of the cell the cursor stands on. */
export function cellType(cursor: XmlCursor): CellType {
  const slot = cursor.find(T);
  if (slot < 0) return 'number';
  const first = cursor.bytes[cursor.valueStart(slot)]!;
  const length = cursor.valueEnd(slot) - cursor.valueStart(slot);
  if (length === 1)
    return first === 115
      ? 'shared'
      : first === 98
        ? 'boolean'
        : first === 101
          ? 'error'
          : first === 100
            ? 'date'
            : 'number';
  return first === 105 ? 'inline' : 'text';
}

/** What a `<v>` holds, between two offsets. `shared`: the workbook's shared strings. Empty text is null. */
export function readValue(
  type: CellType,
  bytes: Uint8Array,
  from: number,
  to: number,
  shared: readonly string[],
  date1904: boolean,
): CellValue {
  if (from === to) return null;
  if (type === 'shared') {
    const text = shared[readNumber(bytes, from, to) as number];
    if (text === undefined) throw broken('共享字符串不全');
    return text === '' ? null : text;
  }
  if (type === 'number') return readNumber(bytes, from, to);
  if (type === 'boolean') return bytes[from] === 49 || bytes[from] === 116;
  const text = cellText(textOf(bytes, from, to));
  if (type === 'date') return serialOf(text, date1904) ?? text;
  return text === '' ? null : text;
}

/** Days from the serial number's zero to 1970-01-01, in the 1900 and in the 1904 system. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;

/** The serial number of an ISO date (2024-06-30, 2024-06-30T08:00:00), or null. */
function serialOf(text: string, date1904: boolean): number | null {
  const day = text.slice(0, 10);
  if (!isDay(day)) return null;
  const clock = /^T(\d\d):(\d\d)(?::(\d\d))?/.exec(text.slice(10));
  const part = clock ? (+clock[1]! * 3600 + +clock[2]! * 60 + +(clock[3] ?? 0)) / 86_400 : 0;
  return dayNumber(day) + (date1904 ? EPOCH_1904 : EPOCH_1900) + part;
}

/** The serial day number Excel writes for a day. */
export const serialOfDay = (day: string): number => dayNumber(day) + EPOCH_1900;

/** A number written in decimal; text that is no number stays text (Excel would refuse the file, others write it). */
function readNumber(bytes: Uint8Array, from: number, to: number): number | string {
  let number = 0;
  let point = -1;
  // Up to 15 digits are exact, and so is their quotient by a power of ten.
  if (to - from > 16) return slowNumber(bytes, from, to);
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === 46 && point < 0) point = at;
    else if (byte >= 48 && byte <= 57) number = number * 10 + (byte - 48);
    else return slowNumber(bytes, from, to);
  }
  return point < 0 ? number : number / 10 ** (to - point - 1);
}

function slowNumber(bytes: Uint8Array, from: number, to: number): number | string {
  const text = textOf(bytes, from, to).trim();
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? text : number;
}
