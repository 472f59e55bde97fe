import type { DeadlineContext } from '../../../core/deadline/context.ts';
import { findDeadlines } from '../../../core/deadline/find.ts';

export const REF = '2024-05-22';

/** Everything read, as `text → due`, with the first day where there is one: `6月至8月 → 2024-06-01..2024-08-31`. */
export function read(text: string, context: Partial<DeadlineContext> = {}): string[] {
  return findDeadlines(text, { ref: REF, ...context }).map((d) => {
    const days = d.from === null ? (d.due ?? 'none') : `${d.from}..${d.due ?? ''}`;
    return `${d.text} → ${days}`;
  });
}

/** The only reading of a text. */
export function one(text: string, context: Partial<DeadlineContext> = {}) {
  const found = findDeadlines(text, { ref: REF, ...context });
  if (found.length !== 1) throw new Error(`${text}: ${found.length} readings`);
  return found[0]!;
}
