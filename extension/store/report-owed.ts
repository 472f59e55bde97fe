import type { Day } from '../../core/calendar/day.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { isRunning } from '../../core/model/status.ts';
import type { TaskFields } from '../../core/model/task.ts';
import {
  cadenceOf,
  reportingFrom as reportingFromIn,
  reportOwed,
  reportsOf,
} from '../../core/reporting/reports.ts';
import { localDay } from '../local-day.ts';

/** The day on which a task was registered, where this computer stands; null for a damaged record. */
export function registeredOn(record: TaskRecord): Day | null {
  const first = record.changes.find(({ kind }) => kind === 'registered');
  return first ? localDay(new Date(first.at)) : null;
}

/** The day from which reports are expected, where this computer stands. */
export const reportingFrom = (record: TaskRecord): Day | null =>
  reportingFromIn(record, (at) => localDay(new Date(at)));

/** The day by which the next report that is not in yet is due; null where none is expected. */
export function owedReport(fields: TaskFields, record: TaskRecord): Day | null {
  const every = cadenceOf(fields);
  const from = every && isRunning(fields.status) ? reportingFrom(record) : null;
  return every && from ? reportOwed(every, from, reportsOf(record.changes)) : null;
}
