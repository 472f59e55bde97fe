import { useMemo } from 'react';
import { readLimit } from '../../../core/deadline/read-limit.ts';
import type { DraftTask } from '../../../core/intake/draft.ts';
import { newTask } from '../../../core/intake/new-task.ts';
import type { Instruction } from '../../../core/model/instruction.ts';
import type { Source } from '../../../core/model/source.ts';
import { useOffice, useToday } from '../shared/office.tsx';
import type { DraftWork } from './use-draft.ts';

/** Changes of a draft's parts; the same functions at every render, so that a key typed draws one card only. */
export type DraftParts = {
  setSource: (source: Source) => void;
  setInstruction: (index: number, instruction: Instruction) => void;
  setTask: (task: DraftTask) => void;
  /** Adds a task in the words of an opinion (by its place), or a blank one. */
  addTask: (instruction: number | null) => void;
};

export function useDraftParts(change: DraftWork['change'] = () => {}): DraftParts {
  const { platform, calendar } = useOffice();
  const today = useToday();
  return useMemo(
    () => ({
      setSource: (source) => change((draft) => ({ ...draft, source })),
      setInstruction: (index, instruction) =>
        change((draft) => ({
          ...draft,
          instructions: draft.instructions.map((old, i) => (i === index ? instruction : old)),
        })),
      setTask: (task) =>
        change((draft) => ({
          ...draft,
          tasks: draft.tasks.map((old) => (old.key === task.key ? task : old)),
        })),
      addTask: (instruction) =>
        change((draft) => {
          const task = newTask(
            draft,
            instruction,
            platform.newId,
            (text, from) => readLimit(text, { ref: from ?? today, calendar }).readings,
          );
          return { ...draft, tasks: [...draft.tasks, task] };
        }),
    }),
    [change, platform, calendar, today],
  );
}
