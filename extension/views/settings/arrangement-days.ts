import type { Arrangement } from '../../../core/calendar/arrangement.ts';
import { addDays, type Day } from '../../../core/calendar/day.ts';

/** A holiday as the notice lays it down: the runs of days off, and the days worked to make up. */
export type HolidayDays = { name: string; off: { from: Day; to: Day }[]; worked: Day[] };

/** An arrangement by holiday, in the order of the year. */
export function byHoliday({ days }: Arrangement): HolidayDays[] {
  const holidays = new Map<string, HolidayDays>();
  for (const { date, name, isOffDay } of [...days].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const holiday = holidays.get(name) ?? { name, off: [], worked: [] };
    holidays.set(name, holiday);
    const last = holiday.off.at(-1);
    if (!isOffDay) holiday.worked.push(date);
    else if (last && addDays(last.to, 1) === date) last.to = date;
    else holiday.off.push({ from: date, to: date });
  }
  return [...holidays.values()];
}
