import type { Table } from 'dexie';
import type { z } from 'zod';
import { same } from '../../../core/model/history.ts';
import type { Database } from '../database.ts';
import { breathe, type LongWork } from '../long-work.ts';

/** What a row of a backup is to the register: not there yet, there but other, or there already. */
export type Standing = 'new' | 'changed' | 'same';

/**
 * One kind of rows in a backup. `changed` rows: `merge` joins them with the register's own and loses nothing of either;
 * `keep` leaves the register's own; `ask` puts the backup's in their place only where the person says so.
 */
export type Section<Row> = {
  name: string;
  /** What the person knows it by. */
  word: string;
  /** Rises with the rows' shape; rows of a later version are not restored. */
  version: number;
  onClash: 'merge' | 'keep' | 'ask';
  schema: z.ZodType<Row>;
  key(row: Row): string;
  /** What the person knows a row by, where replacing it has to be agreed. */
  title(row: Row): string;
  /** Tables a transaction must hold to judge and put. */
  tables(db: Database): Table[];
  collect(db: Database, work: LongWork): Promise<Row[]>;
  /** How each row stands to the register, in order. */
  judge(db: Database, rows: readonly Row[]): Promise<Standing[]>;
  /** Writes rows that are new or changed, inside the caller's transaction. */
  put(db: Database, rows: readonly Row[]): Promise<void>;
};

/** A section of which only the part that differs is given: rows of a table, found by their key. */
export function tableSection<Row extends object>(
  part: Pick<Section<Row>, 'name' | 'word' | 'version' | 'onClash' | 'schema' | 'key' | 'title'> & {
    table: (db: Database) => Table<Row, string>;
  },
): Section<Row> {
  const { table, key, onClash } = part;
  return {
    ...part,
    tables: (db) => [table(db) as Table],
    collect: (db, work) => sliced(table(db), key, work),
    judge: async (db, rows) => {
      const own = await table(db).bulkGet(rows.map(key));
      return rows.map((row, i) => standing(own[i], row, onClash));
    },
    put: async (db, rows) => {
      await table(db).bulkPut([...rows]);
    },
  };
}

/** How a row stands to the register's own of the same key. Where the own stays anyway, another one is no news. */
export function standing<Row>(own: Row | undefined, row: Row, onClash: Section<Row>['onClash']): Standing {
  if (own === undefined) return 'new';
  return onClash === 'keep' || same(own, row) ? 'same' : 'changed';
}

const SLICE = 1000;

/** All rows of a table by their keys, slice by slice, so that no reading holds the page up. */
export async function sliced<Row>(
  table: Table<Row, string>,
  key: (row: Row) => string,
  work: LongWork,
): Promise<Row[]> {
  const count = await table.count();
  const all: Row[] = [];
  for (;;) {
    await breathe(work, count === 0 ? 1 : Math.min(1, all.length / count));
    const last = all.at(-1);
    const rest = last === undefined ? table.orderBy(':id') : table.where(':id').above(key(last));
    const rows = await rest.limit(SLICE).toArray();
    all.push(...rows);
    if (rows.length < SLICE) return all;
  }
}
