import type { Day } from '../calendar/day.ts';
import type { ChaseStep } from '../model/entries/chased.ts';
import type { TaskFields } from '../model/task.ts';

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
