import type { Day } from '../calendar/day.ts';
import type { Change, ChangeOf } from '../model/change.ts';
import { entriesOfKind } from '../model/fold.ts';

/** A time a unit was chased, and the answers to it, the first one first. */
export type Chase = { chased: ChangeOf<'chased'>; answers: ChangeOf<'chaseAnswered'>[] };

/** Every time a task's units were chased, the first one first. */
export function chasesOf(changes: readonly Change[]): Chase[] {
  const answers = entriesOfKind(changes, 'chaseAnswered');
  return entriesOfKind(changes, 'chased').map((chased) => ({
    chased,
    answers: answers.filter(({ chaseId }) => chaseId === chased.id),
  }));
}

/** The earliest day by which an answer is due that has not come; null where none is waited for. */
export function answerAwaited(changes: readonly Change[]): Day | null {
  const days = chasesOf(changes).flatMap(({ chased, answers }) =>
    chased.answerBy !== null && answers.length === 0 ? [chased.answerBy] : [],
  );
  return days.sort()[0] ?? null;
}
