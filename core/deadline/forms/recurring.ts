import { addDays } from '../../calendar/day.ts';
import { readClock } from '../clock.ts';
import type { Every } from '../deadline.ts';
import { readEdge } from '../edge.ts';
import type { Form, RecurringMention } from '../mention.ts';
import type { PointContext } from '../points/point.ts';
import { isDigit, isNumeral, type Scanner } from '../scanner.ts';
import { addAmounts, readAmounts } from './amount.ts';
import { readMonthDays } from './every-month.ts';
import { readQuarterDays } from './every-quarter.ts';
import { readWeekDays } from './every-week.ts';
import { readYearDays } from './every-year.ts';
import { type Cycle, type InPeriod, lastDay, type NextDue, nextInCycle } from './recurring-rule.ts';

const CYCLES: [word: string, cycle: Cycle | 'day' | 'workday'][] = [
  ['个工作日', 'workday'],
  ['工作日', 'workday'],
  ['半年度', 'half'],
  ['半年', 'half'],
  ['年度', 'year'],
  ['学年', 'year'],
  ['年', 'year'],
  ['个学期', 'half'],
  ['学期', 'half'],
  ['个季度', 'quarter'],
  ['季度', 'quarter'],
  ['季', 'quarter'],
  ['个月份', 'month'],
  ['个月', 'month'],
  ['月份', 'month'],
  ['月度', 'month'],
  ['月', 'month'],
  ['个星期', 'week'],
  ['个礼拜', 'week'],
  ['星期', 'week'],
  ['礼拜', 'week'],
  ['周', 'week'],
  ['天', 'day'],
  ['日', 'day'],
];

/** Recurring rules: 每月5日前, 每季度末月25日前, 每周一、三、五, 每年三月底前, 季度终了之日起十五日内, 每两周, 按月. */
export const recurring: Form = {
  starts: '每逐按各季年月半会财隔一逢',
  read(s, context) {
    const start = s.pos;
    if (s.eat('每')) {
      s.eat('逢');
      const parity = readParity(s, context, start);
      if (parity) return parity;
      return readCycle(s, context, start) ?? readInterval(s, start, 0) ?? back(s, start);
    }
    if (s.eat('隔')) return readEveryOther(s, start) ?? back(s, start);
    if (s.is('逐') || s.is('按') || s.is('逢')) return readByCycle(s, context, start) ?? back(s, start);
    if (s.is('一')) return readOneEach(s, start) ?? back(s, start);
    return readPeriodEnd(s, start) ?? back(s, start);
  },
};

function back(s: Scanner, start: number): null {
  s.pos = start;
  return null;
}

function readCycle(
  s: Scanner,
  context: PointContext,
  start: number,
): RecurringMention | RecurringMention[] | null {
  for (const [word, cycle] of CYCLES) {
    if (s.peek() !== word.charCodeAt(0) || !s.eat(word)) continue;
    if (cycle === 'day' || cycle === 'workday') {
      readClock(s);
      readEdge(s);
      return everyDay(s, start, cycle);
    }
    const after = readAfterEnd(s, start, cycle);
    if (after) return after;
    const mark = s.pos;
    s.eat('的');
    s.eat('于');
    const days =
      cycle === 'week'
        ? readWeekDays(s)
        : cycle === 'month'
          ? readMonthDays(s, context)
          : cycle === 'quarter'
            ? readQuarterDays(s, context)
            : cycle === 'year'
              ? readYearDays(s, context)
              : readHalfDays(s);
    if (!days) {
      s.pos = mark;
      return bare(s, start, cycle);
    }
    readClock(s);
    const edge = readEdge(s);
    if (edge?.kind === 'after') return bare(s, start, cycle);
    return days.map(({ inPeriod, day }) => ({
      kind: 'recurring' as const,
      start,
      end: s.pos,
      every: { unit: cycle, interval: 1, ...(day === undefined ? {} : { day }) },
      next: nextInCycle(cycle, inPeriod),
      rule: s.slice(start, s.pos),
    }));
  }
  return null;
}

/** One due day of a cycle: where it falls in a period, and its number there (-1 the last) where it has one. */
export type CycleDay = { inPeriod: InPeriod; day?: number };

function readHalfDays(s: Scanner): CycleDay[] | null {
  return s.eatAny(['末', '底']) ? [{ inPeriod: lastDay, day: -1 }] : null;
}

/** A cycle without a day: due by the end of each period. */
function bare(s: Scanner, start: number, cycle: Cycle): RecurringMention {
  return mention(s, start, { unit: cycle, interval: 1 }, nextInCycle(cycle, lastDay));
}

function everyDay(s: Scanner, start: number, cycle: 'day' | 'workday'): RecurringMention {
  const next: NextDue = (ref, calendar) =>
    cycle === 'day' || calendar.isWorkday(ref) ? { due: ref } : { due: calendar.addWorkdays(ref, 1).day };
  return mention(s, start, { unit: 'day', interval: 1 }, next);
}

function mention(s: Scanner, start: number, every: Every, next: NextDue): RecurringMention {
  return { kind: 'recurring', start, end: s.pos, every, next, rule: s.slice(start, s.pos) };
}

/** 每双月15日前, 逢单月10日. */
function readParity(s: Scanner, context: PointContext, start: number): RecurringMention[] | null {
  const months = s.eatAny(['双月', '单月']);
  if (!months) return null;
  s.eat('的');
  const odd = months === '单月' ? 1 : 0;
  const days: CycleDay[] = readMonthDays(s, context) ?? [{ inPeriod: lastDay, day: -1 }];
  readEdge(s);
  return days.map(({ inPeriod, day }) =>
    mention(
      s,
      start,
      { unit: 'month', interval: 2, ...(day === undefined ? {} : { day }) },
      nextInCycle('month', (period, calendar) =>
        +period.from.slice(5, 7) % 2 === odd ? inPeriod(period, calendar) : null,
      ),
    ),
  );
}

/** 每两周, 每3个月, 每五年; `more` is added to the number (隔3天 is every fourth day). */
function readInterval(s: Scanner, start: number, more: number): RecurringMention | null {
  s.eat('隔');
  if (s.eatAny(['双周', '两周'])) return interval(s, start, 2, 'week');
  const mark = s.pos;
  const count = isDigit(s.peek()) || isNumeral(s.peek()) ? s.number() : -1;
  if (count > 0 && count < 1000) {
    for (const [word, cycle] of CYCLES) {
      if (cycle === 'workday' || !s.eat(word)) continue;
      if (s.oneOf('级次')) break;
      return interval(s, start, count + more, cycle);
    }
  }
  s.pos = mark;
  return null;
}

function readEveryOther(s: Scanner, start: number): RecurringMention | null {
  if (s.eat('周')) return interval(s, start, 2, 'week');
  if (s.eat('月')) return interval(s, start, 2, 'month');
  return null;
}

function interval(s: Scanner, start: number, count: number, unit: Every['unit']): RecurringMention {
  const half = unit === 'half' ? 6 : unit === 'quarter' ? 3 : 1;
  const amount =
    unit === 'day'
      ? { count, unit: 'day' as const }
      : unit === 'week'
        ? { count: count * 7, unit: 'day' as const }
        : unit === 'year'
          ? { count, unit: 'year' as const }
          : { count: count * half, unit: 'month' as const };
  s.eatAny(['之内', '以内', '内']);
  return mention(s, start, { unit, interval: count }, (ref, calendar) => ({
    due: addAmounts(ref, [amount], 1, calendar).day,
  }));
}

/** 按月, 逐季度, 逢周五. */
function readByCycle(
  s: Scanner,
  context: PointContext,
  start: number,
): RecurringMention | RecurringMention[] | null {
  const by = s.eatAny(['逐', '按照', '按', '逢']);
  if (by === '逢') {
    const parity = readParity(s, context, start);
    if (parity) return parity;
    if (!s.eatAny(['周', '星期', '礼拜'])) return null;
    const days = readWeekDays(s);
    return (days ?? []).map(({ inPeriod, day }) =>
      mention(
        s,
        start,
        { unit: 'week', interval: 1, ...(day === undefined ? {} : { day }) },
        nextInCycle('week', inPeriod),
      ),
    );
  }
  for (const [word, cycle] of CYCLES) {
    if (cycle === 'workday' || word.startsWith('个') || !s.eat(word)) continue;
    if (s.oneOf('份龄历期份级产') || (word === '年' && by !== '逐' && s.oneOf('度'))) return null;
    return cycle === 'day' ? everyDay(s, start, 'day') : bare(s, start, cycle);
  }
  return null;
}

/** 一周一调度, 一月一通报, 一季一督查. */
function readOneEach(s: Scanner, start: number): RecurringMention | null {
  const pair = s.eatAny(['一周一', '一月一', '一季度一', '一季一', '一年一', '一日一', '一天一']);
  if (!pair || isNumeral(s.peek()) || s.oneOf('日号月至到-~个定般')) return null;
  s.pos--;
  const [, cycle] = CYCLES.find(([word]) => pair.slice(1, -1) === word) ?? [];
  if (!cycle || cycle === 'workday') return null;
  return cycle === 'day' ? everyDay(s, start, 'day') : bare(s, start, cycle);
}

const PERIOD_NAMES: [string, Cycle][] = [
  ['会计年度', 'year'],
  ['财政年度', 'year'],
  ['半年度', 'half'],
  ['半年', 'half'],
  ['年度', 'year'],
  ['年', 'year'],
  ['季度', 'quarter'],
  ['季', 'quarter'],
  ['月度', 'month'],
  ['月份', 'month'],
  ['月', 'month'],
];

/** 季度终了之日起十五日内, 年度结束后三个月内 without 每. */
function readPeriodEnd(s: Scanner, start: number): RecurringMention | null {
  if (isNumeral(s.peek(-1)) || isDigit(s.peek(-1)) || s.oneOf('个本上下当每', -1)) return null;
  s.eat('各');
  for (const [word, cycle] of PERIOD_NAMES) {
    if (s.peek() === word.charCodeAt(0) && s.eat(word)) {
      const found = readAfterEnd(s, start, cycle);
      if (found) return found;
      s.pos -= word.length;
    }
  }
  return null;
}

/** 终了之日起十五日内, 结束后3个工作日内: counted from the end of the period before. */
function readAfterEnd(s: Scanner, start: number, cycle: Cycle): RecurringMention | null {
  const mark = s.pos;
  if (s.eatAny(['终了', '结束', '终结']) || (cycle !== 'week' && s.is('后') && s.pos - start >= 2)) {
    s.eatAny(['之日起的', '之日起', '之日后', '以后', '之后', '后', '起']);
    s.eatAny(['的', ',']);
    const amounts = isNumeral(s.peek()) || isDigit(s.peek()) ? readAmounts(s) : null;
    if (amounts && (s.eatAny(['之内', '以内', '内']) || amounts[0]!.unit !== 'year')) {
      return mention(
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
