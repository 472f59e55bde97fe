import type { Change, ChangeKind, ChangeOf, TaskRecord } from './change.ts';
import { isOver } from './status.ts';
import { type TaskFields, withAddedFields } from './task.ts';

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What every entry has by which it is put in order and told from others. */
type Stamped = { id: string; at: string };

const byTime = (a: Stamped, b: Stamped) => compare(a.at, b.at) || compare(a.id, b.id);

/** Entries in the order in which they count: by time, then by id. Two copies of a record always order them alike. */
export function inOrder<E extends Stamped>(entries: readonly E[]): E[] {
  return [...entries].sort(byTime);
}

/**
 * All entries of two copies of one record, in their order: nothing of either is lost, and which comes first is irrelevant. Should two
 * entries share an id and differ (a damaged copy), the same one is kept whichever comes first.
 */
export function entriesOfBoth<E extends Stamped>(a: readonly E[], b: readonly E[]): E[] {
  const entries = new Map<string, E>();
  for (const entry of [...a, ...b]) {
    const present = entries.get(entry.id);
    if (!present || JSON.stringify(entry) < JSON.stringify(present)) entries.set(entry.id, entry);
  }
  return inOrder([...entries.values()]);
}

/**
 * The fields that a task's entries add up to. Two copies of a task that hold the same entries always read the
 * same, in whatever order the entries arrived. A withdrawn task (see {@link isWithdrawn}) still has its fields.
 * Returns null where no `registered` entry is present (a damaged record; the caller says so).
 */
export function foldTask(changes: readonly Change[]): TaskFields | null {
  const ordered = inOrder(changes);
  const undone = undoneIds(ordered);
  const first = ordered.find((c) => c.kind === 'registered');
  if (first?.kind !== 'registered') return null;
  return ordered.reduce(
    (fields, change) => (undone.has(change.id) ? fields : applied(fields, change)),
    withAddedFields(first.fields),
  );
}

/** The fields after one more entry. */
export function applied(fields: TaskFields, change: Change): TaskFields {
  switch (change.kind) {
    case 'edited':
      return { ...fields, ...change.fields };
    case 'progress':
      return { ...fields, progress: change.text, progressOn: change.on };
    case 'reported':
      return {
        ...fields,
        progress: change.progress || fields.progress,
        progressOn: change.on,
        percent: change.percent ?? fields.percent,
      };
    case 'moved':
      return {
        ...fields,
        status: change.to,
        finishedOn: isOver(change.to) ? (change.finishedOn ?? fields.finishedOn) : null,
      };
    case 'extensionDecided':
      return change.granted && change.until !== null
        ? { ...fields, limit: postponed(fields.limit, change.until, change.countsLate === true) }
        : fields;
    default:
      return fields;
  }
}

function postponed(limit: TaskFields['limit'], due: string, countsLate: boolean): TaskFields['limit'] {
  const missed = limit.missed ?? (countsLate ? limit.due : null);
  return { ...limit, due, certainty: 'certain', setByHand: true, ...(missed ? { missed } : {}) };
}

/** True where the registration itself was undone: the task is in no list, its entries stay. */
export function isWithdrawn(changes: readonly Change[]): boolean {
  const undone = undoneIds(changes);
  const registered = changes.filter((c) => c.kind === 'registered');
  return registered.length > 0 && registered.every((c) => undone.has(c.id));
}

/**
 * Ids of the entries that are undone. An `undone` entry counts unless it is itself undone, so undoing it brings the
 * first one back. The order of arrival does not matter, not even for entries that undo each other in a circle (only a
 * damaged copy has them): ids are taken in their own order.
 */
export function undoneIds(changes: readonly Change[]): Set<string> {
  const undoers = new Map<string, string[]>();
  for (const change of changes) {
    if (change.kind !== 'undone') continue;
    undoers.set(change.changeId, [...(undoers.get(change.changeId) ?? []), change.id]);
  }
  const known = new Map<string, boolean>();
  const isUndone = (id: string): boolean => {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    known.set(id, false);
    const result = (undoers.get(id) ?? []).sort().some((undoer) => !isUndone(undoer));
    known.set(id, result);
    return result;
  };
  return new Set([...undoers.keys()].sort().filter(isUndone));
}

/** A task's entries of one kind that count: in order, without those undone. */
export function entriesOfKind<K extends ChangeKind>(changes: readonly Change[], kind: K): ChangeOf<K>[] {
  const undone = undoneIds(changes);
  return inOrder(changes).filter(
    (change): change is ChangeOf<K> => change.kind === kind && !undone.has(change.id),
  );
}

/** Two copies of one task as one ({@link entriesOfBoth}). */
export const mergeTasks = (a: TaskRecord, b: TaskRecord): TaskRecord => ({
  ...{ id: a.id, v: a.v === 2 ? 2 : b.v },
  changes: entriesOfBoth(a.changes, b.changes),
});
