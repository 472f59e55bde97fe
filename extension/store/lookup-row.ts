import type { TaskRecord } from '../../core/model/change.ts';
import { foldTask, isWithdrawn } from '../../core/model/fold.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { doubtOf, heardOf, type Mark } from './marks.ts';
import { grams, NEVER_INDEXED, searchText } from './search-text.ts';

/**
 * What a task is found by: the pieces of its words and its marks, in one multi-entry index. Apart from the task's
 * own row, so that lists do not carry the pieces along, and numbered, because an index of eight million entries repeats
 * its primary key in each of them.
 */
export type LookupRow = { n?: number; id: string; keys: string[] };

const SILENT = `${NEVER_INDEXED}silent `;

/** The index keys of a mark: one key, or for `silent` all keys from the first up to but not including the second. */
export const markKeys = (mark: Mark): string | [string, string] =>
  mark.is === 'silent' ? [SILENT, SILENT + mark.since] : NEVER_INDEXED + mark.is;

/** The keys a record is found by; none for one that is in no list. */
export function lookupKeys(record: TaskRecord): string[] {
  const fields = foldTask(record.changes);
  if (!fields || isWithdrawn(record.changes)) return [];
  return [...markKeysOf(fields, record), ...grams(searchText(fields))];
}

function markKeysOf(fields: TaskFields, record: TaskRecord): string[] {
  const doubt = doubtOf(fields);
  const heard = heardOf(fields, record);
  return [...(doubt ? [NEVER_INDEXED + doubt] : []), ...(heard ? [SILENT + heard] : [])];
}
