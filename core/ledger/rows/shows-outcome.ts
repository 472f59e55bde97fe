import type { LedgerColumns } from './ledger-columns.ts';

/** True where a ledger has a column that could say a matter is done; a list of tasks given out (任务分解表) has none. */
export function showsOutcome({ status, percent, finished, progress }: LedgerColumns): boolean {
  return status >= 0 || percent >= 0 || finished >= 0 || progress.length > 0;
}
