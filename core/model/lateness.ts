import type { TaskFields } from './task.ts';

/** The day whose passing makes a task late: its limit, or the one it had missed when 延期 was asked for too late (local rule). */
export const lateAfter = ({ limit }: Pick<TaskFields, 'limit'>): string | null => limit.missed ?? limit.due;

/** True where a task was finished after its limit (逾期办结). */
export function finishedLate({ limit, finishedOn }: Pick<TaskFields, 'limit' | 'finishedOn'>): boolean {
  const after = lateAfter({ limit });
  return finishedOn !== null && after !== null && finishedOn > after;
}
