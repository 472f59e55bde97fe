import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { dueCounts } from '../../store/counts/due-counts.ts';
import { getSetting } from '../../store/settings.ts';
import { useOffice, useToday } from '../shared/office.tsx';

/** Has the number on the toolbar button follow what is done on this page, and the reminders' setting. */
export function useDueNumber(): void {
  const { db, platform } = useOffice();
  const day = useToday();
  const shown = useLiveQuery(async () => {
    const { overdue, today } = await dueCounts(db, day);
    return JSON.stringify([overdue + today, await getSetting(db, 'reminder')]);
  }, [db, day]);
  useEffect(() => {
    if (shown !== undefined) platform.dueChanged();
  }, [shown, platform]);
}
