import { type Day, isDay } from '../calendar/day.ts';
import type { NewEntry } from '../model/append.ts';
import type { Change, ChangeOf } from '../model/change.ts';
import type { RecheckResult } from '../model/entries/rechecked.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { entriesOfKind } from '../model/fold.ts';
import { STATUS_WORD } from '../model/status.ts';
import type { TaskFields } from '../model/task.ts';

/** What was found on looking again. `drawId`: the draw it was picked by, null where by risk or by choice. */
export type RecheckInput = {
  on: Day;
  basis: 'risk' | 'random' | 'chosen';
  drawId: string | null;
  result: RecheckResult | null;
  findings: string;
};

/** The last time a task was looked at again since it was last closed; null where it was not. */
export function lastRecheck(changes: readonly Change[]): ChangeOf<'rechecked'> | null {
  const reopened = entriesOfKind(changes, 'moved')
    .filter(({ step }) => step === 'restart')
    .at(-1);
  const last = entriesOfKind(changes, 'rechecked').at(-1);
  return last && (!reopened || last.at > reopened.at) ? last : null;
}

/** The entry of a recheck: only of what was closed, with a result; what did not hold says what was found. */
export function recheckEntry(fields: TaskFields, input: RecheckInput): Result<NewEntry> {
  const { on, basis, drawId, result } = input;
  if (fields.status !== 'finished' && fields.status !== 'closed')
    return fail('recheck-status', `“${STATUS_WORD[fields.status]}”的事项还没有办结，不能回头看。`);
  if (!isDay(on)) return fail('day-wrong', '日期不是有效的日期，请重新选择。');
  if (fields.finishedOn !== null && on < fields.finishedOn)
    return fail('recheck-before', `回头看的日期不能早于办结日期${fields.finishedOn}。`);
  if (result === null) return fail('recheck-result', '请选择回头看的结果。');
  const findings = input.findings.trim();
  if (result !== 'held' && findings === '')
    return fail('recheck-findings', '没有完全落实的，请写明发现的问题。');
  return ok({ kind: 'rechecked', on, basis, drawId, result, findings });
}
