import { type Day, isDay } from '../calendar/day.ts';
import type { NewEntry } from '../model/append.ts';
import type { Change } from '../model/change.ts';
import { CHASE_WORD, type ChaseStep } from '../model/entries/chased.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { isRunning, STATUS_WORD } from '../model/status.ts';
import type { TaskFields } from '../model/task.ts';
import { chasesOf } from './chases.ts';

/** A chase as a person decided it. `answerBy` is inclusive; null asks for no answer. */
export type ChaseInput = {
  step: ChaseStep;
  on: Day;
  units: readonly string[];
  answerBy: Day | null;
  reason: string;
  decidedBy: string;
};

/** The entry of a chase, or why it cannot be kept. `number`: of its paper, '' where it has none. */
export function chaseEntry(
  fields: TaskFields,
  { step, on, units, answerBy, reason, decidedBy }: ChaseInput,
  number: string,
): Result<NewEntry> {
  const word = CHASE_WORD[step];
  if (!isRunning(fields.status))
    return fail('chase-status', `“${STATUS_WORD[fields.status]}”的事项不在办理，不能${word}。`);
  if (units.length === 0) return fail('chase-units', `请填写${word}发往哪个单位。`);
  if (!isDay(on)) return fail('day-wrong', '日期不是有效的日期，请重新选择。');
  if (answerBy !== null && !isDay(answerBy)) return fail('day-wrong', '回复期限不是有效的日期，请重新选择。');
  if (answerBy !== null && answerBy < on) return fail('answer-before', `回复期限不能早于${word}的日期。`);
  if (decidedBy.trim() === '') return fail('chase-who', '请填写由谁决定。');
  if (reason.trim() === '') return fail('chase-reason', `请写明${word}的理由。`);
  return ok({
    ...{ kind: 'chased', step, on, units: [...units], number, answerBy },
    ...{ reason: reason.trim(), decidedBy: decidedBy.trim() },
  });
}

/** The answer to a chase. */
export function chaseAnswerEntry(
  changes: readonly Change[],
  input: { chaseId: string; on: Day; unit: string; text: string },
): Result<NewEntry> {
  const text = input.text.trim();
  if (text === '') return fail('answer-empty', '请填写回复的内容。');
  if (!isDay(input.on)) return fail('day-wrong', '回复日期不是有效的日期，请重新选择。');
  if (!chasesOf(changes).some(({ chased }) => chased.id === input.chaseId))
    return fail('chase-gone', '这一次催督已经撤销，没有保存回复。');
  return ok({ kind: 'chaseAnswered', chaseId: input.chaseId, on: input.on, unit: input.unit.trim(), text });
}
