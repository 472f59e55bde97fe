import type { Day } from '../calendar/day.ts';
import type { ChaseStep } from '../model/entries/chased.ts';
import type { TaskFields } from '../model/task.ts';
import type { PaperKind, TaskPaper } from './kind.ts';
import { about } from './wording/about.ts';
import { WORDINGS } from './wording/index.ts';

/** A task a paper is about. */
export type PaperTask = { id: string; fields: TaskFields };

/** What the person says of the paper before it is drafted; all of it can be left out. */
export type PaperOccasion = {
  /** 成文日期, and the day by which lateness is counted. */
  on: Day;
  /** The day by which the unit must answer, inclusive. */
  answerBy?: Day | null;
  /** Why the step is taken, as the person puts it. */
  reason?: string;
  /** How often the unit was urged before. */
  urged?: number;
  /** The rungs of the ladder taken before: a paper claims no more than was done. */
  taken?: readonly ChaseStep[];
  /** For a 延期批复: until when, or null where it is refused. */
  until?: Day | null;
  /** 主送, where not the tasks' lead units. */
  to?: readonly string[];
  /** How the office speaks of itself (我室、本机关). */
  self?: string;
};

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
