import type { Database } from '../database.ts';
import { TextCopy } from './text-copy.ts';
import { TASKS_A_ROW, textRows, textsOf } from './text-row.ts';

/** Rows read at once. */
const SLICE = 16;

/** Rows may be this thin without being put together; more are not left standing. */
const THIN = TASKS_A_ROW / 2;
const MOST_THIN = 16;

/** Thin rows put together at once: a transaction must not keep a save waiting. */
const MOST_AT_ONCE = 64;

type Held = { copy: TextCopy; whole: boolean };
const copies = new WeakMap<Database, Held>();

/** The texts of all tasks where {@link readTexts} has read them, else null. */
export const heldTexts = (db: Database): TextCopy | null => {
  const held = copies.get(db);
  return held?.whole ? held.copy : null;
};

/**
 * Reads the texts of all tasks, once for each open database: they are kept, and {@link readNewTexts} brings them up to date. Two
 * callers at once both read, rather than one awaiting the other: a live query loses sight of what it reads after awaiting
 * anything but the database.
 */
export async function readTexts(db: Database): Promise<TextCopy> {
  const held = copies.get(db) ?? { copy: new TextCopy(), whole: false };
  copies.set(db, held);
  const { copy } = held;
  while (!held.whole) {
    const rows = await db.texts.where('n').above(copy.upTo).limit(SLICE).toArray();
    copy.add(rows);
    held.whole ||= rows.length < SLICE;
  }
  return copy;
}

/** Takes in what was written since, by whichever window; inside the caller's transaction. */
export async function readNewTexts(db: Database, copy: TextCopy): Promise<void> {
  copy.add(await db.texts.where('n').above(copy.upTo).toArray());
}

/**
 * Puts thin rows together: every save adds one, and leaves an older row with less that counts. What still counts of them is
 * written once more, behind everything, and they are deleted, in one transaction: so whoever has read them, or only the
 * new ones, has the same texts. False where there is nothing to do.
 */
export async function tidyTexts(db: Database): Promise<boolean> {
  const copy = await readTexts(db);
  const gone = await db.transaction('rw', db.texts, async () => {
    await readNewTexts(db, copy);
    copy.keepOnly(await db.texts.toCollection().primaryKeys()); // another window may have tidied
    const thin = copy.thin(THIN);
    if (thin.length <= MOST_THIN) return [];
    const some = thin.slice(-MOST_AT_ONCE);
    const rows = await db.texts.bulkGet(some);
    const left = rows.flatMap((row) =>
      row ? textsOf(row).filter((_, i) => copy.counts(row.n ?? 0, i)) : [],
    );
    await db.texts.bulkAdd(textRows(left));
    await db.texts.bulkDelete(some);
    return some;
  });
  copy.forget(gone);
  return gone.length > 0;
}
