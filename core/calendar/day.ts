/**
 * Calendar days as 'YYYY-MM-DD' strings: a day has no clock and no zone, so it can never slip by one.
 * Arithmetic goes through the day number (days since 1970-01-01, proleptic Gregorian).
 */
export type Day = string;

const MS_A_DAY = 86_400_000;

/** Day number of a valid {@link Day}: whole days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / MS_A_DAY;
}

/** The {@link Day} of a day number. */
export function dayOf(number: number): Day {
  return new Date(number * MS_A_DAY).toISOString().slice(0, 10);
}

/** Year 1–9999, month 1–12, day 1–31 to a Day, or null where the calendar has no such day (2月30日). */
export function makeDay(year: number, month: number, day: number): Day | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
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
