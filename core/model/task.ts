import { z } from 'zod';
import { Deadline, Every } from '../deadline/deadline.ts';
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
  /** The limit that had passed when more time was asked for: by local rule the task counts as late whenever it is finished. */
  missed: z.string().optional(),
});
export type TaskLimit = z.infer<typeof TaskLimit>;

/** How often the unit must report (限期报告): the rule, and the words it was read from or '' where it was set by hand. */
export const Cadence = z.object({ every: Every, text: z.string() });
export type Cadence = z.infer<typeof Cadence>;

/** A stage on the way to the end date (倒排工期). `due`: its last day, inclusive; `share`: of the whole work, 0–100. */
export const Milestone = z.object({
  id: z.string(),
  title: z.string(),
  due: z.string(),
  doneOn: z.string().nullable(),
  share: z.number().min(0).max(100).nullable(),
});
export type Milestone = z.infer<typeof Milestone>;

/** What the four kinds of matter need besides the source: the meeting and its number, the law and its article. */
export const Matter = z.object({
  meetingName: z.string(),
  meetingNumber: z.string(),
  lawName: z.string(),
  lawArticle: z.string(),
});
export type Matter = z.infer<typeof Matter>;

/** Who may see it: 可公开, 内部, 涉密. Only 可公开 can be chosen for the public page. */
export const Secrecy = z.enum(['open', 'internal', 'secret']);
export type Secrecy = z.infer<typeof Secrecy>;

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
  /** Id of the task this is a part of; null for one that stands by itself. */
  parent: z.string().nullable(),
  matter: Matter,
  /** How often a report is due; null: as the limit says, if it says so. */
  cadence: Cadence.nullable(),
  milestones: z.array(Milestone),
  /** How much is done as last reported, 0–100; null where nobody said. */
  percent: z.number().min(0).max(100).nullable(),
  secrecy: Secrecy,
  /** 群众关注度高: weighs when closed tasks are picked to be looked at again. */
  publicConcern: z.boolean(),
});
export type TaskFields = z.infer<typeof TaskFields>;

type AddedField = 'parent' | 'matter' | 'cadence' | 'milestones' | 'percent' | 'secrecy' | 'publicConcern';

/** What the fields added since version 1 hold where a stored task does not have them. */
export const ADDED_FIELDS: Pick<TaskFields, AddedField> = {
  parent: null,
  matter: { meetingName: '', meetingNumber: '', lawName: '', lawArticle: '' },
  cadence: null,
  milestones: [],
  percent: null,
  secrecy: 'internal',
  publicConcern: false,
};

/** All fields of a task written by this or an older version. */
export const withAddedFields = (stored: TaskFields): TaskFields => ({ ...ADDED_FIELDS, ...stored });

/** A task's fields as stored, by this or an older version. */
export const StoredFields = z.preprocess(
  (stored) =>
    typeof stored === 'object' && stored !== null ? withAddedFields(stored as TaskFields) : stored,
  TaskFields,
);
