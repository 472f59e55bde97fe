import { useLiveQuery } from 'dexie-react-hooks';
import type { Day } from '../../../core/calendar/day.ts';
import { isOver } from '../../../core/model/status.ts';
import { type ListedTask, listTasks } from '../../store/list.ts';
import { tallies } from '../../store/tally.ts';
import type { RowStatus } from '../../store/task-row.ts';
import { filterOf, INITIAL_VIEW, type LampRules } from '../register/view.ts';
import { useOffice } from '../shared/office.tsx';

/** What falls due on a day: how many are still to be done, how many are done, and the first of them. */
export type DayLoad = { open: number; done: number; tasks: ListedTask[] };

/** Tasks read for a month's sheet: enough for its few words; the numbers come from the tallies. */
const READ = 400;

const DONE: readonly RowStatus[] = ['finished', 'finishedLate', 'closed', 'closedLate', 'terminated'];
const UNSEEN: readonly RowStatus[] = ['withdrawn', 'damaged', 'proposed'];

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
      const known = load.get(day) ?? { open: 0, done: 0, tasks: [] };
      load.set(day, known);
      return known;
    };
    for (const { status, due, count } of await tallies(db, unit, true)) {
      if (due === null || due < from || due > to || UNSEEN.includes(status)) continue;
      at(due)[DONE.includes(status) ? 'done' : 'open'] += count;
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
      ofDay.sort((a, b) => +isOver(a.fields.status) - +isOver(b.fields.status));
    return load;
  }, [db, from, to, unit, rules]);
}
