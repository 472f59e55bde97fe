import type { Day } from '../calendar/day.ts';
import type { Deadline } from '../deadline/deadline.ts';
import { BLANK_TASK } from './blank-task.ts';
import type { Draft, DraftTask } from './draft.ts';
import { limitOf } from './limit.ts';

/**
 * A task the clerk adds to a draft: blank, or in the words of an opinion (by its place in the draft), with the limits
 * `readLimits` finds in them, counted from the opinion's day.
 */
export function newTask(
  draft: Draft,
  instruction: number | null,
  newKey: () => string,
  readLimits: (text: string, from: Day | null) => Deadline[],
): DraftTask {
  const opinion = instruction === null ? undefined : draft.instructions[instruction];
  const readings = opinion
    ? readLimits(opinion.text, opinion.writtenDate ?? draft.source.date?.value ?? null)
    : [];
  const fields = {
    ...BLANK_TASK,
    source: draft.source,
    title: opinion?.text.trim() ?? '',
    limit: limitOf(readings.map(({ text }) => text).join('；'), readings),
  };
  return { key: newKey(), selected: true, fields, asRead: fields, instruction };
}
