import type { Draft } from '../../core/intake/draft.ts';
import { Capture } from '../page/capture.ts';
import type { CaptureRow, CaptureState } from './capture-row.ts';
import type { Database } from './database.ts';

/** Captures kept at most; older ones go first, except those with unsaved corrections. Each may be megabytes. */
const KEPT = 30;

/**
 * Stores a capture before anything is read from it, and lets go of old ones. Saving the same capture twice keeps
 * the corrections made in between.
 */
export async function saveCapture(db: Database, capture: Capture): Promise<void> {
  const { id, windowId, takenAt } = Capture.parse(capture);
  await db.transaction('rw', db.captures, async () => {
    if (await db.captures.get(id)) return;
    await db.captures.put({ id, windowId, takenAt, state: 'fresh', capture, draft: null, registered: [] });
    const excess = (await db.captures.count()) - KEPT;
    if (excess <= 0) return;
    const old = await db.captures
      .orderBy('takenAt')
      .filter((row) => row.state !== 'edited' && row.id !== id)
      .limit(excess)
      .primaryKeys();
    await db.captures.bulkDelete(old);
  });
}

/** The newest capture of a browser window, or undefined where there is none. */
export async function latestCapture(db: Database, windowId: number): Promise<CaptureRow | undefined> {
  return db.captures.where('[windowId+takenAt]').between([windowId, ''], [windowId, '\uffff']).last();
}

/** Captures whose corrections were never registered, newest first: offered again after a restart. */
export async function unfinishedCaptures(db: Database): Promise<CaptureRow[]> {
  const rows = await db.captures.where('state').equals('edited').sortBy('takenAt');
  return rows.reverse();
}

/** Keeps what the clerk has typed so far, so that neither a closed panel nor a failed save loses it. */
export async function keepDraft(db: Database, id: string, draft: Draft): Promise<void> {
  await db.captures.update(id, { draft, state: 'edited' });
}

/** Marks what became of a capture. */
export async function setCaptureState(db: Database, id: string, state: CaptureState): Promise<void> {
  await db.captures.update(id, { state });
}
