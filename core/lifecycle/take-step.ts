import { isDay } from '../calendar/day.ts';
import type { NewEntry } from '../model/append.ts';
import type { Change } from '../model/change.ts';
import { STEP_WORD, type Step } from '../model/entries/moved.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { STATUS_WORD, type Status } from '../model/status.ts';
import type { TaskFields } from '../model/task.ts';
import type { StepInput } from './guards.ts';
import { TRANSITIONS, transitionOf } from './transitions.ts';

/** A step as the interface offers it: possible now, or why not. */
export type StepOffer =
  | { step: Step; to: Status; possible: true }
  | { step: Step; to: Status; possible: false; why: string };

/** Every step of a task's life in its order, each possible or with the reason why it is not. */
export function stepOffers(fields: TaskFields, changes: readonly Change[]): StepOffer[] {
  return TRANSITIONS.map(({ step, to, from, guards }) => {
    if (!from.includes(fields.status))
      return { step, to, possible: false, why: wrongStatus(step, fields.status) };
    const nothing: StepInput = { on: '0001-01-01', reason: '', finishedOn: null };
    const refused = guards
      .filter(({ beforehand }) => beforehand)
      .map(({ why }) => why(fields, changes, nothing));
    const why = refused.find((sentence) => sentence !== null);
    return why ? { step, to, possible: false, why } : { step, to, possible: true };
  });
}

/** The entry of a step, or why it cannot be taken. `number` and `units` are those of the notice that goes with it. */
export function stepEntry(
  fields: TaskFields,
  changes: readonly Change[],
  step: Step,
  input: StepInput & { number?: string; units?: readonly string[] },
): Result<NewEntry & { kind: 'moved' }> {
  const { from, to, guards, namesFinishDay } = transitionOf(step);
  if (!from.includes(fields.status)) return fail('step-impossible', wrongStatus(step, fields.status));
  if (!isDay(input.on)) return fail('day-wrong', '日期不是有效的日期，请重新选择。');
  for (const guard of guards) {
    const why = guard.why(fields, changes, input);
    if (why) return fail(`step-${guard.id}`, why);
  }
  return ok({
    ...{ kind: 'moved', step, to, on: input.on, reason: input.reason.trim() },
    finishedOn: namesFinishDay ? input.finishedOn : null,
    number: input.number ?? '',
    units: [...(input.units ?? [])],
  });
}

function wrongStatus(step: Step, status: Status): string {
  const from = transitionOf(step).from.map((one) => `“${STATUS_WORD[one]}”`);
  return `现在是“${STATUS_WORD[status]}”；${from.join('、')}的事项才能${STEP_WORD[step]}。`;
}
