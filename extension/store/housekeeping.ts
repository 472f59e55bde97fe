import { storageFailure } from './attempt.ts';
import { type Mark, SINCE_4 } from './counts/marks.ts';
import { type Database, FILLED_TO, MARKED_TO } from './database.ts';
import { type TaskRow, taskRow } from './task-row.ts';
import { taskText, textRows } from './texts/text-row.ts';
import { tidyTexts } from './texts/texts.ts';

/** Tasks a transaction: short enough that a save in between is not felt. */
const SLICE = 250;

/** Rows of the former index of words a transaction: each takes a hundred entries with it. */
const SLICE_OF_OLD = 50;

/** False while tasks written by an older version are not all in the texts and under their marks. */
export const isFilled = async (db: Database): Promise<boolean> =>
  (await db.settings.get(FILLED_TO)) === undefined;

/** False while tasks written before version 4 are not all under the marks and with the briefs it brought. */
export const isBriefed = async (db: Database): Promise<boolean> =>
  (await db.settings.bulkGet([FILLED_TO, MARKED_TO])).every((setting) => setting === undefined);

/** True where every task that bears a mark is listed under it. A live query loses sight of what is read behind a longer chain of promises. */
export const isListed = (db: Database, mark: Mark): Promise<boolean> =>
  SINCE_4.has(mark.is) ? isBriefed(db) : isFilled(db);

/**
 * Puts the next tasks that an older version wrote into the texts and under their marks; false where all are. Two windows may do
 * it at once: each transaction goes on from where the last ended.
 */
export async function fillSlice(db: Database): Promise<boolean> {
  if (await isFilled(db)) return false; // asked first without keeping anything else from writing
  return nextSlice(db, FILLED_TO, async (rows) => {
    const anew = await indexedAnew(db, rows);
    await db.texts.bulkAdd(textRows(anew.map(taskText)));
  });
}

/** Puts the next tasks written before version 4 under the marks and with the briefs it brought; false where all are. */
async function markSlice(db: Database): Promise<boolean> {
  if (await isBriefed(db)) return false;
  return nextSlice(db, MARKED_TO, async (rows) => {
    await db.texts.bulkAdd(textRows((await indexedAnew(db, rows)).map(taskText)));
  });
}

/** Works on the next tasks behind the one a setting names, which is moved on to the last of them, or taken away at the end: then false. */
function nextSlice(
  db: Database,
  name: string,
  work: (rows: TaskRow[]) => Promise<unknown>,
): Promise<boolean> {
  return db.transaction('rw', db.tasks, db.texts, db.settings, async () => {
    const setting = await db.settings.get(name);
    if (!setting) return false;
    const rows = await db.tasks.where('id').above(String(setting.value)).limit(SLICE).toArray();
    const last = rows.at(-1);
    if (!last) {
      await db.settings.delete(name);
      return false;
    }
    await work(rows);
    await db.settings.put({ name, value: last.id });
    return true;
  });
}

/** The rows as this version makes them of their records; those that differ are put. */
async function indexedAnew(db: Database, rows: readonly TaskRow[]): Promise<TaskRow[]> {
  const anew = rows.map(({ record }) => taskRow(record));
  await db.tasks.bulkPut(anew.filter((row, i) => isOutdated(rows[i]!, row)));
  return anew;
}

/** True for a row an older version wrote without what is indexed now. */
const isOutdated = (before: TaskRow, now: TaskRow): boolean =>
  before.unitKeys.join('\n') !== now.unitKeys.join('\n') || before.finishedOn !== now.finishedOn;

/** Takes the next rows out of version 2's index of words, which nothing reads any more; false where it is empty. */
async function emptyOldSlice(db: Database): Promise<boolean> {
  const old = await db.lookup.limit(SLICE_OF_OLD).primaryKeys();
  await db.lookup.bulkDelete(old);
  return old.length > 0;
}

/**
 * What an update left to do, a little at a time until all is done or `signal` is aborted. Where the disk is full or the database is
 * closed it stops; the next opening goes on, and searches look at every task until then.
 */
export const afterUpdate = (db: Database, signal: AbortSignal): Promise<void> =>
  byAndBy(db, signal, [fillSlice, markSlice, emptyOldSlice]);

/** Has the texts at hand before something is searched for, and tidies them. */
export const beforeSearch = (db: Database, signal: AbortSignal): Promise<void> =>
  byAndBy(db, signal, [tidyTexts]);

async function byAndBy(
  db: Database,
  signal: AbortSignal,
  works: readonly ((db: Database) => Promise<boolean>)[],
): Promise<void> {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
  try {
    for (const work of works) while (!signal.aborted && (await work(db))) await pause();
  } catch (error) {
    if (!storageFailure(error)) throw error;
  }
}
