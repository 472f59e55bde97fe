import type { Day } from '../../calendar/day.ts';
import type { Mention } from '../mention.ts';
import type { Scanner } from '../scanner.ts';
import { countFromDate } from './count-from-date.ts';
import { dropNonLimits } from './drop-non-limits.ts';
import { dropReports } from './drop-reports.ts';
import { dropYearNames } from './drop-year-names.ts';
import { markOngoing } from './mark-ongoing.ts';
import type { Refiner } from './refiner.ts';
import { shareEnding } from './share-ending.ts';

const REFINERS: readonly Refiner[] = [
  dropYearNames,
  countFromDate,
  shareEnding,
  dropNonLimits,
  dropReports,
  markOngoing,
];

export function refine(mentions: readonly Mention[], s: Scanner, ref: Day): Mention[] {
  return REFINERS.reduce<Mention[]>((list, refiner) => refiner(list, s, ref), [...mentions]);
}
