import type { Day } from '../../calendar/day.ts';
import type { Mention } from '../mention.ts';
import type { Scanner } from '../scanner.ts';

/** A step over all mentions of a text, in order; it may join, change or drop them. */
export type Refiner = (mentions: readonly Mention[], s: Scanner, ref: Day) => Mention[];
