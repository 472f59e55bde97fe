import type { Day } from '../calendar/day.ts';
import { missingFields } from '../coverage/required.ts';
import type { Counted } from '../ledger/statistics.ts';
import type { TaskRecord } from '../model/change.ts';
import { entriesOfKind } from '../model/fold.ts';
import type { SourceKind } from '../model/source.ts';
import type { Status } from '../model/status.ts';
import type { TaskFields } from '../model/task.ts';
import { cadenceOf, reportingFrom, reportsOf } from '../reporting/reports.ts';
import type { ReportRhythm } from './reports-due.ts';

/**
 * What statistics over a whole register need of a task, and nothing else: small enough that a hundred thousand are read in a moment.
 * Days are the office's own.
 */
export type TaskBrief = {
  id: string;
  title: string;
  lead: readonly string[];
  cooperate: readonly string[];
  status: Status;
  /** The limit's last day, and the one it had missed before 延期 where the local rule still counts that; null where there is none. */
  due: Day | null;
  missed: Day | null;
  finishedOn: Day | null;
  kind: SourceKind;
  /** A field its kind of matter needs is missing. */
  lacks: boolean;
  /** The day it was registered, and the earliest on which it is known to have been given; null for a damaged record. */
  registered: Day | null;
  assigned: Day | null;
  /** The day of the last step that suspended or ended it; null where none did. */
  stopped: Day | null;
  /** The reports it owes and those that came; null where it owes none. */
  reports: ReportRhythm | null;
};

/** The brief of a task. `dayOf`: the calendar day of an entry's instant where the office is. */
export function briefOf(
  id: string,
  fields: TaskFields,
  record: TaskRecord,
  dayOf: (at: string) => Day,
): TaskBrief {
  const { title, lead, cooperate, status, limit, finishedOn, source } = fields;
  const first = record.changes.find(({ kind }) => kind === 'registered');
  return {
    ...{ id, title, lead, cooperate, status, finishedOn, due: limit.due, missed: limit.missed ?? null },
    ...{ kind: source.kind, lacks: missingFields(fields).length > 0 },
    registered: first ? dayOf(first.at) : null,
    assigned: assignedOn(fields, record, dayOf),
    stopped: stoppedOn(record),
    reports: rhythmOf(fields, record, dayOf),
  };
}

/** The earliest day on which the task is known to have been given: by the leader's words, by 交办, at the latest when it was registered. */
function assignedOn(fields: TaskFields, record: TaskRecord, dayOf: (at: string) => Day): Day | null {
  const registered = record.changes.find(({ kind }) => kind === 'registered');
  if (!registered) return null;
  let first = dayOf(registered.at);
  const written = fields.instruction?.writtenDate;
  if (written && written < first) first = written;
  for (const change of record.changes)
    if (change.kind === 'moved' && change.step === 'assign' && change.on < first) first = change.on;
  return first;
}

function stoppedOn({ changes }: TaskRecord): Day | null {
  if (!changes.some(({ kind }) => kind === 'moved')) return null;
  return (
    entriesOfKind(changes, 'moved')
      .filter(({ to }) => to === 'suspended' || to === 'terminated')
      .at(-1)?.on ?? null
  );
}

function rhythmOf(fields: TaskFields, record: TaskRecord, dayOf: (at: string) => Day): ReportRhythm | null {
  const every = cadenceOf(fields);
  const from = every && reportingFrom(record, dayOf);
  if (!every || !from) return null;
  return { every, from, came: reportsOf(record.changes).map(({ on, dueOn }) => ({ on, dueOn })) };
}

/**
 * A task as it stood on a day, as statistics count it: what was finished or stopped later was still running then. Its limit is today's:
 * 延期 granted since counts for it. Null for what was not assigned yet (待立项, or given later).
 */
export function countedBrief(brief: TaskBrief, asOf: Day): Counted | null {
  const { status, finishedOn, due, missed, assigned, stopped } = brief;
  if (status === 'proposed' || assigned === null || assigned > asOf) return null;
  const over = (status === 'finished' || status === 'closed') && (finishedOn ?? asOf) <= asOf;
  const halted = status === 'suspended' || status === 'terminated';
  return {
    stopped: halted && (stopped ?? asOf) <= asOf,
    over,
    due: over ? (missed ?? due) : due,
    finishedOn: over ? finishedOn : null,
    from: assigned,
  };
}
