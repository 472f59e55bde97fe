import { type Day, makeDay } from '../../core/calendar/day.ts';

/** The day on this computer's clock, in its own time zone. */
export const today = (now: Date): Day => makeDay(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
