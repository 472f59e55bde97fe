import { addDays } from '../../calendar/day.ts';
import { readOrdinal } from '../points/nth.ts';
import { readWeekdayDigit, readWeekdayName } from '../points/weekday-name.ts';
import type { Scanner } from '../scanner.ts';
import { nthWorkday } from './nth-workday.ts';
import type { CycleDay } from './recurring.ts';

/** Reads what follows 每周: 五, 一、三、五, 周五, 末, 最后一个工作日. */
export function readWeekDays(s: Scanner): CycleDay[] | null {
  if (s.eatAny(['末', '周末'])) return [{ inPeriod: ({ to }) => to, day: 7 }];
  const start = s.pos;
  const n = readOrdinal(s);
  if (n !== 0 && s.eat('个工作日')) return [{ inPeriod: nthWorkday(n) }];
  s.pos = start;
  const days: CycleDay[] = [];
  for (;;) {
    const mark = s.pos;
    if (days.length > 0 && !s.eatAny(['、', '和', '及', ',', '至', '到', '-'])) break;
    const day = readWeekdayName(s) || readWeekdayDigit(s);
    if (day === 0 || days.length === 7) {
      s.pos = mark;
      break;
    }
    days.push({ inPeriod: ({ from }) => addDays(from, day - 1), day });
  }
  return days.length > 0 ? days : null;
}
