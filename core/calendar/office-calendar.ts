import type { DeadlineSettings, OfficeCalendar } from '../deadline/context.ts';
import type { Arrangement } from './arrangement.ts';
import { announcedArrangements } from './arrangement-data.ts';
import { standardCalendar } from './standard-calendar.ts';
import { createWorkCalendar } from './work-calendar.ts';

/**
 * The standard calendar with the years an office has loaded itself, which stand before those that came with the program, and
 * with its way of counting.
 */
export function officeCalendar(
  own: readonly Arrangement[],
  counting?: Partial<DeadlineSettings>,
): OfficeCalendar {
  const calendar =
    own.length === 0 ? standardCalendar() : createWorkCalendar([...announcedArrangements(), ...own]);
  return counting ? { ...calendar, counting } : calendar;
}

/** The office's calendars as they were before each year from `first` on was announced, the latest first. */
export function earlierCalendars(
  own: readonly Arrangement[],
  first: number,
  counting?: Partial<DeadlineSettings>,
): OfficeCalendar[] {
  const all = [...announcedArrangements(), ...own];
  const years = [...new Set(all.map(({ year }) => year))].filter((year) => year >= first);
  return years
    .sort((a, b) => b - a)
    .map((year) => {
      const calendar = createWorkCalendar(all.filter((known) => known.year < year));
      return counting ? { ...calendar, counting } : calendar;
    });
}
