import type { Day } from '../../core/calendar/day.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';

/**
 * What the worker remembers of reminding: the day it last did, the day before which it is not to, and the instant (epoch
 * milliseconds) at which it is to once more.
 */
export type Reminded = { shownOn: Day | null; quietUntil: Day | null; againAt: number | null };

/** When the office wants to be reminded: from an hour (0–23) of every working day, or not at all. */
export type ReminderSetting = { on: boolean; hour: number };

/** True while a person has put the reminders off to a later day. */
export const isQuiet = ({ quietUntil }: Reminded, today: Day): boolean =>
  quietUntil !== null && today < quietUntil;

/** True where the digest is to be shown: on a working day, from the set hour on, once; and once more where that was asked for. */
export function digestIsDue(
  now: { day: Day; hour: number; at: number },
  setting: ReminderSetting,
  reminded: Reminded,
  calendar: WorkCalendar,
): boolean {
  if (!setting.on || isQuiet(reminded, now.day)) return false;
  if (reminded.againAt !== null) return now.at >= reminded.againAt;
  if (now.hour < setting.hour || !calendar.isWorkday(now.day)) return false;
  return reminded.shownOn !== now.day;
}

/** Tasks that press: late, due today, and those whose lamp warns although they are due later. */
export type Pressing = { overdue: number; today: number; near: number };

/** The digest in a sentence; null where nothing presses. */
export function digestText({ overdue, today, near }: Pressing): string | null {
  const parts = [
    overdue > 0 && `已逾期${overdue}项`,
    today > 0 && `今天到期${today}项`,
    near > 0 && `临期${near}项`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : `${parts.join('，')}。`;
}
