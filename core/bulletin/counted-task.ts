import type { Day } from '../calendar/day.ts';
import type { Counted } from '../ledger/statistics.ts';
import type { TaskRecord } from '../model/change.ts';
import { entriesOfKind } from '../model/fold.ts';
import { lateAfter } from '../model/lateness.ts';
import type { TaskFields } from '../model/task.ts';

/**
 * A task as it stood on a day, as statistics count it: what was finished or stopped later was still running then. Its limit is today's:
 * 延期 granted since counts for it. Null for what was not assigned yet (待立项, or given later). `dayOf`: the calendar day of an
 * entry's instant where the office is.
 */
export function countedTask(
  fields: TaskFields,
  record: TaskRecord,
  asOf: Day,
  dayOf: (at: string) => Day,
): Counted | null {
  const from = assignedOn(fields, record, dayOf);
  if (fields.status === 'proposed' || from === null || from > asOf) return null;
  const { status, finishedOn, limit } = fields;
  const over = (status === 'finished' || status === 'closed') && (finishedOn ?? asOf) <= asOf;
  const halted = status === 'suspended' || status === 'terminated';
  return {
    stopped: halted && stoppedOn(record, asOf) <= asOf,
    over,
    due: over ? lateAfter(fields) : limit.due,
    finishedOn: over ? finishedOn : null,
    from,
  };
}

/** The earliest day on which the task is known to have been given: by the leader's words, by 交办, at the latest when it was registered. */
export function assignedOn(fields: TaskFields, record: TaskRecord, dayOf: (at: string) => Day): Day | null {
  const registered = record.changes.find(({ kind }) => kind === 'registered');
  if (!registered) return null;
  let first = dayOf(registered.at);
  const written = fields.instruction?.writtenDate;
  if (written && written < first) first = written;
  for (const change of record.changes)
    if (change.kind === 'moved' && change.step === 'assign' && change.on < first) first = change.on;
  return first;
}

/** The day the task was suspended or terminated; long ago where no step says so. */
const stoppedOn = (record: TaskRecord, asOf: Day): Day =>
  entriesOfKind(record.changes, 'moved')
    .filter(({ to }) => to === 'suspended' || to === 'terminated')
    .at(-1)?.on ?? asOf;
