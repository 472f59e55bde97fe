import { type Day, daysBetween } from '../calendar/day.ts';
import { BLANK_TASK } from '../intake/blank-task.ts';
import { isOver, isRunning } from '../model/status.ts';
import type { TaskFields } from '../model/task.ts';

/** How the parts of a task stand together. `late`: running ones past their day; `percent`: done of all, 0–100. */
export type Rollup = { total: number; over: number; late: number; percent: number };

/** Adds up the parts of a task on a day; parts that are over count as wholly done, the others as far as reported. */
export function rollUp(parts: readonly TaskFields[], asOf: Day): Rollup {
  const done = parts.map(({ status, percent }) => (isOver(status) ? 100 : (percent ?? 0)));
  return {
    total: parts.length,
    over: parts.filter(({ status }) => isOver(status)).length,
    late: parts.filter(({ status, limit }) => isRunning(status) && limit.due !== null && limit.due < asOf)
      .length,
    percent: parts.length === 0 ? 0 : Math.round(done.reduce((a, b) => a + b, 0) / parts.length),
  };
}

/**
 * How many calendar days the limit of a part lies behind that of the whole; 0 where it does not, or where one of them
 * has no day. A part that passes the whole needs a reason (分级负责: 下级时限不得晚于上级).
 */
export function daysBeyond(part: Pick<TaskFields, 'limit'>, whole: Pick<TaskFields, 'limit'>): number {
  if (part.limit.due === null || whole.limit.due === null) return 0;
  return Math.max(0, daysBetween(whole.limit.due, part.limit.due));
}

/** The parts a task is split into, one a unit: the same matter, source and limit, led by the unit alone. */
export function partsFor(whole: TaskFields, wholeId: string, units: readonly string[]): TaskFields[] {
  return units.map((unit) => ({
    ...BLANK_TASK,
    title: whole.title,
    requirement: whole.requirement,
    lead: [unit],
    leadCertainty: 'certain',
    leadReason: '由上级事项分解',
    limit: whole.limit,
    source: whole.source,
    instruction: whole.instruction,
    matter: whole.matter,
    cadence: whole.cadence,
    secrecy: whole.secrecy,
    publicConcern: whole.publicConcern,
    parent: wholeId,
  }));
}
