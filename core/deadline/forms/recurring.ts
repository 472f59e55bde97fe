import { readClock } from '../clock.ts';
import type { Every } from '../deadline.ts';
import { readEdge } from '../edge.ts';
import type { Form, Mention, RecurringMention } from '../mention.ts';
import type { PointContext } from '../points/point.ts';
import { isTaken } from '../points/taken.ts';
import { isNumeral, type Scanner } from '../scanner.ts';
import { type Amount, addAmounts, readAmounts } from './amount.ts';
import { bareCycle, CYCLES, type CycleDay, onDays, recurringMention } from './cycle.ts';
import { readEvent } from './event.ts';
import { readMonthDays } from './every-month.ts';
import { readQuarterDays } from './every-quarter.ts';
import { readWeekDays } from './every-week.ts';
import { readYearDays } from './every-year.ts';
import { readAfterEnd } from './period-end.ts';
import { type Cycle, type InPeriod, lastDay, monthDay } from './recurring-rule.ts';

/** Recurring rules: 每月5日前, 每季度末月25日前, 每周一、三、五, 每年三月底前, 每两周, 按月, 逢双月, 一周一调度. */
export const recurring: Form = {
  starts: '每逐按隔一两逢半双单',
  read(s, context) {
    const start = s.pos;
    const found = readRule(s, context, start);
    if (!found) s.pos = start;
    return found;
  },
};

type Found = Mention | Mention[] | null;

function readRule(s: Scanner, context: PointContext, start: number): Found {
  if (s.oneOf('一半两')) return readOneEach(s, start);
  if (s.oneOf('双单'))
    return s.is('月', start + 1) && !isTaken(s) ? readParity(s, context, start, true) : null;
  const tenDays = s.eatAny(['每旬', '逐旬', '按旬']);
  if (tenDays) {
    s.eatAny(['末', '底']);
    readEdge(s);
    return onDays(s, start, 'month', [10, 20, -1].map(monthDay));
  }
  if (s.eat('隔'))
    return s.eat('周') ? everyNth(s, start, 2, 'week') : s.eat('月') ? everyNth(s, start, 2, 'month') : null;
  if (s.eat('每')) {
    s.eat('逢');
    if (s.oneOf('晚早夜') && readClock(s)) return bareCycle(s, start, 'day');
    return readParity(s, context, start) ?? readCycle(s, context, start) ?? readInterval(s, start);
  }
  if (s.eat('逢')) {
    const parity = readParity(s, context, start);
    if (parity) return parity;
    const days = s.eatAny(['周', '星期', '礼拜']) ? readWeekDays(s) : null;
    return days && onDays(s, start, 'week', days);
  }
  return readByCycle(s, context, start);
}

function readCycle(s: Scanner, context: PointContext, start: number): Found {
  const mark = s.pos;
  s.eat('一');
  const cycle = CYCLES.eat(s)?.value;
  if (cycle === undefined || s.oneOf('级次')) {
    s.pos = mark;
    return null;
  }
  if (cycle === 'day' || cycle === 'workday') {
    readClock(s);
    readEdge(s);
    return bareCycle(s, start, cycle);
  }
  const after = readAfterEnd(s, start, cycle);
  if (after) return after;
  const named = cycle === 'year' ? readEvent(s) : null;
  if (named) return { ...named, start };
  return readInCycle(s, context, start, cycle);
}

/** The days of a cycle behind its word (每月的5日前, 按月于5日前), or its end where none follow. */
function readInCycle(s: Scanner, context: PointContext, start: number, cycle: Cycle): Found {
  const mark = s.pos;
  s.eatAny(['的', '应', '须']);
  s.eatAny(['于', '在']);
  const days = readDays(s, context, cycle);
  if (!days) {
    s.pos = mark;
    return bareCycle(s, start, cycle);
  }
  readClock(s);
  const edge = readEdge(s)?.kind;
  if (edge !== 'after' && edge !== 'from') return onDays(s, start, cycle, days);
  const amounts = readAmounts(s);
  if (!amounts) return bareCycle(s, start, cycle);
  s.eatAny(['之内', '以内', '内']);
  return onDays(s, start, cycle, days, 1, countedFrom(amounts));
}

/** 每年6月30日后15日内: so much after the day in each period. */
const countedFrom =
  (amounts: readonly Amount[]) =>
  (inPeriod: InPeriod): InPeriod =>
  (period, calendar) => {
    const day = inPeriod(period, calendar);
    return day && addAmounts(day, amounts, 1, calendar).day;
  };

function readDays(s: Scanner, context: PointContext, cycle: Cycle): CycleDay[] | null {
  switch (cycle) {
    case 'week':
      return readWeekDays(s);
    case 'month':
      return readMonthDays(s, context);
    case 'quarter':
      return readQuarterDays(s, context);
    case 'year':
      return readYearDays(s, context);
    case 'half':
      return s.eatAny(['末', '底']) ? [{ inPeriod: lastDay, day: -1 }] : null;
  }
}

/** 每双月15日前, 逢单月10日. */
function readParity(
  s: Scanner,
  context: PointContext,
  start: number,
  dated = false,
): RecurringMention[] | null {
  const months = s.eatAny(['双月', '单月']);
  if (!months) return null;
  s.eat('的');
  const odd = months === '单月' ? 1 : 0;
  const days = readMonthDays(s, context) ?? (dated ? null : [monthDay(-1)]);
  if (!days) return null;
  readEdge(s);
  const inOwnMonths =
    (inPeriod: InPeriod): InPeriod =>
    (period, calendar) =>
      +period.from.slice(5, 7) % 2 === odd ? inPeriod(period, calendar) : null;
  return onDays(s, start, 'month', days, 2, inOwnMonths);
}

/** 每两周, 每3个月, 每五年, 每隔3天. */
function readInterval(s: Scanner, start: number): Found {
  const skips = s.eat('隔');
  if (s.eat('双周')) {
    const days = readWeekDays(s);
    if (!days) return everyNth(s, start, 2, 'week');
    readEdge(s);
    return onDays(s, start, 'week', days, 2);
  }
  if (s.eatAny(['半个月', '半月'])) return everyNth(s, start, 15, 'day');
  if (s.eat('半年')) return everyNth(s, start, 1, 'half');
  let count = s.number();
  // 每3—5年 is at the latest every five.
  if (count > 0 && s.eatAny(['-', '~', '至', '到'])) count = Math.max(count, s.number());
  if (count <= 0 || count >= 1000) return null;
  const cycle = CYCLES.eat(s)?.value;
  if (cycle === undefined || cycle === 'workday' || s.oneOf('级次')) return null;
  // 每隔一周 leaves one out; 每隔三天 is as often said of every third day.
  return everyNth(s, start, skips && count === 1 ? 2 : count, cycle);
}

const LENGTH: Record<Cycle | 'day', Amount> = {
  day: { count: 1, unit: 'day' },
  week: { count: 7, unit: 'day' },
  month: { count: 1, unit: 'month' },
  quarter: { count: 3, unit: 'month' },
  half: { count: 6, unit: 'month' },
  year: { count: 1, unit: 'year' },
};

/** Every `count` units, counted from the reference day on. */
function everyNth(s: Scanner, start: number, count: number, unit: Every['unit']): RecurringMention {
  s.eatAny(['之内', '以内', '内']);
  const length = LENGTH[unit];
  const amounts: Amount[] = [{ count: length.count * count, unit: length.unit }];
  return recurringMention(s, start, { unit, interval: count }, (ref, calendar) => ({
    due: addAmounts(ref, amounts, 1, calendar).day,
  }));
}

/** 按月, 逐季度, 按月于5日前. */
function readByCycle(s: Scanner, context: PointContext, start: number): Found {
  const each = s.eatAny(['逐', '按照', '按']) === '逐';
  const read = CYCLES.eat(s);
  if (!read || read.word.startsWith('个') || s.oneOf('份龄历期级产常') || (read.word === '年度' && !each))
    return null;
  const { value } = read;
  return value === 'day' || value === 'workday'
    ? bareCycle(s, start, value)
    : readInCycle(s, context, start, value);
}

/** 一周一调度, 一月一通报, 一季一督查, 半月一调度, 两周一会商. */
function readOneEach(s: Scanner, start: number): RecurringMention | null {
  // 第一周一, 最后一个星期一 are Mondays.
  if (s.oneOf('第后末', -1)) return null;
  const count = s.is('两') ? 2 : 1;
  const half = s.eat('半');
  if (!half) s.pos++;
  else if (s.is('月一') && !s.oneOf('日号月至到-~个定般', 2)) {
    s.pos++;
    return everyNth(s, start, 15, 'day');
  } else if (!s.is('年一')) return null;
  if (half) {
    s.pos++;
    return bareCycle(s, start, 'half');
  }
  const cycle = CYCLES.eat(s)?.value;
  if (cycle === undefined || !s.is('一') || isNumeral(s.peek(1)) || s.oneOf('日号月至到-~个定般度届', 1))
    return null;
  if (count === 1) return bareCycle(s, start, cycle);
  return cycle === 'workday' ? null : everyNth(s, start, count, cycle);
}
