import type { Day } from '../calendar/day.ts';
import type { Deadline } from '../deadline/deadline.ts';
import type { TaskLimit } from '../model/task.ts';

/** A task without a time limit. */
export const NO_LIMIT: TaskLimit = {
  text: '',
  readings: [],
  due: null,
  certainty: 'certain',
  setByHand: false,
};

/**
 * The time limit of a task from the readings of its words. Of several days the last counts (earlier ones are stages);
 * recurring and open-ended limits give none.
 */
export function limitOf(text: string, readings: readonly Deadline[]): TaskLimit {
  const dated = readings.filter((r) => (r.kind === 'date' || r.kind === 'range') && r.due !== null);
  const last = dated.reduce<Deadline | null>((a, b) => (a?.due && b.due && a.due >= b.due ? a : b), null);
  return {
    text,
    readings: [...readings],
    due: last?.due ?? null,
    certainty: certaintyOf(text, readings, last),
    setByHand: false,
  };
}

function certaintyOf(
  text: string,
  readings: readonly Deadline[],
  last: Deadline | null,
): TaskLimit['certainty'] {
  if (readings.length === 0) return text.trim() === '' ? 'certain' : 'unknown';
  if (readings.some((r) => r.invalid)) return 'unknown';
  if (last?.provisional) return 'provisional';
  return last && (last.inferred.length > 0 || (last.alternatives?.length ?? 0) > 0) ? 'inferred' : 'certain';
}

/** The limit with a day chosen by a person; null takes the day away. The words and their readings stay. */
export function withDueByHand(limit: TaskLimit, due: Day | null): TaskLimit {
  return { ...limit, due, certainty: 'certain', setByHand: true };
}

/** The reading the due day rests on; null where it was set by hand or there is none. */
export function decidingReading(limit: TaskLimit): Deadline | null {
  if (limit.setByHand) return null;
  return (
    limit.readings.find((r) => r.due === limit.due && limit.due !== null && r.kind !== 'recurring') ??
    limit.readings[0] ??
    null
  );
}
