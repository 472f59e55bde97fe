import { liveQuery } from 'dexie';
import { useCallback, useEffect, useRef, useState } from 'react';
import { beforeSearch } from '../../store/housekeeping.ts';
import { type Cursor, type ListedTask, listTasks, type TaskFilter } from '../../store/list.ts';
import { useOffice } from '../shared/office.tsx';

/** Rows read before anything is shown: what a screen holds and a little more, for each is read from several statuses. */
const FIRST = 40;
/** Rows read at a time after that. */
const PAGE = 100;

export type TaskList = { tasks: ListedTask[]; next: Cursor | null; loadMore: () => void };

/**
 * The tasks of a filter, page after page as they are scrolled to, and read again when anything in the store changes.
 * `filter` must be memoised. Undefined until the first page is there.
 */
export function useTaskList(filter: TaskFilter, backwards: boolean): TaskList | undefined {
  const { db } = useOffice();
  const [state, setState] = useState<{ filter: TaskFilter; tasks: ListedTask[]; next: Cursor | null }>();
  const wanted = useRef(FIRST);
  const loading = useRef(false);

  useEffect(() => {
    wanted.current = FIRST;
    loading.current = false;
    const subscription = liveQuery(() =>
      listTasks(db, filter, { after: null, limit: wanted.current, backwards }),
    ).subscribe({
      next: (page) => setState({ filter, ...page }),
      error: (error) => {
        if (error?.name !== 'DatabaseClosedError') throw error;
      },
    });
    return () => subscription.unsubscribe();
  }, [db, filter, backwards]);

  const shown = state !== undefined;
  useEffect(() => {
    if (!shown) return;
    const leaving = new AbortController();
    const idle = requestIdleCallback(() => void beforeSearch(db, leaving.signal), { timeout: 2000 });
    return () => {
      cancelIdleCallback(idle);
      leaving.abort();
    };
  }, [db, shown]);

  const next = state?.next ?? null;
  const loadMore = useCallback(async () => {
    if (!next || loading.current) return;
    loading.current = true;
    const page = await listTasks(db, filter, { after: next, limit: PAGE, backwards });
    setState((old) =>
      old?.next === next ? { filter, tasks: [...old.tasks, ...page.tasks], next: page.next } : old,
    );
    wanted.current += PAGE;
    loading.current = false;
  }, [db, filter, backwards, next]);

  return state && { tasks: state.tasks, next, loadMore: () => void loadMore() };
}
