import type { TaskRecord } from '../model/change.ts';
import { mergeTasks } from '../model/fold.ts';

/** What a record of a backup is to the register's own of the same id. */
export type Restored = 'new' | 'changed' | 'same';

/**
 * The register's record with the entries of a backup's: nothing of either is lost. `same` where it gains none, so that nothing
 * has to be written.
 */
export function mergeRecord(
  own: TaskRecord | undefined,
  other: TaskRecord,
): { kind: Restored; record: TaskRecord } {
  if (!own) return { kind: 'new', record: other };
  const record = mergeTasks(own, other);
  return {
    kind: JSON.stringify(record) === JSON.stringify(mergeTasks(own, own)) ? 'same' : 'changed',
    record,
  };
}
