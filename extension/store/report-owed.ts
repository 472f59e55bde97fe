import type { Day } from '../../core/calendar/day.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { inOrder, undoneIds } from '../../core/model/fold.ts';
import { isRunning } from '../../core/model/status.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { cadenceOf, reportOwed, reportsOf } from '../../core/reporting/reports.ts';
import { localDay } from '../local-day.ts';

/** The day on which a task was registered, where this computer stands; null for a damaged record. */
export function registeredOn(record: TaskRecord): Day | null {
  const first = record.changes.find(({ kind }) => kind === 'registered');
  return first ? localDay(new Date(first.at)) : null;
}

/** The day from which reports are expected: the cadence was set then, or else the task registered; null for a damaged record. */
export function reportingFrom(record: TaskRecord): Day | null {
  const undone = undoneIds(record.changes);
  const set = inOrder(record.changes)
    .filter((change) => change.kind === 'edited' && 'cadence' in change.fields && !undone.has(change.id))
    .at(-1);
  return set ? localDay(new Date(set.at)) : registeredOn(record);
}

/** The day by which the next report that is not in yet is due; null where none is expected. */
export function owedReport(fields: TaskFields, record: TaskRecord): Day | null {
  const every = cadenceOf(fields);
  const from = every && isRunning(fields.status) ? reportingFrom(record) : null;
  return every && from ? reportOwed(every, from, reportsOf(record.changes)) : null;
}
