import type { Mention } from '../mention.ts';
import type { Refiner } from './refiner.ts';

/** Words between a date and 长期坚持 that make the two one limit, at most this many characters apart. */
const REACH = 12;

/** 2024年底前，并长期坚持; 2026年6月持续跟踪: the date stays the limit and the matter goes on after it. */
export const markOngoing: Refiner = (mentions, s) => {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const before = kept[kept.length - 1];
    const dated =
      before && (before.kind === 'calendar' || before.kind === 'period' || before.kind === 'recurring');
    if (
      mention.kind === 'open' &&
      mention.mode === 'ongoing' &&
      dated &&
      mention.start - before.end <= REACH
    ) {
      const between = s.slice(before.end, mention.start);
      if (!/[。;]/.test(between)) {
        before.ongoing = true;
        continue;
      }
    }
    kept.push(mention);
  }
  return kept;
};
