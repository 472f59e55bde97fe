import type { Day } from '../../core/calendar/day.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { isRunning } from '../../core/model/status.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { localDay } from '../local-day.ts';

/**
 * What makes a task stand out apart from its due day. `provisional`: its due day rests on holidays not yet announced or an
 * anchor not known. `unread`: its time limit could not be read, or it has none at all. `silent`: no progress reported on
 * or after `since`; a task never reported on counts from the day it was registered. Only running tasks bear these.
 */
export type Mark = { is: 'provisional' } | { is: 'unread' } | { is: 'silent'; since: Day };

/**
 * The keys a task is listed and counted under because of what it bears: a few words, with a day behind them where the list goes
 * by days. They are indexed as they are, so whoever adds one has SCHEMA_VERSION raised: tasks stored before get it then.
 */
export function markKeysOf(fields: TaskFields, record: TaskRecord): string[] {
  const doubt = doubtOf(fields);
  const heard = heardOf(fields, record);
  return [...(doubt ? [doubt] : []), ...(heard ? [`heard ${heard}`] : [])];
}

/** The keys a mark stands for: one key, or a stretch from the first up to but not including the second. */
export function keysOfMark(mark: Mark): string | [from: string, upTo: string] {
  return mark.is === 'silent' ? ['heard ', `heard ${mark.since}`] : mark.is;
}

/** True where a task bears a mark. */
export function bears(mark: Mark, fields: TaskFields, record: TaskRecord): boolean {
  const keys = keysOfMark(mark);
  return markKeysOf(fields, record).some((key) =>
    typeof keys === 'string' ? key === keys : key >= keys[0] && key < keys[1],
  );
}

/** The doubt about a running task's due day that needs a person, or null. A day set by hand is beyond doubt. */
function doubtOf(fields: TaskFields): 'provisional' | 'unread' | null {
  const { due, certainty, setByHand, readings } = fields.limit;
  if (!isRunning(fields.status) || setByHand) return null;
  if (due !== null) return certainty === 'provisional' ? 'provisional' : null;
  return readings.some(({ kind }) => kind === 'open' || kind === 'recurring') ? null : 'unread';
}

/** The day a running task was last heard of: its latest report, else its registration; null where it is not running. */
function heardOf(fields: TaskFields, record: TaskRecord): Day | null {
  if (!isRunning(fields.status)) return null;
  if (fields.progressOn !== null) return fields.progressOn;
  const registered = record.changes.find(({ kind }) => kind === 'registered');
  return registered ? localDay(new Date(registered.at)) : null;
}
