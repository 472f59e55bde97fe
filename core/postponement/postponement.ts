import { z } from 'zod';
import { type Day, daysBetween, isDay } from '../calendar/day.ts';
import type { NewEntry } from '../model/append.ts';
import type { Change, ChangeOf } from '../model/change.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { entriesOfKind } from '../model/fold.ts';
import { isRunning, STATUS_WORD } from '../model/status.ts';
import type { TaskFields, TaskLimit } from '../model/task.ts';

/**
 * Local rules of 延期; no national one exists. `lateCounts`: a task whose 延期 was asked for after its limit counts as late
 * whatever day is granted (the local rules that speak of it all say so).
 */
export const PostponementRules = z.object({ lateCounts: z.boolean() });
export type PostponementRules = z.infer<typeof PostponementRules>;
export const POSTPONEMENT_RULES: PostponementRules = { lateCounts: true };

/** A request for 延期 and what became of it. `late`: calendar days after the limit on which it was asked for; 0 in time. */
export type Postponement = {
  asked: ChangeOf<'extensionAsked'>;
  decided: ChangeOf<'extensionDecided'> | null;
};

/** The requests of a task, the first one first. */
export function postponements(changes: readonly Change[]): Postponement[] {
  const decisions = new Map(entriesOfKind(changes, 'extensionDecided').map((one) => [one.askId, one]));
  return entriesOfKind(changes, 'extensionAsked').map((asked) => ({
    asked,
    decided: decisions.get(asked.id) ?? null,
  }));
}

/** The request that waits for a decision; null where none does. */
export const pendingPostponement = (changes: readonly Change[]): ChangeOf<'extensionAsked'> | null =>
  postponements(changes).find(({ decided }) => decided === null)?.asked ?? null;

/** Calendar days after the limit on which something was asked for; 0 where in time or there is no limit. */
export const daysTooLate = (due: Day | null, on: Day): number =>
  due !== null && on > due ? daysBetween(due, on) : 0;

/** A request for more time: the new last day (inclusive), later than the limit. One at a time. */
export function askForTime(
  fields: TaskFields,
  changes: readonly Change[],
  { on, until, reason, unit }: { on: Day; until: Day | null; reason: string; unit: string },
): Result<NewEntry> {
  if (!isRunning(fields.status))
    return fail('ask-status', `“${STATUS_WORD[fields.status]}”的事项不在办理，不能申请延期。`);
  const { due } = fields.limit;
  if (due === null) return fail('ask-no-limit', '这一事项没有明确的截止日，不需要延期。');
  if (pendingPostponement(changes)) return fail('ask-pending', '上一次延期申请还没有审批，请先审批。');
  if (!isDay(on)) return fail('day-wrong', '申请日期不是有效的日期，请重新选择。');
  if (until === null || !isDay(until)) return fail('day-wrong', '请填写申请延到哪一天。');
  if (until <= due) return fail('ask-not-later', `延期后的日期应晚于现在的时限${due}。`);
  if (reason.trim() === '') return fail('ask-reason', '请写明延期的理由。');
  return ok({ kind: 'extensionAsked', on, until, reason: reason.trim(), unit: unit.trim() });
}

/** The decision on the pending request. Granted, the task's limit is the day decided, which may differ from the one asked for. */
export function decideOnTime(
  fields: TaskFields,
  changes: readonly Change[],
  decision: { on: Day; granted: boolean; until: Day | null; reason: string; decidedBy: string },
  rules: PostponementRules,
): Result<NewEntry> {
  const asked = pendingPostponement(changes);
  if (!asked) return fail('decide-nothing', '没有待审批的延期申请，可能已在另一个窗口审批。');
  const { on, granted, reason } = decision;
  if (!isDay(on)) return fail('day-wrong', '审批日期不是有效的日期，请重新选择。');
  const decidedBy = decision.decidedBy.trim();
  if (decidedBy === '') return fail('decide-who', '请填写由谁审批。');
  if (!granted && reason.trim() === '') return fail('decide-reason', '不同意延期的，请写明理由。');
  const until = granted ? decision.until : null;
  if (granted && (until === null || !isDay(until))) return fail('day-wrong', '请填写同意延到哪一天。');
  const { due } = fields.limit;
  if (until !== null && due !== null && until <= due)
    return fail('ask-not-later', `延期后的日期应晚于现在的时限${due}。`);
  const countsLate = granted && rules.lateCounts && daysTooLate(due, asked.on) > 0;
  return ok({
    ...{ kind: 'extensionDecided', askId: asked.id, on, granted, until, reason: reason.trim(), decidedBy },
    ...(countsLate ? { countsLate } : {}),
  });
}

/** True where a limit would move further away, or go: that is 延期, or the correction of a misreading, which gives its reason. */
export const movesAway = (before: Pick<TaskLimit, 'due'>, after: Pick<TaskLimit, 'due'>): boolean =>
  before.due !== null && (after.due === null || after.due > before.due);
