import type { Arrangement } from './arrangement.ts';
import { addDays, type Day, weekday } from './day.ts';
import { festivalDay, HOLIDAY_NAMES } from './statutory.ts';

/**
 * The statutory holidays whose own day an arrangement does not give off: a notice read or pasted in part. Once loaded, the
 * whole year counts as announced and such a day as an ordinary one. A festival on a weekend may go unnamed beside its day off.
 */
export function missingHolidays({ year, days }: Arrangement): string[] {
  const off = new Set(days.filter(({ isOffDay }) => isOffDay).map(({ date }) => date));
  const given = (festival: Day) =>
    off.has(festival) ||
    (weekday(festival) > 5 && [-2, -1, 1, 2].some((distance) => off.has(addDays(festival, distance))));
  return HOLIDAY_NAMES.filter((name) => {
    const day = festivalDay(name, year);
    return day !== null && !given(day);
  });
}
