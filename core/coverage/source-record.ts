import { z } from 'zod';
import type { Draft } from '../intake/draft.ts';
import { sourceKey } from '../intake/duplicates.ts';
import { taskOf } from '../intake/task-of-draft.ts';
import { Source } from '../model/source.ts';
import { StoredFields } from '../model/task.ts';

/** A clause of a captured document that was read as a task. `taskId`: the task it became, null where it was not taken up. */
export const Clause = z.object({
  key: z.string(),
  /** The task it was read as, so that it can still be registered. */
  fields: StoredFields,
  taskId: z.string().nullable(),
  /** Why it needs no task, as a person said; '' where nobody did. */
  waived: z.string(),
});
export type Clause = z.infer<typeof Clause>;

/**
 * A document that was captured, kept for the coverage of what was decided (全覆盖): what it is, and which of its clauses became
 * tasks. `id` is that of its capture; `at` the ISO instant of capture.
 */
export const SourceRecord = z.object({
  id: z.string(),
  /** Equal for captures of one document; '' where that can't be told. */
  key: z.string(),
  at: z.string(),
  source: Source,
  clauses: z.array(Clause),
});
export type SourceRecord = z.infer<typeof SourceRecord>;

/** The record of a document as its draft stands; `taken` gives a draft task's task by its key. */
export function sourceRecord(
  id: string,
  at: string,
  draft: Draft,
  taken: ReadonlyMap<string, string>,
): SourceRecord {
  return {
    id,
    key: sourceKey({ source: draft.source }),
    at,
    source: draft.source,
    clauses: draft.tasks.map((task) => ({
      key: task.key,
      fields: taskOf(draft, task),
      taskId: taken.get(task.key) ?? null,
      waived: '',
    })),
  };
}

/** Clauses that neither became a task nor were waived. */
export const openClauses = ({ clauses }: SourceRecord): Clause[] =>
  clauses.filter(({ taskId, waived }) => taskId === null && waived === '');

/** The tasks a draft's tasks became by their keys: those registered (`ids`, in the draft's order) and those that were known already. */
export function takenTasks({ tasks }: Draft, ids: readonly string[]): Map<string, string> {
  const chosen = tasks.filter(({ selected }) => selected);
  const fresh = chosen.filter(({ known }) => known?.is !== 'same');
  return new Map([
    ...fresh.flatMap(({ key }, i): [string, string][] => (ids[i] === undefined ? [] : [[key, ids[i]]])),
    ...chosen.flatMap(({ key, known }): [string, string][] =>
      known?.is === 'same' ? [[key, known.taskId]] : [],
    ),
  ]);
}
