import { type Day, dayNumber, dayOf } from './day.ts';

/**
 * The traditional calendar (农历), 1900–2100. Five hexadecimal digits a year: bit 16 a long leap month, bits 15–4 the
 * lengths of months 1–12 (1 = 30 days), bits 3–0 the leap month (0 = none).
 */
const YEARS =
  '04bd804ae00a570054d50d2600d95016554056a009ad0055d204ae00a5b60a4d00d2501d2550b5400d6a00ada2095b014977' +
  '049700a4b00b4b506a5006d401ab5402b6009570052f204970065660d4a00ea5016a9505ad002b60186e3092e01c8d70c950' +
  '0d4a01d8a60b550056a01a5b4025d0092d00d2b20a9500b55706ca00b5501535504da00a5b014573052b00a9a80e95006aa0' +
  '0aea60ab5004b600aae40a570052600f2630d95005b57056a0096d004dd504ad00a4d00d4d40d2500d5580b5400b6a0195a6' +
  '095b0049b00a9740a4b00b27a06a5006d400af460ab600957004af504970064b0074a30ea5006b5805ac00ab60096d5092e0' +
  '0c9600d9540d4a00da5007552056a00abb7025d0092d00cab50a9500b4a00baa40ad50055d904ba00a5b015176052b00a930' +
  '0795406aa00ad5005b5204b600a6e60a4e00d2600ea650d53005aa0076a3096d004afb04ad00a4d01d0b60d2500d5200dd45' +
  '0b5a0056d0055b2049b00a5770a4b00aa501b25506d200ada014b6309370049f804970064b0168a60ea5006b201a6c40aae0' +
  '092e00d2e30c9600d5570d4a00da5005d55056a00a6d0055d4052d00a9b80a9500b4a00b6a60ad50055a00aba40a5b0052b0' +
  '0b273069300733706aa00ad5014b5504b600a570054e40d1600e9680d5200daa016aa6056d004ae00a9d40a2d00d1500f252' +
  '0d520';

const FIRST_YEAR = 1900;
const LAST_YEAR = FIRST_YEAR + YEARS.length / 5 - 1;
/** 1900 正月初一. */
const FIRST_DAY = dayNumber('1900-01-31');

const info = (year: number) =>
  Number.parseInt(YEARS.slice((year - FIRST_YEAR) * 5, (year - FIRST_YEAR) * 5 + 5), 16);
const monthLength = (bits: number, month: number) => ((bits >> (16 - month)) & 1 ? 30 : 29);
const leapMonth = (bits: number) => bits & 15;
const leapLength = (bits: number) => (leapMonth(bits) ? (bits >> 16 ? 30 : 29) : 0);

/** Day number of each year's 正月初一, one more than there are years. */
const newYears: number[] = [FIRST_DAY];
for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
  const bits = info(year);
  let days = leapLength(bits);
  for (let month = 1; month <= 12; month++) days += monthLength(bits, month);
  newYears.push(newYears[year - FIRST_YEAR]! + days);
}

/** Days of a month of the traditional calendar, or 0 where the year has no such (leap) month or is not in the table. */
export function lunarMonthLength(year: number, month: number, leap = false): number {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return 0;
  const bits = info(year);
  if (leap) return leapMonth(bits) === month ? leapLength(bits) : 0;
  return monthLength(bits, month);
}

/**
 * The Gregorian day of a day of the traditional calendar (year by its 正月初一; month 1–12; day 1–30), or null where
 * there is none (no such leap month, a 29-day month, a year outside 1900–2100).
 */
export function lunarDay(year: number, month: number, day: number, leap = false): Day | null {
  const length = lunarMonthLength(year, month, leap);
  if (day < 1 || day > length) return null;
  const bits = info(year);
  let number = newYears[year - FIRST_YEAR]!;
  for (let m = 1; m < month; m++)
    number += monthLength(bits, m) + (leapMonth(bits) === m ? leapLength(bits) : 0);
  if (leap) number += monthLength(bits, month);
  return dayOf(number + day - 1);
}

/** 除夕: the last day of the traditional year, or null outside 1900–2100. */
export function lunarNewYearsEve(year: number): Day | null {
  const next = newYears[year - FIRST_YEAR + 1];
  return next === undefined || year < FIRST_YEAR ? null : dayOf(next - 1);
}
