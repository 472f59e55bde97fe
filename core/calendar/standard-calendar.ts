import { announcedArrangements } from './arrangement-data.ts';
import { createWorkCalendar, type WorkCalendar } from './work-calendar.ts';

let standard: WorkCalendar | undefined;

/** The calendar of the arrangements announced when this version was made (2004–2026); built at first use, then shared. */
export function standardCalendar(): WorkCalendar {
  standard ??= createWorkCalendar(announcedArrangements());
  return standard;
}
