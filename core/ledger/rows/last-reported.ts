import type { Day } from '../../calendar/day.ts';
import type { LedgerRow } from './ledger-row.ts';
import { lastDayIn } from './progress-words.ts';

/** The day of the latest report: the report-day column, else the latest day the progress text names; null where neither tells. */
export function lastReported(row: LedgerRow, asOf: Day): Day | null {
  return row.reported.day ?? lastDayIn(row.progress, asOf);
}
