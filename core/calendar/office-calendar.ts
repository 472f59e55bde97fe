import { announcedArrangements } from './arrangement-data.ts';
import { standardCalendar } from './standard-calendar.ts';
import { type Arrangement, createWorkCalendar, type WorkCalendar } from './work-calendar.ts';

/** The standard calendar with the years an office has loaded itself, which stand before those that came with the program. */
export function officeCalendar(own: readonly Arrangement[]): WorkCalendar {
  return own.length === 0 ? standardCalendar() : createWorkCalendar([...announcedArrangements(), ...own]);
}
