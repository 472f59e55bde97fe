import type { Draft } from '../../core/intake/draft.ts';
import { Capture } from '../page/capture.ts';
import type { DraftRow } from './capture-row.ts';
import type { Database } from './database.ts';

/** Captures kept at most; older ones go first, except those with unsaved corrections. Each may be megabytes. */
const KEPT = 30;

/**
 * Stores a capture before anything is read from it, and lets go of old ones. Saving the same capture twice keeps
 * the corrections made in between.
 */
export async function saveCapture(db: Database, capture: Capture): Promise<void> {
  const { id, windowId, takenAt, title } = Capture.parse(capture);
  await db.transaction('rw', db.captures, db.drafts, async () => {
    if (await db.drafts.get(id)) return;
    await db.captures.put({ id, takenAt, capture });
    await db.drafts.put({
      ...{ id, windowId, takenAt, state: 'fresh', pageTitle: title },
      ...{ draft: null, registered: [] },
    });
    const excess = (await db.drafts.count()) - KEPT;
    if (excess <= 0) return;
    const old = await db.drafts
      .orderBy('takenAt')
      .filter((row) => row.state !== 'edited' && row.id !== id)
      .limit(excess)
      .primaryKeys();
    await db.captures.bulkDelete(old);
    await db.drafts.bulkDelete(old);
  });
}

/** The work on a browser window's newest capture, or undefined where there is none. */
export async function latestDraft(db: Database, windowId: number): Promise<DraftRow | undefined> {
  return db.drafts.where('[windowId+takenAt]').between([windowId, ''], [windowId, '\uffff']).last();
}

/** Drafts whose corrections were never registered, newest first: offered again after a restart. */
export async function unfinishedDrafts(db: Database): Promise<DraftRow[]> {
  const rows = await db.drafts.where('state').equals('edited').sortBy('takenAt');
  return rows.reverse();
}

/**
 * Keeps what the clerk has typed so far, so that neither a closed panel nor a failed save loses it. A draft registered
 * meanwhile in another window stays registered.
 */
export async function keepDraft(db: Database, id: string, draft: Draft): Promise<void> {
  await db.transaction('rw', db.drafts, async () => {
    const row = await db.drafts.get(id);
    if (row) await db.drafts.put({ ...row, draft, state: row.state === 'done' ? 'done' : 'edited' });
  });
}

/** Puts a draft away; {@link restoreDraft} brings it back. */
export async function dropDraft(db: Database, id: string): Promise<void> {
  await db.drafts.update(id, { state: 'dropped' });
}

/** Makes a draft that was put away or registered workable again, with its corrections. */
export async function restoreDraft(db: Database, id: string): Promise<void> {
  await db.transaction('rw', db.drafts, async () => {
    const row = await db.drafts.get(id);
    await db.drafts.update(id, { state: row?.draft ? 'edited' : 'fresh', registered: [] });
  });
}
