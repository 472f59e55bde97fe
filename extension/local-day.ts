import type { Day } from '../core/calendar/day.ts';

/** The calendar day of an instant where this computer stands. */
export function localDay(at: Date): Day {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The office's days of instants (ISO), each worked out once: a register has few days and many instants. */
export function dayReader(): (at: string) => string {
  const days = new Map<string, string>();
  return (at) => {
    let day = days.get(at);
    if (day === undefined) {
      day = localDay(new Date(at));
      days.set(at, day);
    }
    return day;
  };
}
