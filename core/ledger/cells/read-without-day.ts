import { type Limit, readLimit } from '../../deadline/read-limit.ts';
import type { CellContext } from './cell-context.ts';

/**
 * Reads a time in a cell whose row names no day to reckon from, by the ledger's year alone. `relative`: the words (本周五, 月底,
 * 即日) mean another day for every day one reckons from, so that what was read may not stand for one.
 */
export function readWithoutDay(
  text: string,
  { calendar, year }: CellContext,
): { limit: Limit; relative: boolean } {
  const from = (ref: string) => readLimit(text, { ref: `${year.year}-${ref}`, calendar, baseYear: year });
  const limit = from('01-01');
  return { limit, relative: limit.due !== null && from('07-02').due !== limit.due };
}
