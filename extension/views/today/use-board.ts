import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Day } from '../../../core/calendar/day.ts';
import { dueCounts } from '../../store/counts/due-counts.ts';
import { countMarked } from '../../store/counts/marked.ts';
import { tallies } from '../../store/counts/tally.ts';
import type { Database } from '../../store/database.ts';
import { allTasks, type ListedTask, listTasks } from '../../store/list.ts';
import { getSetting } from '../../store/settings.ts';
import { useOffice } from '../shared/office.tsx';
import { type BoardList, boardLists } from './board-lists.ts';

/** Tasks a list of the board shows; the others open in the register. */
const SHOWN = 6;

/** A list of the board with its number and its first tasks. */
export type FilledList = BoardList & { count: number; tasks: ListedTask[] };

/** The board's lists for today by the office's settings. */
export function useBoardLists(today: Day): BoardList[] {
  const { db } = useOffice();
  const days = useLiveQuery(() => getSetting(db, 'silentDays'), [db]) ?? 30;
  return useMemo(() => boardLists(today, days), [today, days]);
}

/** The board's lists, filled, and again at every change of the store; undefined until they are. */
export function useBoard(today: Day): FilledList[] | undefined {
  const { db } = useOffice();
  const lists = useBoardLists(today);
  return useLiveQuery(async () => {
    const due: Partial<Record<string, number>> = await dueCounts(db, today);
    return Promise.all(
      lists.map(async (list): Promise<FilledList> => {
        const { tasks } = await listTasks(db, list.filter, { after: null, limit: SHOWN });
        return { ...list, tasks, count: due[list.id] ?? (await counted(db, list)) };
      }),
    );
  }, [db, lists, today]);
}

/**
 * Counted in the tallies or in the index of marks; while that is being filled after an update, by reading the tasks.
 */
async function counted(db: Database, { filter }: BoardList): Promise<number> {
  if (!filter.mark) {
    const all = await tallies(db, null, false);
    return all.reduce((sum, { status, count }) => sum + (filter.statuses.includes(status) ? count : 0), 0);
  }
  const counted = await countMarked(db, filter.mark);
  return counted ?? (await allTasks(db, filter)).length;
}
