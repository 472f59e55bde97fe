import { append, type NewEntry, type Writing } from '../model/append.ts';
import type { TaskRecord } from '../model/change.ts';
import { checkFields } from '../model/check-fields.ts';
import { ok, type Result } from '../model/failure.ts';
import { applied, foldTask } from '../model/fold.ts';
import type { TaskFields } from '../model/task.ts';
import type { ComparedField, FieldDifference } from './compare-row.ts';

/** Why an import changed a field, as the history shows it. */
export const importReason = (fileName: string): string => `从“${fileName}”导入`;

/** The entries that accepted differences make: progress by itself, everything else as one edit. */
export function entriesOf(
  differences: readonly FieldDifference[],
  accepted: ReadonlySet<ComparedField>,
  reason: string,
): NewEntry[] {
  const entries: NewEntry[] = [];
  const fields: Partial<TaskFields> = {};
  for (const { field, change } of differences) {
    if (!accepted.has(field)) continue;
    if (change.kind === 'progress') entries.push({ kind: 'progress', text: change.text, on: change.on });
    if (change.kind === 'edited') Object.assign(fields, change.fields);
  }
  if (fields.lead) fields.leadReason = reason;
  if (Object.keys(fields).length > 0) entries.push({ kind: 'edited', fields, reason });
  return entries;
}

/** The fields after the accepted differences, or why they can't be saved (办结 without its day). */
export function checkAccepted(
  fields: TaskFields,
  differences: readonly FieldDifference[],
  accepted: ReadonlySet<ComparedField>,
): Result<TaskFields> {
  let next = fields;
  for (const { field, change } of differences)
    if (accepted.has(field) && change.kind === 'edited') next = { ...next, ...change.fields };
  return next === fields ? ok(fields) : checkFields(next);
}

/** A record with the entries of an import, checked; and the ids of those entries, to undo them by. */
export function withEntries(
  record: TaskRecord,
  entries: readonly NewEntry[],
  writing: Writing,
): Result<{ record: TaskRecord; added: string[] }> {
  const before = foldTask(record.changes);
  let next = record;
  let fields = before;
  const added: string[] = [];
  for (const entry of entries) {
    next = append(next, entry, writing);
    const last = next.changes.at(-1)!;
    added.push(last.id);
    fields = fields && applied(fields, last);
  }
  if (fields) {
    const checked = checkFields(fields);
    if (!checked.ok) return checked;
  }
  return ok({ record: next, added });
}
