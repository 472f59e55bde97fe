import { z } from 'zod';
import { stamp, type Writing } from './append.ts';
import { entry } from './entries/entry.ts';
import { entriesOfBoth, inOrder } from './fold.ts';
import { same } from './history.ts';

/** One entry about something kept beside the tasks: what was written (all of it at first, then what changed), or that it was taken away. */
export const KeptEntry = z.discriminatedUnion('kind', [
  z.object({ ...entry, kind: z.literal('written'), fields: z.record(z.string(), z.unknown()) }),
  z.object({ ...entry, kind: z.literal('removed') }),
]);
export type KeptEntry = z.infer<typeof KeptEntry>;

/**
 * Something kept beside the tasks (an inspection, an item of the year's plan, a rule for pages) as the tasks themselves are kept: all its
 * entries, nothing ever overwritten. What it is now is their fold. An entry whose time is '' was made before times were kept.
 */
export const KeptRecord = z.object({ id: z.string(), changes: z.array(KeptEntry).min(1) });
export type KeptRecord = z.infer<typeof KeptRecord>;

type Fields = Record<string, unknown>;

/** What the entries add up to, with its id; what was taken away and not written again still has its fields, see {@link isRemoved}. */
export const keptFields = ({ id, changes }: KeptRecord): Fields =>
  Object.assign(
    { id },
    ...inOrder(changes).map((change) => (change.kind === 'written' ? change.fields : null)),
  );

/** True where the last entry took it away. */
export const isRemoved = ({ changes }: KeptRecord): boolean => inOrder(changes).at(-1)?.kind === 'removed';

/** The last entry: who wrote it as it is, and when. */
export const lastEntry = ({ changes }: KeptRecord): KeptEntry => inOrder(changes).at(-1)!;

/** The record with `fields` as they are to be from now on; the same record where nothing changes. `record` undefined: a new one. */
export function written(
  record: KeptRecord | undefined,
  { id, ...fields }: Fields & { id: string },
  writing: Writing,
): KeptRecord {
  const before = record ? keptFields(record) : {};
  const changed = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => !same(before[name], value)),
  );
  if (record && Object.keys(changed).length === 0 && !isRemoved(record)) return record;
  const changes = inOrder(record?.changes ?? []);
  return {
    id,
    changes: [...changes, { ...stamp(writing, changes.at(-1)?.at), kind: 'written', fields: changed }],
  };
}

/** The record with the entry that takes it away. */
export function removed(record: KeptRecord, writing: Writing): KeptRecord {
  const changes = inOrder(record.changes);
  return { ...record, changes: [...changes, { ...stamp(writing, changes.at(-1)?.at), kind: 'removed' }] };
}

/** Two copies of one record as one ({@link entriesOfBoth}). */
export const mergeKept = (a: KeptRecord, b: KeptRecord): KeptRecord => ({
  id: a.id,
  changes: entriesOfBoth(a.changes, b.changes),
});

/** An entry with what it changed from what, as the history shows it. `is`: the first entry, a change, taking away, bringing back. */
export type KeptStep = {
  entry: KeptEntry;
  is: 'made' | 'changed' | 'removed' | 'broughtBack';
  fields: { field: string; before: unknown; after: unknown }[];
};

/** A record's entries from the first to the last; the first is not told field by field. */
export function keptHistory(record: KeptRecord): KeptStep[] {
  let before: Fields | null = null;
  let gone = false;
  return inOrder(record.changes).map((change): KeptStep => {
    if (change.kind === 'removed') {
      gone = true;
      return { entry: change, is: 'removed', fields: [] };
    }
    const known = before;
    before = { ...known, ...change.fields };
    const is = known === null ? 'made' : gone ? 'broughtBack' : 'changed';
    gone = false;
    const fields =
      known === null
        ? []
        : Object.entries(change.fields)
            .filter(([field, after]) => !same(known[field], after))
            .map(([field, after]) => ({ field, before: known[field], after }));
    return { entry: change, is, fields };
  });
}
