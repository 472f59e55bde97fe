import type { LedgerRow } from '../../../core/ledger/rows/ledger-row.ts';

/** A row's limit in a few words: the day it comes to, or what is written where it comes to none. */
export function dueText({ limit }: LedgerRow): string {
  if (limit.due !== null) return `时限 ${limit.due}`;
  return limit.text === '' ? '没有写时限' : `时限“${limit.text}”`;
}
