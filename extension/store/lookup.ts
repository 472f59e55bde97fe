import type { TaskRecord } from '../../core/model/change.ts';
import { type Database, LOOKUP_FILLED_TO } from './database.ts';
import { lookupKeys, markKeys } from './lookup-row.ts';
import type { Mark } from './marks.ts';
import { gramsOfWord } from './search-text.ts';

/** Tasks read at once at most; where more may be meant, the list is gone through in order and soon fills a page. */
const MOST_FOUND = 400;

/** Tasks read of one index key: few at first, which does for a rare word; a key that more have narrows nothing. */
const READ_AT_ONCE = [MOST_FOUND + 1, 4_000];

/** Keys asked at most, the longest pieces first, for they are the rarest: what the others would leave out is left out when the tasks themselves are looked at. */
const PIECES = 20;

/** One index key, or all from the first up to but not including the second. */
type Key = string | [string, string];

/**
 * Ids of the tasks that may contain all words and bear the mark: every one that does is among them. Null where nothing
 * is asked for, more than {@link MOST_FOUND} may be meant, or the lookup is not filled yet.
 */
export async function findIds(
  db: Database,
  words: readonly string[],
  mark: Mark | null,
): Promise<string[] | null> {
  const grams = [...new Set(words.flatMap(gramsOfWord))].sort((a, b) => b.length - a.length);
  const keys = [
    ...(mark ? [markKeys(mark)] : []),
    ...grams.map((gram): Key => (gram.length === 1 ? [gram, `${gram}\uffff\uffff`] : gram)),
  ];
  if (keys.length === 0 || !(await isFilled(db))) return null;
  for (const limit of READ_AT_ONCE) {
    const found = await common(db, keys.slice(0, PIECES), limit);
    if (found && found.length <= MOST_FOUND)
      return (await db.lookup.bulkGet(found)).flatMap((row) => (row ? [row.id] : []));
  }
  return null;
}

/** Numbers of the lookup rows that have all keys, as far as no more than `limit` have one; null where more have each. */
async function common(db: Database, keys: readonly Key[], limit: number): Promise<number[] | null> {
  const read = await Promise.all(keys.map((key) => rangeOf(db, key).limit(limit).primaryKeys()));
  const [first, ...others] = read.filter((list) => list.length < limit).map((list) => new Set(list));
  return first ? [...first].filter((n) => others.every((list) => list.has(n))) : null;
}

/** How many tasks bear a mark; null while the lookup is not filled yet. */
export async function countMarked(db: Database, mark: Mark): Promise<number | null> {
  return (await isFilled(db)) ? rangeOf(db, markKeys(mark)).count() : null;
}

function rangeOf(db: Database, key: Key) {
  const keys = db.lookup.where('keys');
  return typeof key === 'string' ? keys.equals(key) : keys.between(key[0], key[1], true, false);
}

const isFilled = async (db: Database): Promise<boolean> =>
  (await db.settings.get(LOOKUP_FILLED_TO)) === undefined;

/**
 * Keeps the lookup true to records that were written, inside the caller's transaction. A record whose words and marks stay
 * the same is not written again.
 */
export async function putLookups(
  db: Database,
  written: readonly { before: TaskRecord | null; after: TaskRecord }[],
): Promise<void> {
  const rows = await Promise.all(
    written.map(async ({ before, after }) => {
      const { id } = after;
      const keys = lookupKeys(after);
      if (!before) return { id, keys };
      if (lookupKeys(before).join('\n') === keys.join('\n')) return null;
      const [n] = await db.lookup.where('id').equals(id).primaryKeys();
      return n === undefined ? { id, keys } : { n, id, keys };
    }),
  );
  await db.lookup.bulkPut(rows.filter((row) => row !== null));
}
