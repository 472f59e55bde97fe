import type { Table } from 'dexie';
import { z } from 'zod';
import { hash } from '../../core/exchange/fingerprint.ts';
import { joinRecords } from '../../core/exchange/merge-records.ts';
import type { Writing } from '../../core/model/append.ts';
import type { Actor } from '../../core/model/change.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { isRemoved, KeptRecord, keptFields, mergeKept, removed, written } from '../../core/model/kept.ts';
import { type Section, sliced } from './backup/backup-section.ts';
import type { Database } from './database.ts';
import type { KeptRow } from './kept-row.ts';
import { allOrNothing } from './write-entries.ts';

/** Something kept, as it is now, with all that was ever written about it. */
export type Kept<T> = { value: T; record: KeptRecord };

/**
 * A kind of things kept beside the tasks. Until version 4 of the data a row was the thing itself as last written: such a row is read as a
 * record with one entry, and becomes one when it is next written. `said`: who wrote an old row and when, as far as it says.
 */
export type KeptKind<T extends { id: string }> = {
  schema: z.ZodType<T>;
  table(db: Database): Table<KeptRow, string>;
  /** What the table is indexed by; what was taken away is in no index. */
  indexed(value: T): Record<string, unknown>;
  said(old: Record<string, unknown>): { at: string; by: Actor };
};

const NOBODY: Actor = { name: '', unit: '' };

/** For kinds whose old rows say neither who nor when. */
export const unsaid = (): { at: string; by: Actor } => ({ at: '', by: NOBODY });

/** The record of a stored row, whichever version wrote it; null for a damaged one. Two copies of an old row give the same entry. */
function recordOf<T extends { id: string }>(kind: KeptKind<T>, row: unknown): KeptRecord | null {
  const known = KeptRecord.safeParse(row);
  if (known.success) return known.data;
  const old = z.looseObject({ id: z.string() }).safeParse(row);
  if (!old.success || 'changes' in old.data) return null;
  const { id, by: _by, at: _at, ...fields } = old.data;
  const entry = {
    id: `${id}-${hash(JSON.stringify(Object.entries(old.data).sort()))}`,
    ...kind.said(old.data),
  };
  return { id, changes: [{ ...entry, kind: 'written', fields }] };
}

/** A record as the thing it is now; null where it is not one (damaged, or written by something newer). */
function keptValue<T extends { id: string }>(kind: KeptKind<T>, record: KeptRecord): T | null {
  return kind.schema.safeParse(keptFields(record)).data ?? null;
}

/** Rows as what they are now, those taken away too ({@link isRemoved} tells them); damaged ones are left out. */
export const keptOf = <T extends { id: string }>(kind: KeptKind<T>, rows: readonly unknown[]): Kept<T>[] =>
  rows.flatMap((row) => {
    const record = recordOf(kind, row);
    const value = record && keptValue(kind, record);
    return record && value ? [{ value, record }] : [];
  });

/** What was taken away, the latest first. */
export async function removedOf<T extends { id: string }>(
  db: Database,
  kind: KeptKind<T>,
): Promise<Kept<T>[]> {
  const all = keptOf(kind, await kind.table(db).toArray());
  const at = ({ record }: Kept<T>) => record.changes.at(-1)!.at;
  return all.filter(({ record }) => isRemoved(record)).sort((a, b) => (at(a) < at(b) ? 1 : -1));
}

const rowOf = <T extends { id: string }>(kind: KeptKind<T>, record: KeptRecord): KeptRow => {
  const value = isRemoved(record) ? null : keptValue(kind, record);
  return { ...record, ...(value ? kind.indexed(value) : {}) };
};

/** Writes things as they are to be from now on, each as one more entry; brings back what was taken away. All or none. */
export function keep<T extends { id: string }>(
  db: Database,
  kind: KeptKind<T>,
  values: readonly T[],
  writing: Writing,
): Promise<Result<null>> {
  return allOrNothing(db, [kind.table(db)], async () => {
    await keepWithin(db, kind, values, writing);
    return ok(null);
  });
}

/** {@link keep} inside the caller's transaction. */
export async function keepWithin<T extends { id: string }>(
  db: Database,
  kind: KeptKind<T>,
  values: readonly T[],
  writing: Writing,
): Promise<void> {
  const rows = await kind.table(db).bulkGet(values.map(({ id }) => id));
  const records = values.map((value, i) => {
    const before = rows[i] === undefined ? null : recordOf(kind, rows[i]);
    return written(before ?? undefined, kind.schema.parse(value), writing);
  });
  await kind.table(db).bulkPut(records.map((record) => rowOf(kind, record)));
}

/** Takes something away: one more entry, by which it can be brought back as it was. Fails with `missing` where it is not there. */
export function takeAway<T extends { id: string }>(
  db: Database,
  kind: KeptKind<T>,
  id: string,
  missing: string,
  writing: Writing,
): Promise<Result<T>> {
  return allOrNothing(db, [kind.table(db)], async () => {
    const [kept] = keptOf(kind, [await kind.table(db).get(id)]);
    if (!kept || isRemoved(kept.record)) return fail('kept-missing', missing);
    await kind.table(db).put(rowOf(kind, removed(kept.record, writing)));
    return ok(kept.value);
  });
}

/** The part of a backup that holds a kind: two copies of a record are joined entry by entry. Rows of version 1 were the things themselves. */
export function keptSection<T extends { id: string }>(
  kind: KeptKind<T>,
  { title, ...named }: { name: string; word: string; title: (value: T) => string },
): Section<KeptRecord> {
  const { table } = kind;
  const joined = async (db: Database, records: readonly KeptRecord[]) => {
    const own = await table(db).bulkGet(records.map(({ id }) => id));
    return records.map((record, i) =>
      joinRecords((own[i] && recordOf(kind, own[i])) ?? undefined, record, mergeKept),
    );
  };
  return {
    ...{ ...named, version: 2, onClash: 'merge' },
    schema: z
      .unknown()
      .transform((row, context) => {
        const record = recordOf(kind, row);
        if (record) return record;
        context.addIssue({ code: 'custom', message: 'not a record' });
        return z.NEVER;
      })
      .refine((record) => keptValue(kind, record) !== null),
    key: ({ id }) => id,
    title: (record) => {
      const value = keptValue(kind, record);
      return value ? title(value) : record.id;
    },
    tables: (db) => [table(db) as Table],
    collect: async (db, work) =>
      (await sliced(table(db), ({ id }) => id, work)).flatMap((row) => recordOf(kind, row) ?? []),
    judge: async (db, records) => (await joined(db, records)).map(({ kind: standing }) => standing),
    put: async (db, records) => {
      await table(db).bulkPut((await joined(db, records)).map(({ record }) => rowOf(kind, record)));
    },
  };
}
