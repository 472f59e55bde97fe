import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from '../../../core/intake/draft.ts';
import type { Capture } from '../../page/capture.ts';
import { storageFailure } from '../../store/attempt.ts';
import { keepDraft } from '../../store/captures.ts';
import { noteSource } from '../../store/sources.ts';
import { useOffice } from '../shared/office.tsx';
import { useSiteRules } from '../site-rules/use-site-rules.tsx';
import { draftOfCapture } from './draft-of-capture.ts';

/** A draft being worked on. */
export type DraftWork = {
  id: string;
  capture: Capture;
  draft: Draft;
  /** Nothing in it was corrected yet: it is read anew when the rules, the units or the calendar change. */
  fresh: boolean;
  /** How the corrections stand: none made, being written, on disk, or (a sentence) why they could not be written. */
  kept: 'none' | 'writing' | 'written' | { failed: string };
  /** Makes the next draft of the latest one; the same function at every render. */
  change: (next: (draft: Draft) => Draft) => void;
  /** Resolves when everything typed is written, or could not be. */
  flush: () => Promise<void>;
};

/**
 * The draft of a capture, its corrections written as they are typed: a closed panel, an ended browser or a failed save
 * loses nothing. Null until it has been read.
 */
export function useDraft(id: string): DraftWork | null {
  const { db, platform, calendar, units } = useOffice();
  const rules = useSiteRules()?.all;
  const [read, setRead] = useState<{ capture: Capture; draft: Draft; fresh: boolean } | null>(null);
  const [kept, setKept] = useState<DraftWork['kept']>('none');
  const latest = useRef<Draft | null>(null);
  const waiting = useRef<Draft | null>(null);
  const writing = useRef<Promise<void> | null>(null);

  useEffect(() => {
    if (!rules) return;
    let current = true;
    const load = async () => {
      const [row, stored] = await Promise.all([db.drafts.get(id), db.captures.get(id)]);
      if (!stored) return;
      const draft =
        row?.draft ?? (await draftOfCapture(stored.capture, { db, platform, calendar, units }, rules));
      // A draft being corrected stays as it is when the calendar, the units or the rules change.
      if (!current || waiting.current || writing.current) return;
      latest.current = draft;
      setRead({ capture: stored.capture, draft, fresh: !row?.draft });
      // For the coverage: what was read counts as seen, also where it is never registered.
      if (row?.state !== 'done') await keep(() => noteSource(db, id, stored.takenAt, draft));
    };
    void load();
    return () => {
      current = false;
    };
  }, [db, id, platform, calendar, units, rules]);

  // One write at a time, at once; what is typed meanwhile goes with the next. Nothing waits for a timer.
  const flush = useCallback((): Promise<void> => {
    const write = async () => {
      for (let next = waiting.current; next; next = waiting.current) {
        waiting.current = null;
        setKept('writing');
        setKept(await keep(() => keepDraft(db, id, next)));
      }
    };
    writing.current ??= write().finally(() => {
      writing.current = null;
    });
    return writing.current;
  }, [db, id]);

  const change = useCallback(
    (next: (draft: Draft) => Draft) => {
      if (!latest.current) return;
      const draft = next(latest.current);
      latest.current = draft;
      waiting.current = draft;
      setRead((old) => old && { ...old, draft, fresh: false });
      void flush();
    },
    [flush],
  );

  return read && { id, ...read, kept, change, flush };
}

async function keep(write: () => Promise<void>): Promise<DraftWork['kept']> {
  try {
    await write();
    return 'written';
  } catch (error) {
    const failure = storageFailure(error);
    if (!failure) throw error;
    return { failed: `修改暂时没有存到磁盘：${failure.message}` };
  }
}
