import type { Day } from './day.ts';

/** A year's 放假调休 as announced: days off, and weekend days that are worked (isOffDay false). */
export type Arrangement = {
  year: number;
  /** Where it was published. */
  papers: string[];
  days: { date: Day; name: string; isOffDay: boolean }[];
};
