/**
 * Calendar days as 'YYYY-MM-DD' strings: a day has no clock and no zone, so it can never slip by one.
 * Arithmetic goes through the day number (days since 1970-01-01, proleptic Gregorian).
 */
export type Day = string;

const digit = (text: string, at: number) => text.charCodeAt(at) - 48;
const two = (text: string, at: number) => digit(text, at) * 10 + digit(text, at + 1);
const PADDED = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

/** Day number of a valid {@link Day}: whole days since 1970-01-01. (Counted in 400-year eras that begin on 1 March.) */
export function dayNumber(day: Day): number {
  const month = two(day, 5);
  const year = two(day, 0) * 100 + two(day, 2) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + two(day, 8) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The {@link Day} of a day number; years 1–9999. */
export function dayOf(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return format(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

const format = (year: number, month: number, day: number): Day =>
  `${PADDED[Math.floor(year / 100)]}${PADDED[year % 100]}-${PADDED[month]}-${PADDED[day]}`;

/** Year 1–9999, month 1–12, day 1–31 to a Day, or null where the calendar has no such day (2月30日). */
export function makeDay(year: number, month: number, day: number): Day | null {
  if (
    !(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))
  )
    return null;
  return format(year, month, day);
}

/** True for a well-formed Day that exists in the calendar. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && makeDay(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8)) === text
  );
}

/** Number of days in a month; month 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day `count` calendar days later (earlier where negative). */
export function addDays(day: Day, count: number): Day {
  return dayOf(dayNumber(day) + count);
}

/**
 * The corresponding day `count` months later, or that month's last day where it has none
 * (民法典 第二百零二条: 到期月的对应日为期间的最后一日；没有对应日的，月末日为期间的最后一日).
 */
export function addMonths(day: Day, count: number): Day {
  const months = +day.slice(0, 4) * 12 + (+day.slice(5, 7) - 1) + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return makeDay(year, month, Math.min(+day.slice(8, 10), daysInMonth(year, month))) as Day;
}

/** Last day of the month; month 1–12. */
export function endOfMonth(year: number, month: number): Day {
  return makeDay(year, month, daysInMonth(year, month)) as Day;
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Calendar days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}
