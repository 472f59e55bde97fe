import type { TaskRecord } from '../model/change.ts';
import { mergeTasks } from '../model/fold.ts';

/** What a record of a backup is to the register's own of the same id. */
export type Restored = 'new' | 'changed' | 'same';

/** Anything that is kept as the entries made about it. */
type Recorded = { changes: readonly { id: string }[] };

/**
 * The register's record with the entries of a backup's, joined by `join`: nothing of either is lost. `same` where the backup has no entry
 * that the register lacks (entries are never changed once written), so that nothing has to be written.
 */
export function joinRecords<R extends Recorded>(
  own: R | undefined,
  other: R,
  join: (own: R, other: R) => R,
): { kind: Restored; record: R } {
  if (!own) return { kind: 'new', record: other };
  const known = new Set(own.changes.map(({ id }) => id));
  if (other.changes.every(({ id }) => known.has(id))) return { kind: 'same', record: own };
  return { kind: 'changed', record: join(own, other) };
}

/** {@link joinRecords} for tasks. */
export const mergeRecord = (own: TaskRecord | undefined, other: TaskRecord) =>
  joinRecords(own, other, mergeTasks);
