import { addDays, type Day, dayNumber, daysBetween, daysInMonth, makeDay, weekday } from '../calendar/day.ts';
import type { Every } from '../deadline/deadline.ts';

const MONTHS: Partial<Record<Every['unit'], number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/**
 * The last day on or before `day` by which a report was due under a recurring rule; null for rules by the day.
 * Periods are counted from the start of the year (weeks from Monday); a day beyond the period's end means its end.
 */
export function lastReportDue(every: Every, day: Day): Day | null {
  const { unit, interval } = every;
  if (unit === 'day') return null;
  if (unit === 'week') return lastWeekly(every, day);
  const length = (MONTHS[unit] ?? 1) * interval;
  const monthIndex = +day.slice(0, 4) * 12 + (+day.slice(5, 7) - 1);
  for (let start = monthIndex - (monthIndex % length); start >= monthIndex - 2 * length; start -= length) {
    const due = dayOfPeriod(start, length, every.day ?? -1);
    if (due !== null && due <= day) return due;
  }
  return null;
}

function lastWeekly(every: Every, day: Day): Day {
  const wanted = every.day === undefined || every.day < 1 ? 5 : every.day;
  const back = (((weekday(day) - wanted) % 7) + 7) % 7;
  const last = addDays(day, -back);
  if (every.interval === 1) return last;
  const weeks = Math.floor((dayNumber(last) + 3) / 7) % every.interval;
  return addDays(last, -7 * weeks);
}

/** The n-th day of a period of months that starts with month `start` (months since year 0); -1: its last day. */
function dayOfPeriod(start: number, length: number, n: number): Day | null {
  const first = makeDay(Math.floor(start / 12), (start % 12) + 1, 1);
  if (!first) return null;
  const endMonth = start + length - 1;
  const end = makeDay(
    Math.floor(endMonth / 12),
    (endMonth % 12) + 1,
    daysInMonth(Math.floor(endMonth / 12), (endMonth % 12) + 1),
  );
  if (!end || n < 1) return end;
  const due = addDays(first, n - 1);
  if (due >= end) return end;
  return due;
}

/**
 * The first day after `day` by which a report is due under a recurring rule. Rules by the day (每3日) count from `from`, the day the
 * reporting began.
 */
export function nextReportDue(every: Every, day: Day, from: Day): Day {
  const { unit, interval } = every;
  if (unit === 'day') {
    const passed = Math.max(0, Math.floor(daysBetween(from, day) / interval));
    return addDays(from, (passed + 1) * interval);
  }
  if (unit === 'week') return addDays(lastWeekly(every, day), 7 * interval);
  const length = (MONTHS[unit] ?? 1) * interval;
  const monthIndex = +day.slice(0, 4) * 12 + (+day.slice(5, 7) - 1);
  for (let start = monthIndex - (monthIndex % length); ; start += length) {
    const due = dayOfPeriod(start, length, every.day ?? -1);
    if (due === null || due > day) return due ?? '9999-12-31';
  }
}
