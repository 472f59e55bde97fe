import type { Day } from '../calendar/day.ts';
import { FIRST_REF, LAST_REF } from '../deadline/context.ts';
import { fail, type Result } from '../model/failure.ts';
import { dayArgument } from './arguments.ts';

/** The day that relative times count from, as given; a sentence where it is none, or one that dates cannot be worked out from. */
export function refArgument(value: unknown): Result<Day> {
  const day = dayArgument(value, '基准日');
  if (day.ok && (day.value < FIRST_REF || day.value > LAST_REF))
    return fail('ref-range', `基准日“${day.value}”超出可推算的范围（1900年至2199年）。`);
  return day;
}
