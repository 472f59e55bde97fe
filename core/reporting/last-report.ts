import type { Change } from '../model/change.ts';
import { reportsOf } from './reports.ts';

/** What a task's last report said besides its progress; '' where it said nothing. */
export type LastReport = { problem: string; nextStep: string };

export const NO_REPORT: LastReport = { problem: '', nextStep: '' };

/** The last report of a task. */
export function lastReport(changes: readonly Change[]): LastReport {
  const last = reportsOf(changes).at(-1);
  return last ? { problem: last.problem, nextStep: last.nextStep } : NO_REPORT;
}
