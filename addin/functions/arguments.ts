import { type Day, makeDay } from '../../core/calendar/day.ts';
import { FIRST_REF, LAST_REF } from '../../core/deadline/context.ts';
import { serialDay } from '../../core/ledger/cells/serial-day.ts';

/** What one cell gives a custom function; '' , null and undefined where it is empty or was left out. */
export type Argument = string | number | boolean | null | undefined;
/** What Excel hands over: a range of cells comes as rows of them. */
export type Given = Argument | readonly (readonly Argument[])[];

/** A function that cannot answer: the sentence Excel shows with #VALUE!. */
export class Refusal extends Error {}

/**
 * The argument of a function that takes one cell. A range of several is refused: nobody could tell which of them was read. `what` names
 * it in the refusal.
 */
export function oneCell(given: Given, what: string): Argument {
  if (typeof given !== 'object' || given === null) return given;
  const cells = given.flat();
  if (cells.length !== 1)
    throw new Refusal(`${what}只能是一个单元格，不能是 ${cells.length} 个单元格的区域。`);
  return cells[0];
}

/** Nothing is there. An empty cell may come as 0, which is neither a limit nor a date. */
export const isMissing = (value: Argument): value is '' | 0 | null | undefined =>
  value === null || value === undefined || value === 0 || (typeof value === 'string' && value.trim() === '');

const WRITTEN = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/;

/** The day of an argument: an Excel date (1900 system) or a day written out. `what` names it in the refusal. */
export function dayArgument(value: Argument, what: string): Day {
  const written = typeof value === 'string' ? WRITTEN.exec(value.trim().normalize('NFKC')) : null;
  const day =
    typeof value === 'number'
      ? serialDay(value, false)
      : written && makeDay(+written[1]!, +written[2]!, +written[3]!);
  if (!day || day < FIRST_REF || day > LAST_REF)
    throw new Refusal(`${what}应当是日期，如单元格中的日期，或“2025-06-30”。`);
  return day;
}

/** A day that may be left out, 0 or empty: then it is `otherwise`. */
export const optionalDay = (value: Argument, what: string, otherwise: () => Day): Day =>
  isMissing(value) ? otherwise() : dayArgument(value, what);

/** More working days than this are a slip of the keyboard; some eighty years. */
const MOST_WORKDAYS = 20_000;

/** A whole number of working days; a cell may hold it as a text. Taken as it comes from Excel, so that a refusal has our sentence. */
export function workdaysArgument(value: Argument): number {
  const days = typeof value === 'string' && value.trim() !== '' ? Number(value.normalize('NFKC')) : value;
  if (typeof days !== 'number' || !Number.isInteger(days) || Math.abs(days) > MOST_WORKDAYS)
    throw new Refusal('第二个参数应当是工作日数（整数），如 10。');
  return days;
}
