import { addDays, type Day, daysInMonth, makeDay, weekday } from '../../../core/calendar/day.ts';
import type { WorkCalendar } from '../../../core/calendar/work-calendar.ts';

/** A day of the month's sheet. `label`: the holiday it belongs to, 班 on a weekend day that is worked, '' otherwise. */
export type GridDay = {
  day: Day;
  inMonth: boolean;
  workday: boolean;
  label: string;
  /** False where that year's holidays are not announced yet. */
  announced: boolean;
};

/** A month (2026-11) as weeks from Monday to Sunday, with the neighbouring months' days that fill the first and last. */
export function monthGrid(month: string, calendar: WorkCalendar): GridDay[][] {
  const [year, number] = [+month.slice(0, 4), +month.slice(5, 7)];
  const first = makeDay(year, number, 1);
  if (!first) return [];
  const start = addDays(first, 1 - weekday(first));
  const weeks = Math.ceil((weekday(first) - 1 + daysInMonth(year, number)) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, i) => gridDay(addDays(start, week * 7 + i), month, calendar)),
  );
}

function gridDay(day: Day, month: string, calendar: WorkCalendar): GridDay {
  const workday = calendar.isWorkday(day);
  const holiday = calendar.holidayOf(day)?.name ?? '';
  return {
    day,
    inMonth: day.startsWith(month),
    workday,
    label: workday ? (weekday(day) > 5 ? '班' : '') : holiday,
    announced: calendar.isAnnounced(day),
  };
}

/** The month so many months later; earlier where negative. */
export function monthAfter(month: string, count: number): string {
  const index = +month.slice(0, 4) * 12 + (+month.slice(5, 7) - 1) + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}
