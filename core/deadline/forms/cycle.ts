import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Every } from '../deadline.ts';
import type { RecurringMention } from '../mention.ts';
import type { Scanner } from '../scanner.ts';
import { WordTable } from '../word-table.ts';
import { type Cycle, type InPeriod, lastDay, type NextDue, nextInCycle } from './recurring-rule.ts';

export type AnyCycle = Cycle | 'day' | 'workday';

const WORDS: Record<AnyCycle, string> = {
  workday: '个工作日 工作日',
  half: '半年度 半年 个学期 学期',
  year: '会计年度 个会计年度 财政年度 个财政年度 年度 学年 年',
  quarter: '个季度 季度 季',
  month: '个月份 个月 月份 月度 月',
  week: '个星期 个礼拜 个周 星期 礼拜 周',
  day: '天 日',
};

/** The words for a cycle: 年, 个季度, 月份. */
export const CYCLES = new WordTable(
  (Object.keys(WORDS) as AnyCycle[]).flatMap((cycle) =>
    WORDS[cycle].split(' ').map((word): [string, AnyCycle] => [word, cycle]),
  ),
);

/** One due day of a cycle: where it falls in a period, and its number there (-1 the last) where it has one. */
export type CycleDay = { inPeriod: InPeriod; day?: number | undefined; span?: Span | undefined };

/** Where one day of a list stands; the first one's limit begins with the cycle's word, the last one's ends with 前. */
type Span = { start: number; end: number };

/** A recurring mention that ends at the cursor. */
export function recurringMention(s: Scanner, start: number, every: Every, next: NextDue): RecurringMention {
  return { kind: 'recurring', start, end: s.pos, every, next, rule: s.slice(start, s.pos) };
}

/** A mention for each due day of a cycle. */
export function onDays(
  s: Scanner,
  start: number,
  cycle: Cycle,
  days: readonly CycleDay[],
  interval = 1,
  falls = (inPeriod: InPeriod) => inPeriod,
): RecurringMention[] {
  return days.map(({ inPeriod, day, span }, i) => {
    const every: Every = { unit: cycle, interval };
    if (day !== undefined) every.day = day;
    const mention = recurringMention(s, start, every, nextInCycle(cycle, falls(inPeriod)));
    if (span && i > 0) mention.start = span.start;
    if (span && i < days.length - 1) mention.end = span.end;
    return mention;
  });
}

/** A cycle without a day: due by the end of each period; days and working days are due at once. */
export function bareCycle(s: Scanner, start: number, cycle: AnyCycle): RecurringMention {
  if (cycle !== 'day' && cycle !== 'workday')
    return recurringMention(s, start, { unit: cycle, interval: 1 }, nextInCycle(cycle, lastDay));
  const next = (ref: string, calendar: WorkCalendar) =>
    cycle === 'day' || calendar.isWorkday(ref) ? { due: ref } : { due: calendar.addWorkdays(ref, 1).day };
  return recurringMention(s, start, { unit: 'day', interval: 1 }, next);
}
