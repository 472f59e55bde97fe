import type { Change, TaskRecord } from './change.ts';
import { applied, inOrder, undoneIds } from './fold.ts';
import { type TaskFields, withAddedFields } from './task.ts';

/** One field that an entry changed. */
export type FieldChange = { field: keyof TaskFields; before: unknown; after: unknown };

/** One entry as the history shows it. */
export type HistoryEntry = {
  change: Change;
  /** True where a later entry undid it: shown struck through, without effect. */
  undone: boolean;
  /** What it changed when it was made; empty for notes, undoing and the registration. */
  fields: FieldChange[];
};

/** A task's entries from the first to the last, each with what it changed from what. */
export function historyOf(record: TaskRecord): HistoryEntry[] {
  const ordered = inOrder(record.changes);
  const undone = undoneIds(ordered);
  let fields: TaskFields | null = null;
  return ordered.map((change) => {
    const before: TaskFields | null = fields;
    const after: TaskFields | null =
      before === null
        ? change.kind === 'registered'
          ? withAddedFields(change.fields)
          : null
        : applied(before, change);
    if (!undone.has(change.id) || before === null) fields = after;
    return {
      change,
      undone: undone.has(change.id),
      fields: before && after ? changedFields(before, after) : [],
    };
  });
}

/** The fields in which two states of a task differ, in the order in which a task lists them. */
export function changedFields(before: TaskFields, after: TaskFields): FieldChange[] {
  return (Object.keys(before) as (keyof TaskFields)[])
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** Equality of plain data. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The entries written after an instant (ISO), in order: what changed since somebody last looked. */
export const changesSince = ({ changes }: TaskRecord, at: string): Change[] =>
  inOrder(changes).filter((change) => change.at > at);
