import type { Deadline } from '../../deadline/deadline.ts';
import { findIn } from '../signs.ts';

/** What a limit may leave out where the one before it in the sentence names the rhythm: 每年2月底前……，3月底前……. */
const BARE = { year: /^(?:于|在)?\d{1,2}月/, month: /^(?:于|在)?\d{1,2}日/ } as const;

/** Limits of a sentence in order: those that live off the 每年 or 每月 of the one before them recur as it does. */
export function carryRhythm(text: string, limits: readonly Deadline[]): Deadline[] {
  let last: Deadline | null = null;
  return limits.map((limit) => {
    const before = last;
    last = limit;
    const unit = before?.kind === 'recurring' ? before.every?.unit : undefined;
    if (
      !before ||
      limit.kind !== 'date' ||
      (unit !== 'year' && unit !== 'month') ||
      !BARE[unit].test(limit.text)
    )
      return limit;
    if (limit.start - before.end > 80 || findIn(text, '。', before.end, limit.start) >= 0) return limit;
    const every = { unit, interval: before.every!.interval };
    const step = `承前句“${before.text}”，${unit === 'year' ? '每年' : '每月'}一次`;
    last = { ...limit, kind: 'recurring', every, steps: [...limit.steps, step] };
    return last;
  });
}
