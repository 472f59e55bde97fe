import type { Day } from '../../core/calendar/day.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import type { DueStretch } from '../store/due-counts.ts';

/** What the worker remembers of reminding: the day it last did, and the day before which it is not to. */
export type Reminded = { shownOn: Day | null; quietUntil: Day | null };

/** When the office wants to be reminded: from an hour (0–23) of every working day, or not at all. */
export type ReminderSetting = { on: boolean; hour: number };

/** True while a person has put the reminders off to a later day. */
export const isQuiet = ({ quietUntil }: Reminded, today: Day): boolean =>
  quietUntil !== null && today < quietUntil;

/** True where today's digest is still to be shown: on a working day, from the set hour on, once. */
export function digestIsDue(
  now: { day: Day; hour: number },
  setting: ReminderSetting,
  reminded: Reminded,
  calendar: WorkCalendar,
): boolean {
  if (!setting.on || now.hour < setting.hour || !calendar.isWorkday(now.day)) return false;
  return reminded.shownOn !== now.day && !isQuiet(reminded, now.day);
}

/** The digest in a sentence; null where nothing presses. */
export function digestText({ overdue, today, threeDays }: Record<DueStretch, number>): string | null {
  const parts = [
    overdue > 0 && `已逾期${overdue}项`,
    today > 0 && `今天到期${today}项`,
    threeDays > 0 && `3天内到期${threeDays}项`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : `${parts.join('，')}。`;
}
