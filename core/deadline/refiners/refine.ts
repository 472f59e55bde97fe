import type { Mention } from '../mention.ts';
import type { Scanner } from '../scanner.ts';
import { countFromDate } from './count-from-date.ts';
import { dropNonLimits } from './drop-non-limits.ts';
import { markOngoing } from './mark-ongoing.ts';

/** A step over all mentions of a text, in order; it may join, change or drop them. */
export type Refiner = (mentions: readonly Mention[], s: Scanner) => Mention[];

const REFINERS: readonly Refiner[] = [countFromDate, dropNonLimits, markOngoing];

export function refine(mentions: readonly Mention[], s: Scanner): Mention[] {
  return REFINERS.reduce<Mention[]>((list, refiner) => refiner(list, s), [...mentions]);
}
