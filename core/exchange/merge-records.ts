import type { TaskRecord } from '../model/change.ts';
import { mergeTasks } from '../model/fold.ts';

/** What a record of a backup is to the register's own of the same id. */
export type Restored = 'new' | 'changed' | 'same';

/**
 * The register's record with the entries of a backup's: nothing of either is lost. `same` where the backup has no entry that the
 * register lacks (entries are never changed once written), so that nothing has to be written.
 */
export function mergeRecord(
  own: TaskRecord | undefined,
  other: TaskRecord,
): { kind: Restored; record: TaskRecord } {
  if (!own) return { kind: 'new', record: other };
  const known = new Set(own.changes.map(({ id }) => id));
  if (other.changes.every(({ id }) => known.has(id))) return { kind: 'same', record: own };
  return { kind: 'changed', record: mergeTasks(own, other) };
}
