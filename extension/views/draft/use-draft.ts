import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from '../../../core/intake/draft.ts';
import { storageFailure } from '../../store/attempt.ts';
import type { CaptureRow } from '../../store/capture-row.ts';
import { keepDraft } from '../../store/captures.ts';
import { useOffice } from '../shared/office.tsx';
import { draftOfCapture } from './draft-of-capture.ts';

/** How long after the last key the corrections are written. */
const SAVE_AFTER = 300;

/** The draft being worked on, and what went wrong with keeping it. */
export type DraftWork = {
  row: CaptureRow;
  draft: Draft;
  unsaved: string | null;
  change: (next: Draft) => void;
  /** Writes what is not written yet, at once. */
  flush: () => Promise<void>;
};

/**
 * The draft of a capture, with corrections kept in the store as they are typed: a closed panel, an ended browser or a
 * failed save loses nothing. Null until it has been read.
 */
export function useDraft(captureId: string | undefined): DraftWork | null {
  const { db, platform, calendar } = useOffice();
  const row = useLiveQuery(
    async () => (captureId ? await db.captures.get(captureId) : undefined),
    [db, captureId],
  );
  const [draft, setDraft] = useState<{ id: string; draft: Draft } | null>(null);
  const [unsaved, setUnsaved] = useState<string | null>(null);
  const pending = useRef<{ id: string; draft: Draft; timer: ReturnType<typeof setTimeout> } | null>(null);

  const flush = useCallback(async () => {
    const work = pending.current;
    if (!work) return;
    clearTimeout(work.timer);
    pending.current = null;
    try {
      await keepDraft(db, work.id, work.draft);
      setUnsaved(null);
    } catch (error) {
      const failure = storageFailure(error);
      setUnsaved(failure?.message ?? '修改暂时没有存到磁盘，请不要关闭本窗口，稍后再试。');
      if (!failure) throw error;
    }
  }, [db]);

  const loadedId = draft?.id;
  useEffect(() => {
    if (!row || loadedId === row.id) return;
    let current = true;
    flush().then(async () => {
      const read = row.draft ?? (await draftOfCapture(row.capture, { platform, calendar }));
      if (current) setDraft({ id: row.id, draft: read });
    });
    return () => {
      current = false;
    };
  }, [row, loadedId, flush, platform, calendar]);

  useEffect(() => {
    const leaving = () => void flush();
    addEventListener('pagehide', leaving);
    return () => removeEventListener('pagehide', leaving);
  }, [flush]);

  const change = useCallback(
    (next: Draft) => {
      if (!captureId) return;
      setDraft({ id: captureId, draft: next });
      if (pending.current) clearTimeout(pending.current.timer);
      pending.current = { id: captureId, draft: next, timer: setTimeout(flush, SAVE_AFTER) };
    },
    [captureId, flush],
  );

  return row && draft?.id === row.id ? { row, draft: draft.draft, unsaved, change, flush } : null;
}
