import type { LedgerRow } from './rows/ledger-row.ts';
import { rowKey, shortHash } from './rows/row-key.ts';
import type { PreviousPeriod } from './settings.ts';

/** Shorter progress says too little to be called copied (已启动). */
const SHORTEST = 4;

/** What a ledger says now, to be compared with next time. Rows that can't be told apart are left out. */
export function previousPeriod(name: string, rows: readonly LedgerRow[]): PreviousPeriod {
  const progress = new Map<string, string>();
  const doubled = new Set<string>();
  for (const row of rows) {
    const key = rowKey(row);
    if (progress.has(key)) doubled.add(key);
    progress.set(key, wordsKey(row.progress));
  }
  for (const key of doubled) progress.delete(key);
  return { name, progress: Object.fromEntries(progress) };
}

/** True where a row's progress is word for word what it was. */
export const saysAsBefore = (row: LedgerRow, previous: PreviousPeriod): boolean =>
  row.progress.length >= SHORTEST && previous.progress[rowKey(row)] === wordsKey(row.progress);

/** White space and punctuation make no new progress. */
const wordsKey = (progress: string) => shortHash(progress.replace(/[\s\p{P}]/gu, ''));
