import { useLiveQuery } from 'dexie-react-hooks';
import type { Day } from '../../../core/calendar/day.ts';
import { isRunning } from '../../../core/model/status.ts';
import { RUNNING } from '../../store/counts/due-counts.ts';
import { tallies } from '../../store/counts/tally.ts';
import { type ListedTask, listTasks } from '../../store/list.ts';
import type { RowStatus } from '../../store/task-row.ts';
import { filterOf, INITIAL_VIEW, type LampRules } from '../register/view.ts';
import { useOffice } from '../shared/office.tsx';

/** How many tasks with a due day are still to be done, are suspended (nothing presses), are done. */
type Numbers = { open: number; suspended: number; done: number };

/** What falls due on a day: its numbers, and the first of its tasks. */
export type DayLoad = Numbers & { tasks: ListedTask[] };

/** How many tasks have the day as their due day. */
export const loadTotal = ({ open, suspended, done }: Numbers): number => open + suspended + done;

/** Tasks read for a month's sheet: enough for its few words; the numbers come from the tallies. */
const READ = 400;

const UNSEEN: readonly RowStatus[] = ['withdrawn', 'damaged', 'proposed'];

const numberOf = (status: RowStatus): keyof Numbers =>
  RUNNING.includes(status) ? 'open' : status === 'suspended' ? 'suspended' : 'done';

/** The load of every day from the first to the last (both included), for a unit or all; undefined while it is read. */
export function useMonth(
  from: Day,
  to: Day,
  unit: string | null,
  rules: LampRules,
): ReadonlyMap<Day, DayLoad> | undefined {
  const { db } = useOffice();
  return useLiveQuery(async () => {
    const load = new Map<Day, DayLoad>();
    const at = (day: Day) => {
      const known = load.get(day) ?? { open: 0, suspended: 0, done: 0, tasks: [] };
      load.set(day, known);
      return known;
    };
    for (const { status, due, count } of await tallies(db, unit, true)) {
      if (due === null || due < from || due > to || UNSEEN.includes(status)) continue;
      at(due)[numberOf(status)] += count;
    }
    const view = {
      ...INITIAL_VIEW,
      unit,
      cooperating: true,
      status: 'all' as const,
      dueFrom: from,
      dueTo: to,
    };
    const { tasks } = await listTasks(db, filterOf(view, rules), { after: null, limit: READ });
    for (const task of tasks) at(task.dueKey).tasks.push(task);
    for (const { tasks: ofDay } of load.values())
      ofDay.sort((a, b) => +isRunning(b.fields.status) - +isRunning(a.fields.status));
    return load;
  }, [db, from, to, unit, rules]);
}
