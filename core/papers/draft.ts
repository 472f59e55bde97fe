import type { Day } from '../calendar/day.ts';
import type { PaperKind, TaskPaper } from './kind.ts';
import type { PaperOccasion, PaperTask } from './occasion.ts';
import { about } from './wording/about.ts';
import { WORDINGS } from './wording/index.ts';

/**
 * A paper before it has its number: everything the person may change. `body`: one line a paragraph; lines that begin with
 * 一、 or （一） are headings of the first and second level.
 */
export type PaperDraft = {
  kind: PaperKind;
  title: string;
  to: readonly string[];
  body: string;
  /** The tasks the paper is about. */
  tasks: readonly PaperTask[];
  /** Whether they are listed in a table below the text. */
  listed: boolean;
  on: Day;
  answerBy: Day | null;
  /** Names of what goes with it (附件说明); none where left out. */
  annexes?: readonly string[];
};

/**
 * To whom a kind is addressed where nobody says otherwise: a notice to all units of duty, a 移送函 to nobody yet (it goes to whoever has to
 * look into the units, never to them), the others to the units that lead.
 */
function usualTo(kind: TaskPaper, tasks: readonly PaperTask[]): string[] {
  if (kind === 'transfer') return [];
  const units = tasks.flatMap(({ fields }) =>
    kind === 'assign' ? [...fields.lead, ...fields.cooperate] : fields.lead,
  );
  return [...new Set(units)];
}

/** The draft of a paper about tasks, in the words offices use for its kind. */
export function draftPaper(
  kind: TaskPaper,
  tasks: readonly PaperTask[],
  occasion: PaperOccasion,
): PaperDraft {
  const to = occasion.to ?? usualTo(kind, tasks);
  const { title, body } = WORDINGS[kind](about(tasks, occasion, to));
  return {
    kind,
    title,
    to,
    body: body.filter((line) => line !== '').join('\n'),
    tasks,
    listed: tasks.length > 1 || kind === 'assign' || kind === 'urge',
    on: occasion.on,
    answerBy: occasion.answerBy ?? null,
  };
}
