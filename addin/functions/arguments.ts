import { type Day, makeDay } from '../../core/calendar/day.ts';
import { FIRST_REF, LAST_REF } from '../../core/deadline/context.ts';
import { serialDay } from '../../core/ledger/cells/serial-day.ts';

/** What a cell gives a custom function; '' , null and undefined where it is empty or was left out. */
export type Argument = string | number | boolean | null | undefined;

/** A function that cannot answer: the sentence Excel shows with #VALUE!. */
export class Refusal extends Error {}

export const isMissing = (value: Argument): value is '' | null | undefined =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

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
  isMissing(value) || value === 0 ? otherwise() : dayArgument(value, what);
