import { useEffect, useState } from 'react';
import type { Draft } from '../../../core/intake/draft.ts';
import { undecided } from '../../store/duplicates.ts';
import { useOffice } from '../shared/office.tsx';

const NONE: ReadonlySet<string> = new Set();

/**
 * The keys of a draft's tasks that seem to be registered already, looked for in the background where `wanted`. Once for what was
 * read: a card that is unfolded looks again by itself.
 */
export function useKnownTasks(draft: Draft, wanted: boolean): ReadonlySet<string> {
  const { db } = useOffice();
  const [known, setKnown] = useState(NONE);
  const count = draft.tasks.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: not again for every letter typed
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void undecided(db, draft).then((keys) => current && setKnown(new Set(keys)));
    return () => {
      current = false;
    };
  }, [db, wanted, count]);
  return known;
}
