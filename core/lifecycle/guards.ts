import { type Day, isDay } from '../calendar/day.ts';
import type { Change } from '../model/change.ts';
import { entriesOfKind } from '../model/fold.ts';
import type { TaskFields } from '../model/task.ts';

/** A step as a person is about to take it; the shape of a `moved` entry without what follows from the step. */
export type StepInput = {
  on: Day;
  reason: string;
  /** The day of completion, for the steps that name it. */
  finishedOn: Day | null;
};

/** What must hold for a step. `why`: the Chinese sentence where it does not hold, null where it does. */
export type Guard = {
  id: 'lead' | 'reason' | 'finishDay' | 'shown';
  /** Known before anything is typed: a step refused by such a guard cannot even be begun. */
  beforehand: boolean;
  why(fields: TaskFields, changes: readonly Change[], input: StepInput): string | null;
};

/** 交办 goes to somebody. */
export const hasLead: Guard = {
  ...{ id: 'lead', beforehand: true },
  why: (fields) => (fields.lead.length > 0 ? null : '还没有牵头单位，请先填写牵头单位再交办。'),
};

export const hasReason: Guard = {
  ...{ id: 'reason', beforehand: false },
  why: (_fields, _changes, { reason }) => (reason.trim() === '' ? '请写明理由。' : null),
};

export const hasFinishDay: Guard = {
  ...{ id: 'finishDay', beforehand: false },
  why: (_fields, _changes, { finishedOn, on }) => {
    if (finishedOn === null) return '请填写办结日期。';
    if (!isDay(finishedOn)) return '办结日期不是有效的日期，请重新选择。';
    return finishedOn > on ? '办结日期不能晚于这一步的日期。' : null;
  },
};

/** The result goes back to the leader who gave the instruction before the matter counts as settled; else a reason why not. */
export const resultWasShown: Guard = {
  ...{ id: 'shown', beforehand: false },
  why: (fields, changes, { reason }) =>
    needsShowing(fields) && !wasShown(changes) && reason.trim() === ''
      ? '这一事项由领导批示交办：请先呈报结果，或写明不呈报的理由。'
      : null,
};

/** True where a leader's instruction waits for the result. */
export const needsShowing = (fields: Pick<TaskFields, 'instruction'>): boolean => fields.instruction !== null;

/** True where the result was shown since the work was last handed in (or taken up again). */
export function wasShown(changes: readonly Change[]): boolean {
  const shown = entriesOfKind(changes, 'shown').at(-1);
  if (!shown) return false;
  const again = entriesOfKind(changes, 'moved')
    .filter(({ step }) => step === 'restart' || step === 'sendBack')
    .at(-1);
  return again === undefined || shown.at > again.at;
}

/** The day of completion the unit claimed when it last handed the work in; null where it has not. */
export const claimedFinish = (changes: readonly Change[]): Day | null =>
  entriesOfKind(changes, 'moved')
    .filter(({ step }) => step === 'submit')
    .at(-1)?.finishedOn ?? null;
