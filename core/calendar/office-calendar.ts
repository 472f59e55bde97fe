import type { DeadlineSettings, OfficeCalendar } from '../deadline/context.ts';
import { announcedArrangements } from './arrangement-data.ts';
import { standardCalendar } from './standard-calendar.ts';
import { type Arrangement, createWorkCalendar } from './work-calendar.ts';

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
