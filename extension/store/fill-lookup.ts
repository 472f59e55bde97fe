import { storageFailure } from './attempt.ts';
import { type Database, LOOKUP_FILLED_TO } from './database.ts';
import { lookupKeys } from './lookup-row.ts';

/** Tasks a transaction: short enough that a save in between is not felt. */
const SLICE = 200;

/**
 * Puts the next tasks that version 1 wrote into the lookup; false where all are in it. Two windows may do it at once: each
 * transaction goes on from where the last ended.
 */
export function fillLookup(db: Database): Promise<boolean> {
  return db.transaction('rw', db.tasks, db.lookup, db.settings, async () => {
    const setting = await db.settings.get(LOOKUP_FILLED_TO);
    if (!setting) return false;
    const rows = await db.tasks.where('id').above(String(setting.value)).limit(SLICE).toArray();
    const last = rows.at(-1);
    if (!last) {
      await db.settings.delete(LOOKUP_FILLED_TO);
      return false;
    }
    const ids = rows.map(({ id }) => id);
    const present = new Set(await db.lookup.where('id').anyOf(ids).keys());
    await db.lookup.bulkAdd(
      rows.filter(({ id }) => !present.has(id)).map(({ id, record }) => ({ id, keys: lookupKeys(record) })),
    );
    await db.settings.put({ name: LOOKUP_FILLED_TO, value: last.id });
    return true;
  });
}

/**
 * Fills the lookup slice by slice until all is in it or `signal` is aborted. Where the disk is full or the database is closed it
 * stops; the next opening goes on, and searches look at every task until then.
 */
export async function fillLookupWholly(db: Database, signal: AbortSignal): Promise<void> {
  try {
    while (!signal.aborted && (await fillLookup(db))) await new Promise((resolve) => setTimeout(resolve, 20));
  } catch (error) {
    if (!storageFailure(error)) throw error;
  }
}
