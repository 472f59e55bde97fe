import type { Day } from '../calendar/day.ts';
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
};

/** The draft of a paper about tasks, in the words offices use for its kind. */
export function draftPaper(
  kind: TaskPaper,
  tasks: readonly PaperTask[],
  occasion: PaperOccasion,
): PaperDraft {
  const matter = about(tasks, occasion);
  const { title, body } = WORDINGS[kind](matter);
  const leads = [...new Set(tasks.flatMap(({ fields }) => fields.lead))];
  return {
    kind,
    title,
    to: occasion.to ?? leads,
    body: body.filter((line) => line !== '').join('\n'),
    tasks,
    listed: tasks.length > 1 || kind === 'assign' || kind === 'urge',
    on: occasion.on,
    answerBy: occasion.answerBy ?? null,
  };
}
