import type { Change, TaskRecord } from './change.ts';
import type { TaskFields } from './task.ts';

const byTime = (a: Change, b: Change) =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/**
 * The fields that a task's entries add up to. Entries are folded in order of time, then id, so two copies of a
 * task that hold the same entries always read the same, in whatever order they arrived.
 * Returns null where no `registered` entry is present (a damaged record; the caller says so).
 */
export function foldTask(changes: readonly Change[]): TaskFields | null {
  const ordered = [...changes].sort(byTime);
  const undone = undoneIds(ordered);
  const first = ordered.find((c) => c.kind === 'registered');
  if (first?.kind !== 'registered') return null;
  let fields: TaskFields = first.fields;
  for (const change of ordered) {
    if (undone.has(change.id)) continue;
    if (change.kind === 'edited') fields = { ...fields, ...change.fields };
    else if (change.kind === 'progress') fields = { ...fields, progress: change.text, progressOn: change.on };
  }
  return fields;
}

/** Ids of entries that are undone; undoing an `undone` entry brings the first one back. */
export function undoneIds(ordered: readonly Change[]): Set<string> {
  const undone = new Set<string>();
  for (const change of [...ordered].reverse()) {
    if (change.kind === 'undone' && !undone.has(change.id)) undone.add(change.changeId);
  }
  return undone;
}

/** Union of two copies of one task by entry id: nothing of either is lost, and the order of merging is irrelevant. */
export function mergeTasks(a: TaskRecord, b: TaskRecord): TaskRecord {
  const entries = new Map([...a.changes, ...b.changes].map((c) => [c.id, c]));
  return { ...a, changes: [...entries.values()].sort(byTime) };
}
