import { addDays } from '../../calendar/day.ts';
import type { InPeriod } from './recurring-rule.ts';

/** The n-th working day of a period; negative counts back from its end (-1 the last). */
export const nthWorkday =
  (n: number): InPeriod =>
  ({ from, to }, calendar) =>
    n > 0 ? calendar.addWorkdays(addDays(from, -1), n).day : calendar.addWorkdays(addDays(to, 1), n).day;
