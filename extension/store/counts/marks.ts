import type { Day } from '../../../core/calendar/day.ts';
import { answerAwaited } from '../../../core/chasing/chases.ts';
import type { ChangeKind, TaskRecord } from '../../../core/model/change.ts';
import { entriesOfKind } from '../../../core/model/fold.ts';
import { isRunning } from '../../../core/model/status.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { isPublic } from '../../../core/openness/public-rows.ts';
import { pendingPostponement } from '../../../core/postponement/postponement.ts';
import { unanswered } from '../../../core/questions/questions.ts';
import { lastRecheck } from '../../../core/recheck/recheck-entry.ts';
import { riskFactors, riskScore } from '../../../core/recheck/risk.ts';
import { owedReport, registeredOn } from '../report-owed.ts';

/** What makes a task stand out apart from its due day. */
export type Mark = RunningMark | AnyMark;

/** Borne by running tasks only. */
type RunningMark =
  /** Its due day rests on holidays not announced yet, or on an anchor that is not known. */
  | { is: 'provisional' }
  /** Its time limit could not be read, or it has none at all. */
  | { is: 'unread' }
  /** No progress was reported on or after `since`; where none ever was, the day of registration stands for it. */
  | { is: 'silent'; since: Day }
  /** A report under its cadence, or the answer to a 催督, was due before that day and has not come. */
  | { is: 'reportLate' | 'chase'; before: Day }
  /** A request for 延期 waits for its decision, a question for its answer. */
  | { is: 'extension' | 'question' }
  /** It has stages or a share done, so it can be behind. */
  | { is: 'scheduled' };

/** Borne whatever the task's status. */
type AnyMark =
  /** A 督查结论 was given about it. */
  | { is: 'concluded' }
  /** It is a part of the task with that id. */
  | { is: 'partOf'; of: string }
  /** It may be shown in public. */
  | { is: 'public' }
  /** It was closed and not looked at again since. In the index by risk, then by the day of closing ({@link recheckKey}). */
  | { is: 'recheck' };

/**
 * The keys a task is listed and counted under because of what it bears: a few words, with a day behind them where the list goes
 * by days. They are indexed as they are, so whoever adds one has SCHEMA_VERSION raised: tasks stored before get it then.
 */
export function markKeysOf(fields: TaskFields, record: TaskRecord): string[] {
  const doubt = doubtOf(fields);
  const heard = heardOf(fields, record);
  return [
    ...(doubt ? [doubt] : []),
    ...(heard ? [`heard ${heard}`] : []),
    ...awaited(fields, record),
    ...(isConcluded(record) ? ['concluded'] : []),
    ...(fields.parent === null ? [] : [`part ${fields.parent}`]),
    ...(isPublic(fields) ? ['public'] : []),
    ...(isToRecheck(fields, record) ? [recheckKey(riskOf(fields, record), fields.finishedOn ?? '')] : []),
  ];
}

/** Marks that tasks are under since version 4 of the data; those stored before come under them by and by (housekeeping.ts). */
export const SINCE_4: ReadonlySet<Mark['is']> = new Set(['public', 'recheck']);

const isToRecheck = ({ status }: TaskFields, { changes }: TaskRecord): boolean =>
  (status === 'finished' || status === 'closed') && lastRecheck(changes) === null;

/** Risk scores told apart in the index, from 0; what is riskier stands with the highest. */
export const MOST_RISK = 20;

/** The key of a task that is to be looked at again: by its risk, the highest first, then by the day on which it was closed. */
export const recheckKey = (risk: number, finishedOn: Day | ''): string =>
  `recheck ${String(MOST_RISK - risk).padStart(2, '0')} ${finishedOn}`;

const riskOf = (fields: TaskFields, { changes }: TaskRecord): number =>
  Math.min(MOST_RISK, riskScore(riskFactors(fields, changes)));

const isConcluded = ({ changes }: TaskRecord): boolean =>
  changes.some(({ kind }) => kind === 'concluded') && entriesOfKind(changes, 'concluded').length > 0;

/** Whether a running task can be behind, and what it waits for from others. */
function awaited(fields: TaskFields, record: TaskRecord): string[] {
  if (!isRunning(fields.status)) return [];
  const { changes } = record;
  const has = (kind: ChangeKind) => changes.some((change) => change.kind === kind);
  const owed = owedReport(fields, record);
  const answer = has('chased') ? answerAwaited(changes) : null;
  return [
    ...(fields.percent !== null || fields.milestones.length > 0 ? ['scheduled'] : []),
    ...(owed ? [`owed ${owed}`] : []),
    ...(has('extensionAsked') && pendingPostponement(changes) ? ['extension'] : []),
    ...(has('asked') && unanswered(changes) ? ['question'] : []),
    ...(answer ? [`answer ${answer}`] : []),
  ];
}

/** The keys a mark stands for: one key, or a stretch from the first up to but not including the second. */
export function keysOfMark(mark: Mark): string | [from: string, upTo: string] {
  switch (mark.is) {
    case 'silent':
      return ['heard ', `heard ${mark.since}`];
    case 'reportLate':
      return ['owed ', `owed ${mark.before}`];
    case 'chase':
      return ['answer ', `answer ${mark.before}`];
    case 'recheck':
      return ['recheck ', 'recheck!'];
    case 'partOf':
      return `part ${mark.of}`;
    default:
      return mark.is;
  }
}

/** True where a task bears a mark. */
export function bears(mark: Mark, fields: TaskFields, record: TaskRecord): boolean {
  const keys = keysOfMark(mark);
  return markKeysOf(fields, record).some((key) =>
    typeof keys === 'string' ? key === keys : key >= keys[0] && key < keys[1],
  );
}

/** The doubt about a running task's due day that needs a person, or null. A day set by hand is beyond doubt. */
function doubtOf(fields: TaskFields): 'provisional' | 'unread' | null {
  const { due, certainty, setByHand, readings } = fields.limit;
  if (!isRunning(fields.status) || setByHand) return null;
  if (due !== null) return certainty === 'provisional' ? 'provisional' : null;
  return readings.some(({ kind }) => kind === 'open' || kind === 'recurring') ? null : 'unread';
}

/** The day a running task was last heard of: its latest report, else its registration; null where it is not running. */
function heardOf(fields: TaskFields, record: TaskRecord): Day | null {
  if (!isRunning(fields.status)) return null;
  if (fields.progressOn !== null) return fields.progressOn;
  return registeredOn(record);
}
