import { type Day, dayOf } from '../../calendar/day.ts';

/** Day numbers (since 1970) of serial 0 in the two date systems; in the 1900 system after its invented 29 February. */
const ZERO_1900 = -25_569;
const ZERO_1904 = -24_107;

/**
 * The day of an Excel serial number (its time of day is dropped), or null outside 1900–2199. In the 1900 system, serials below 61
 * count from one day later, as that system has a 29 February 1900.
 */
export function serialDay(serial: number, date1904: boolean): Day | null {
  const whole = Math.floor(serial);
  if (!(whole >= 0 && whole <= 109_575)) return null;
  if (date1904) return dayOf(whole + ZERO_1904);
  if (whole === 0 || whole === 60) return null;
  return dayOf(whole + (whole < 60 ? ZERO_1900 + 1 : ZERO_1900));
}

/** The serial number of a day, for writing a real date into a cell. */
export function daySerial(day: Day, date1904: boolean): number {
  return (
    Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / 86_400_000 -
    (date1904 ? ZERO_1904 : ZERO_1900)
  );
}

/** True for a plain number that is most likely a date whose format was lost: serials of 2009-07 to 2064-04. */
export function looksLikeSerial(value: number): boolean {
  return Number.isInteger(value) && value >= 40_000 && value <= 60_000;
}
