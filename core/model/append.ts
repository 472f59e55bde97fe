import type { Actor, Change, TaskRecord } from './change.ts';
import { inOrder } from './fold.ts';

/** What every write needs and core cannot make itself: who writes, the time (ISO, with zone), fresh ids. */
export type Writing = { by: Actor; now: string; newId: () => string };

type Entry<T> = T extends Change ? Omit<T, 'id' | 'at' | 'by'> : never;

/** An entry before it is stamped with id, time and person. */
export type NewEntry = Entry<Change>;

/**
 * The record with one more entry. Its time is never before the last entry's, even where the computer's clock was
 * set back or two entries fall in one millisecond: what was written later counts later.
 */
export function append(record: TaskRecord, entry: NewEntry, writing: Writing): TaskRecord {
  const changes = inOrder(record.changes);
  const change = { ...entry, ...stamp(writing, changes.at(-1)?.at) } as Change;
  return { ...record, v: 2, changes: [...changes, change] };
}

/** A new task: one record with its first entry. */
export function newRecord(entry: NewEntry & { kind: 'registered' }, writing: Writing): TaskRecord {
  return { id: writing.newId(), v: 2, changes: [{ ...entry, ...stamp(writing) }] };
}

/** Id, time and writer of a new entry; later than `last`, the time of the entry before it. */
export function stamp({ by, now, newId }: Writing, last?: string) {
  const at = last !== undefined && now <= last ? new Date(Date.parse(last) + 1).toISOString() : now;
  return { id: newId(), at, by };
}
