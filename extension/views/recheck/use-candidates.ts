import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import type { Day } from '../../../core/calendar/day.ts';
import { type Candidates, recheckCandidates } from '../../store/rechecking.ts';
import { useOffice } from '../shared/office.tsx';
import { useLongWork } from '../shared/use-long-work.ts';

/** The closed tasks of a period, looked up with progress, and again when one is closed or taken up again; `lookAgain` for what
 * else was done. Undefined until they are there. */
export function useCandidates(from: Day, to: Day, unit: string | null, wanted: boolean) {
  const { db } = useOffice();
  const { share, cancel, run } = useLongWork();
  const [candidates, setCandidates] = useState<Candidates>();
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up again when asked to
  useEffect(() => {
    if (!wanted) return;
    let stale = false;
    const look = async () => {
      const found = await run((work) => recheckCandidates(db, { from, to, unit }, work));
      if (found && !stale) setCandidates(found);
    };
    const subscription = liveQuery(() =>
      db.tasks.where('[finishedOn+id]').between([from, ''], [to, '\uffff']).primaryKeys(),
    ).subscribe(() => void look());
    return () => {
      stale = true;
      subscription.unsubscribe();
    };
  }, [db, from, to, unit, run, asked, wanted]);
  return { candidates, share, cancel, lookAgain: () => setAsked((n) => n + 1) };
}
