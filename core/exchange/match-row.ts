import { saysTheSame, similarity, sourceKey } from '../intake/duplicates.ts';
import type { TaskFields } from '../model/task.ts';
import type { SheetTask } from './import-ledger.ts';

/** The key by which tasks of a row's document are found; '' where the row names none. */
export function rowSourceKey(row: SheetTask): string {
  const read = (value: string) =>
    value === '' ? null : { value, span: null, quote: value, certainty: 'certain' as const, reason: '' };
  const [documentNumber, title] = [read(row.documentNumber), read(row.sourceTitle)];
  return sourceKey({
    source: { kind: 'other', documentNumber, title, issuer: null, date: null, provenance: null },
  });
}

/**
 * The task of the same document whose words are likest the row's; null where none says nearly the same, or two do so
 * equally. A guess, for a person to confirm.
 */
export function likeliestTask<T extends { fields: TaskFields }>(
  row: SheetTask,
  tasks: readonly T[],
): T | null {
  let best: { task: T; likeness: number } | null = null;
  let rivals = 0;
  for (const task of tasks) {
    if (!saysTheSame(task.fields.title, row.title)) continue;
    const likeness = similarity(task.fields.title, row.title);
    if (!best || likeness > best.likeness) {
      best = { task, likeness };
      rivals = 0;
    } else if (likeness === best.likeness) rivals++;
  }
  return rivals === 0 ? (best?.task ?? null) : null;
}
