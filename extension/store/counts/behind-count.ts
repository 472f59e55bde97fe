import { addDays, type Day } from '../../../core/calendar/day.ts';
import type { WorkCalendar } from '../../../core/calendar/work-calendar.ts';
import { type LampPreset, lampOf, looksAt } from '../../../core/deadline/lamp.ts';
import { taskLamp } from '../../../core/model/task-lamp.ts';
import type { Database } from '../database.ts';
import { allTasks } from '../list.ts';
import { NO_DUE } from '../task-row.ts';
import { RUNNING } from './due-counts.ts';

/**
 * How many running tasks due after `dueAfter` are green by their due day alone and yet warn because they lag behind. Only those
 * with stages or a share done are read; none where the preset does not look at it.
 */
export async function behindCount(
  db: Database,
  { unit, cooperating, dueAfter }: { unit: string | null; cooperating: boolean; dueAfter: Day },
  today: Day,
  preset: LampPreset,
  calendar: WorkCalendar,
): Promise<number> {
  if (!looksAt(preset, 'behind')) return 0;
  const days = { dueFrom: addDays(dueAfter, 1), dueTo: addDays(NO_DUE, -1) };
  const scheduled = await allTasks(db, {
    ...{ unit, cooperating, statuses: RUNNING, text: '', ...days, mark: { is: 'scheduled' } },
  });
  return scheduled.filter(
    ({ fields }) =>
      lampOf({ due: fields.limit.due }, today, preset, calendar).lamp === 'green' &&
      taskLamp(fields, today, preset, calendar).lamp !== 'green',
  ).length;
}
