import type { Day } from '../../../core/calendar/day.ts';
import type { Database } from '../database.ts';
import { isListed } from '../housekeeping.ts';
import { SEPARATOR } from '../task-row.ts';
import { keysOfMark, type Mark, MOST_RISK, recheckKey } from './marks.ts';

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

/**
 * The tasks to be looked at again that were closed from one day to another (both included), the riskiest first. Each risk has a stretch
 * of the index of its own, so that no more keys are read than there are such tasks.
 */
export async function idsToRecheck(db: Database, from: Day, to: Day): Promise<string[]> {
  const risks = Array.from({ length: MOST_RISK + 1 }, (_, i) => MOST_RISK - i);
  const found = await Promise.all(
    risks.map((risk) => between(db, [recheckKey(risk, from), `${recheckKey(risk, to)}\u0001`]).primaryKeys()),
  );
  return found.flat();
}

const entriesOf = (db: Database, mark: Mark) => between(db, keysOfMark(mark));

function between(db: Database, keys: ReturnType<typeof keysOfMark>) {
  const start = (key: string) => ['M', key].join(SEPARATOR);
  const [from, upTo] =
    typeof keys === 'string'
      ? [start(keys) + SEPARATOR, `${start(keys)}\u0001`]
      : [start(keys[0]), start(keys[1])];
  return db.tasks.where('unitKeys').between(from, upTo, true, false);
}
