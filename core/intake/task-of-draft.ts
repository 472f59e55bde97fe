import type { TaskFields } from '../model/task.ts';
import type { Draft, DraftTask } from './draft.ts';

/**
 * The task a draft stands for: its own fields under the draft's source as corrected, at its own passage, with the opinion
 * it rests on.
 */
export function taskOf(draft: Pick<Draft, 'source' | 'instructions'>, task: DraftTask): TaskFields {
  const { provenance, kind } = task.fields.source;
  const source = task.ownSource ? task.fields.source : draft.source;
  return {
    ...task.fields,
    parent: task.known?.is === 'part' ? task.known.taskId : task.fields.parent,
    source: { ...source, kind, provenance },
    instruction: task.instruction === null ? null : (draft.instructions[task.instruction] ?? null),
  };
}

/**
 * The tasks chosen to be registered, each with the reason given for passing the limit of its whole ('' where none was); those the
 * clerk found to be registered already are left out.
 */
export const chosenTasks = (draft: Draft): { fields: TaskFields; reason: string }[] =>
  draft.tasks
    .filter((task) => task.selected && task.known?.is !== 'same')
    .map((task) => ({ fields: taskOf(draft, task), reason: task.known?.lateReason ?? '' }));

/** The chosen tasks that are registered already, each with the task it is. */
export const repeatedTasks = (draft: Draft): { taskId: string; fields: TaskFields }[] =>
  draft.tasks.flatMap((task) =>
    task.selected && task.known?.is === 'same'
      ? [{ taskId: task.known.taskId, fields: taskOf(draft, task) }]
      : [],
  );
