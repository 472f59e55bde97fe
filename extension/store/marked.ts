import type { Database } from './database.ts';
import { isListed } from './housekeeping.ts';
import { keysOfMark, type Mark } from './marks.ts';
import { SEPARATOR } from './task-row.ts';

/** How many tasks bear a mark; null while tasks of an older version are not all under theirs yet. */
export async function countMarked(db: Database, mark: Mark): Promise<number | null> {
  return (await isListed(db, mark)) ? entriesOf(db, mark).count() : null;
}

/** The tasks that bear a mark, in the index's order; null where they are more than `most`. */
export async function idsMarked(db: Database, mark: Mark, most: number): Promise<string[] | null> {
  const ids = await entriesOf(db, mark)
    .limit(most + 1)
    .primaryKeys();
  return ids.length > most ? null : [...new Set(ids)];
}

/** All tasks that bear a mark, in the index's order. */
export const allMarked = (db: Database, mark: Mark): Promise<string[]> => entriesOf(db, mark).primaryKeys();

function entriesOf(db: Database, mark: Mark) {
  const keys = keysOfMark(mark);
  const start = (key: string) => ['M', key].join(SEPARATOR);
  const [from, upTo] =
    typeof keys === 'string'
      ? [start(keys) + SEPARATOR, `${start(keys)}\u0001`]
      : [start(keys[0]), start(keys[1])];
  return db.tasks.where('unitKeys').between(from, upTo, true, false);
}
