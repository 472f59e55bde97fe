import { DEFAULT_SETTINGS } from '../context.ts';
import { readDay, readMonthPart } from '../points/month-day.ts';
import { readNthInMonth, readOrdinal } from '../points/nth.ts';
import type { PointContext } from '../points/point.ts';
import { isDigit, isNumeral, type Scanner } from '../scanner.ts';
import { nthWorkday } from './nth-workday.ts';
import type { CycleDay } from './recurring.ts';
import { dayInMonth, lastDay } from './recurring-rule.ts';

/** Reads what follows 每月: 5日, 10日、25日, 5日至10日, 底, 上旬, 前5个工作日(内), 最后一个工作日, 第二个周五. */
export function readMonthDays(s: Scanner, context?: PointContext): CycleDay[] | null {
  return readFirstDays(s) ?? readNth(s) ?? readPart(s, context) ?? readNumbers(s);
}

/** 前5个工作日内, 前10日, 第一个工作日, 最后一个工作日, 最后一天. */
function readFirstDays(s: Scanner): CycleDay[] | null {
  const start = s.pos;
  if (s.eat('前')) {
    const n = isNumeral(s.peek()) || isDigit(s.peek()) ? s.number() : -1;
    if (n > 0 && n <= 31) {
      if (s.eatAny(['个工作日', '工作日'])) return [{ inPeriod: nthWorkday(n) }];
      if (s.eatAny(['日', '天'])) return [{ inPeriod: dayInMonth(n), day: n }];
    }
  }
  s.pos = start;
  const n = readOrdinal(s);
  if (n !== 0) {
    if (s.eatAny(['个工作日', '工作日'])) return [{ inPeriod: nthWorkday(n) }];
    if (n === -1 && s.eatAny(['天', '日'])) return [{ inPeriod: lastDay, day: -1 }];
  }
  s.pos = start;
  return null;
}

function readNth(s: Scanner): CycleDay[] | null {
  const nth = readNthInMonth(s);
  return nth && [{ inPeriod: ({ from }) => nth.of(+from.slice(0, 4), +from.slice(5, 7))?.to ?? null }];
}

function readPart(s: Scanner, context?: PointContext): CycleDay[] | null {
  const settings = context?.settings ?? DEFAULT_SETTINGS;
  const start = s.pos;
  if (s.is('中') && !s.oneOf('旬', 1) && isNumeral(s.peek(1))) return null;
  const part = readMonthPart(s, { ref: '', refYear: 0, refMonth: 0, settings });
  if (!part) {
    s.pos = start;
    return null;
  }
  const last = part.grain === 'month';
  return [
    {
      inPeriod: ({ from }) => part.of(+from.slice(0, 4), +from.slice(5, 7)).to,
      ...(last ? { day: -1 } : {}),
    },
  ];
}

/** 5日, 5日和20日, 5、15、25日, 5日至10日 (the last counts). */
function readNumbers(s: Scanner): CycleDay[] | null {
  const days: number[] = [];
  let end = s.pos;
  let range = false;
  for (let i = 0; i < 8; i++) {
    if (i > 0) {
      range = s.is('至') || s.is('到') || s.is('-') || s.is('~');
      if (!s.eatAny(['、', '和', '及', '至', '到', '-', '~', ',每月', ','])) break;
      s.eat('每月');
    }
    const day = readDay(s, null) || bareDay(s);
    if (day === 0 || day > 31) break;
    if (range) days.pop();
    days.push(day);
    if (s.codes[s.pos - 1] === 0x65e5 || s.codes[s.pos - 1] === 0x53f7) end = s.pos;
  }
  s.pos = end;
  const closed = s.codes[end - 1] === 0x65e5 || s.codes[end - 1] === 0x53f7;
  if (days.length === 0 || !closed) return null;
  return days.map((day) => ({ inPeriod: dayInMonth(day), day }));
}

/** A number whose 日 comes with the last of the list. */
function bareDay(s: Scanner): number {
  const start = s.pos;
  const day = isNumeral(s.peek()) || isDigit(s.peek()) ? s.number() : -1;
  if (day > 0 && day <= 31 && s.oneOf('、和及至到-~')) return day;
  s.pos = start;
  return 0;
}
