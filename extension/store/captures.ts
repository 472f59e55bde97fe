import type { Draft } from '../../core/intake/draft.ts';
import { Capture } from '../page/capture.ts';
import type { DraftRow } from './capture-row.ts';
import type { Database } from './database.ts';
import type { FileRow } from './file-row.ts';
import { holder, holdFiles, releaseFiles } from './files.ts';

/** Captures kept at most; older ones go first, except those with unsaved corrections. Each may be megabytes. */
const KEPT = 30;

/**
 * Stores a capture, with the bytes of its files, before anything is read from it, and lets go of old ones. Saving the same
 * capture twice keeps the corrections made in between.
 */
export async function saveCapture(
  db: Database,
  capture: Capture,
  files: readonly FileRow[] = [],
): Promise<void> {
  const { id, windowId, takenAt, title } = Capture.parse(capture);
  await db.transaction('rw', db.captures, db.drafts, db.files, async () => {
    if (await db.drafts.get(id)) return;
    await db.captures.put({ id, takenAt, capture });
    await keepFiles(db, id, files);
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
    await deleteCaptures(db, old);
  });
}

/** Puts files to a capture: those it was taken with, or a picture of its page taken later. */
export async function addCaptureFiles(db: Database, id: string, files: readonly FileRow[]): Promise<void> {
  await db.transaction('rw', db.files, async () => keepFiles(db, id, files));
}

/** Lets go of files that were put to a capture and taken away again; those a task has stay. */
export async function dropCaptureFiles(db: Database, id: string, files: readonly string[]): Promise<void> {
  await db.transaction('rw', db.files, async () => releaseFiles(db, files, holder('capture', id)));
}

async function keepFiles(db: Database, id: string, files: readonly FileRow[]): Promise<void> {
  if (files.length === 0) return;
  await db.files.bulkPut([...files]);
  const ids = files.map((file) => file.id);
  await holdFiles(db, ids, [holder('capture', id)]);
}

/** Deletes captures, their drafts, and those of their files that no task has. */
async function deleteCaptures(db: Database, ids: readonly string[]): Promise<void> {
  const rows = await db.captures.bulkGet([...ids]);
  const drafts = await db.drafts.bulkGet([...ids]);
  for (const [i, id] of ids.entries()) {
    const own = (rows[i]?.capture.files ?? []).map((file) => file.id);
    const added = (drafts[i]?.draft?.files ?? []).map(({ file }) => file.id);
    await releaseFiles(db, [...new Set([...own, ...added])], holder('capture', id));
  }
  await db.captures.bulkDelete([...ids]);
  await db.drafts.bulkDelete([...ids]);
}

/** The work on a browser window's newest capture, or undefined where there is none. */
export async function latestDraft(db: Database, windowId: number): Promise<DraftRow | undefined> {
  return db.drafts.where('[windowId+takenAt]').between([windowId, ''], [windowId, '\uffff']).last();
}

/**
 * Drafts that were never registered, newest first: those with corrections, and those taken before `before` (an ISO instant:
 * when this browser session began), which nobody has in front of them any more.
 */
export async function unfinishedDrafts(db: Database, before: string): Promise<DraftRow[]> {
  const rows = await db.drafts.where('state').anyOf('edited', 'fresh').toArray();
  return rows
    .filter((row) => row.state === 'edited' || row.takenAt < before)
    .sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
}

/** Every draft that is kept, newest first, those to be taken up again before those done with. */
export async function allDrafts(db: Database): Promise<DraftRow[]> {
  const rows = (await db.drafts.orderBy('takenAt').toArray()).reverse();
  const isOpen = ({ state }: DraftRow) => state === 'edited' || state === 'fresh';
  return [...rows.filter(isOpen), ...rows.filter((row) => !isOpen(row))];
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
    await db.drafts.update(id, { state: row?.draft ? 'edited' : 'fresh', registered: [], noted: [] });
  });
}
