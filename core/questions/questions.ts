import { type Day, isDay } from '../calendar/day.ts';
import type { NewEntry } from '../model/append.ts';
import type { Change, ChangeOf } from '../model/change.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { entriesOfKind } from '../model/fold.ts';

/** A question put to a unit and its answers, the first one first. */
export type Question = { asked: ChangeOf<'asked'>; replies: ChangeOf<'replied'>[] };

/** The questions of a task, the first one first. */
export function questionsOf(changes: readonly Change[]): Question[] {
  const replies = entriesOfKind(changes, 'replied');
  return entriesOfKind(changes, 'asked').map((asked) => ({
    asked,
    replies: replies.filter(({ askId }) => askId === asked.id),
  }));
}

/** True where a question waits for its answer. */
export const unanswered = (changes: readonly Change[]): boolean =>
  questionsOf(changes).some(({ replies }) => replies.length === 0);

/** A question to a unit; `answerBy` (inclusive) may be left open. */
export function questionEntry(input: {
  on: Day;
  to: string;
  text: string;
  answerBy: Day | null;
}): Result<NewEntry> {
  const to = input.to.trim();
  const text = input.text.trim();
  if (text === '') return fail('question-empty', '请填写要问的内容。');
  if (to === '') return fail('question-to', '请填写问哪个单位。');
  if (input.answerBy !== null && !isDay(input.answerBy))
    return fail('day-wrong', '答复期限不是有效的日期，请重新选择。');
  if (input.answerBy !== null && input.answerBy < input.on)
    return fail('answer-before', '答复期限不能早于提问的日期。');
  return ok({ kind: 'asked', on: input.on, to, text, answerBy: input.answerBy });
}

/** An answer to a question of the task. */
export function replyEntry(
  changes: readonly Change[],
  input: { askId: string; on: Day; unit: string; text: string },
): Result<NewEntry> {
  const text = input.text.trim();
  if (text === '') return fail('reply-empty', '请填写答复的内容。');
  if (!questionsOf(changes).some(({ asked }) => asked.id === input.askId))
    return fail('question-gone', '这一询问已经撤销，没有保存答复。');
  return ok({ kind: 'replied', askId: input.askId, on: input.on, unit: input.unit.trim(), text });
}
