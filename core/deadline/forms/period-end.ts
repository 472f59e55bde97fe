import { addDays } from '../../calendar/day.ts';
import { readEdge } from '../edge.ts';
import type { Form, Mention, RecurringMention } from '../mention.ts';
import type { PointContext } from '../points/point.ts';
import { isDigit, isNumeral, type Scanner } from '../scanner.ts';
import { addAmounts, readAmounts } from './amount.ts';
import { CYCLES, onDays, recurringMention } from './cycle.ts';
import { readQuarterDays } from './every-quarter.ts';
import { type Cycle, nextInCycle } from './recurring-rule.ts';

/** 季度终了之日起十五日内, 年度结束后三个月内, without 每: a rule all the same. */
export const periodEnd: Form = {
  starts: '会财年学半季月各',
  read(s, context) {
    const start = s.pos;
    if (isNumeral(s.peek(-1)) || isDigit(s.peek(-1)) || s.oneOf('个本上下当每', -1)) return null;
    s.eat('各');
    const cycle = CYCLES.eat(s)?.value;
    const found =
      cycle === undefined || cycle === 'day' || cycle === 'workday'
        ? null
        : (readInMonthOf(s, context, start, cycle) ?? readAfterEnd(s, start, cycle));
    if (!found) s.pos = start;
    return found;
  },
};

/** 季度首月10日前. */
function readInMonthOf(s: Scanner, context: PointContext, start: number, cycle: Cycle): Mention[] | null {
  const days = cycle === 'quarter' && (s.is('首月') || s.is('末月')) ? readQuarterDays(s, context) : null;
  if (!days) return null;
  readEdge(s);
  return onDays(s, start, cycle, days);
}

/** 终了之日起十五日内, 结束后3个工作日内: counted from the end of the period before. */
export function readAfterEnd(s: Scanner, start: number, cycle: Cycle): RecurringMention | null {
  if (!s.oneOf('终结后')) return null;
  const mark = s.pos;
  if (
    s.eatAny(['终了', '结束', '终结']) ||
    (s.is('后') && (mark - start >= 2 || cycle === 'quarter' || cycle === 'month'))
  ) {
    s.eatAny(['之日起的', '之日起', '之日后', '以后', '之后', '后', '起']);
    s.eatAny(['的', ',']);
    const amounts = readAmounts(s);
    if (amounts && (s.eatAny(['之内', '以内', '内']) || amounts[0]!.unit !== 'year')) {
      return recurringMention(
        s,
        start,
        { unit: cycle, interval: 1 },
        nextInCycle(cycle, ({ from }, calendar) => addAmounts(addDays(from, -1), amounts, 1, calendar).day),
      );
    }
  }
  s.pos = mark;
  return null;
}
