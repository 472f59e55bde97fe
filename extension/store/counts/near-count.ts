import { addDays, type Day } from '../../../core/calendar/day.ts';
import type { WorkCalendar } from '../../../core/calendar/work-calendar.ts';
import { type LampPreset, lampOf, looksAt } from '../../../core/deadline/lamp.ts';
import { taskLamp } from '../../../core/model/task-lamp.ts';
import type { Database } from '../database.ts';
import { allTasks } from '../list.ts';
import { NO_DUE } from '../task-row.ts';
import { behindCount } from './behind-count.ts';
import { RUNNING } from './due-counts.ts';
import { tallies } from './tally.ts';

/**
 * How many running tasks due after today have a lamp that warns, by the office's rule. Counted from the tallies; only a rule that
 * needs more than the due day has the tasks read.
 */
export async function nearCount(
  db: Database,
  today: Day,
  preset: LampPreset,
  calendar: WorkCalendar,
): Promise<number> {
  const warns = (lamp: string) => lamp !== 'green' && lamp !== 'none';
  if (looksAt(preset, 'shareLeft')) {
    const days = { dueFrom: addDays(today, 1), dueTo: addDays(NO_DUE, -1) };
    const all = { unit: null, cooperating: false, statuses: RUNNING, text: '', ...days };
    const tasks = await allTasks(db, all);
    return tasks.filter(({ fields }) => warns(taskLamp(fields, today, preset, calendar).lamp)).length;
  }
  let count = 0;
  for (const tally of await tallies(db, null, false)) {
    const { status, due } = tally;
    if (due === null || due <= today || !RUNNING.includes(status)) continue;
    if (warns(lampOf({ due }, today, preset, calendar).lamp)) count += tally.count;
  }
  const all = { unit: null, cooperating: false, dueAfter: today };
  return count + (await behindCount(db, all, today, preset, calendar));
}
