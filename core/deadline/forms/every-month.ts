import { readDaysOfPeriod } from '../points/days-of-period.ts';
import { readDay, readMonthPart } from '../points/month-day.ts';
import { readNthInMonth } from '../points/nth.ts';
import type { PointContext } from '../points/point.ts';
import type { Scanner } from '../scanner.ts';
import type { CycleDay } from './cycle.ts';
import { type InPeriod, monthDay } from './recurring-rule.ts';

/** Reads what follows 每月: 5日, 10日、25日, 5日至10日, 底, 上旬, 前5个工作日(内), 最后一个工作日, 第二个周五. */
export function readMonthDays(s: Scanner, context: PointContext): CycleDay[] | null {
  const counted = readDaysOfPeriod(s);
  if (counted) {
    const day = counted.day === undefined ? {} : { day: counted.day };
    return [{ inPeriod: (period, calendar) => counted.of(period, calendar).to, ...day }];
  }
  const nth = readNthInMonth(s);
  if (nth) return [{ inPeriod: ofMonth((y, m) => nth.of(y, m)?.to ?? null) }];
  return readPart(s, context) ?? readNumbers(s);
}

const ofMonth =
  (of: (year: number, month: number) => string | null): InPeriod =>
  ({ from }) =>
    of(+from.slice(0, 4), +from.slice(5, 7));

function readPart(s: Scanner, context: PointContext): CycleDay[] | null {
  const part = readMonthPart(s, context);
  return (
    part && [
      { inPeriod: ofMonth((y, m) => part.of(y, m).to), ...(part.grain === 'month' ? { day: -1 } : {}) },
    ]
  );
}

const JOINTS = ['、', '和', '及', '至', '到', '-', '~', ','];
const RANGE = '至到-~';

/** 5日, 5日和20日, 5、15、25日, 5日至10日 (the last counts). */
function readNumbers(s: Scanner): CycleDay[] | null {
  const start = s.pos;
  const days: Required<CycleDay>[] = [];
  let closed = start;
  while (days.length < 8) {
    const range = days.length > 0 && s.oneOf(RANGE);
    if (days.length > 0 && !s.eatAny(JOINTS)) break;
    s.eat('每月');
    const from = s.pos;
    const last = days.length > 0 && s.eatAny(['月底', '月末', '底', '末']) !== null;
    const full = last ? -1 : readDay(s, null);
    const day = full || bareDay(s);
    if (day === 0 || day > 31) break;
    const left = range ? days.pop() : undefined;
    days.push({ ...monthDay(day), span: { start: left?.span?.start ?? from, end: s.pos } });
    if (full !== 0) closed = s.pos;
  }
  s.pos = closed;
  return closed === start ? null : days;
}

/** A number whose 日 comes with the last of the list. */
function bareDay(s: Scanner): number {
  const start = s.pos;
  const day = s.number();
  if (day > 0 && day <= 31 && s.oneOf('、和及至到-~')) return day;
  s.pos = start;
  return 0;
}
