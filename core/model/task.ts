import { z } from 'zod';
import { Deadline } from '../deadline/deadline.ts';
import { Certainty } from './certainty.ts';
import { Instruction } from './instruction.ts';
import { Source } from './source.ts';
import { Status } from './status.ts';

/** The time limit of a task: as written, as computed, and whether a person set the day by hand. */
export const TaskLimit = z.object({
  text: z.string(),
  /** The readings of `text`; empty where it could not be read or there is none. */
  readings: z.array(Deadline),
  /** ISO day the task is due (inclusive); null where there is none (open-ended, recurring only, unreadable). */
  due: z.string().nullable(),
  certainty: Certainty,
  /** True where a person chose the day instead of the computed one. */
  setByHand: z.boolean(),
});
export type TaskLimit = z.infer<typeof TaskLimit>;

/** What a task is, apart from its history: every field can be edited and every edit is a change entry. */
export const TaskFields = z.object({
  title: z.string().min(1, '事项不能为空'),
  requirement: z.string(),
  lead: z.array(z.string()),
  leadCertainty: Certainty,
  /** Why the lead units were read so (the clause, a document-wide convention, 首位单位); '' where typed in. */
  leadReason: z.string(),
  cooperate: z.array(z.string()),
  person: z.string(),
  limit: TaskLimit,
  source: Source,
  instruction: Instruction.nullable(),
  status: Status,
  /** ISO day of actual completion. */
  finishedOn: z.string().nullable(),
  /** Latest progress as reported, and its day. */
  progress: z.string(),
  progressOn: z.string().nullable(),
  remark: z.string(),
});
export type TaskFields = z.infer<typeof TaskFields>;
