import type { TaskFields } from '../model/task.ts';
import type { Draft, DraftTask } from './draft.ts';

/**
 * The task a draft stands for: its own fields under the draft's source as corrected, at its own passage, with the opinion
 * it rests on.
 */
export function taskOf(draft: Pick<Draft, 'source' | 'instructions'>, task: DraftTask): TaskFields {
  const { provenance, kind } = task.fields.source;
  return {
    ...task.fields,
    source: { ...draft.source, kind, provenance },
    instruction: task.instruction === null ? null : (draft.instructions[task.instruction] ?? null),
  };
}

/** The tasks chosen to be registered. */
export const chosenTasks = (draft: Draft): TaskFields[] =>
  draft.tasks.filter((task) => task.selected).map((task) => taskOf(draft, task));
