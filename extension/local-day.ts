import type { Day } from '../core/calendar/day.ts';

/** The calendar day of an instant where this computer stands. */
export function localDay(at: Date): Day {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
