import { addDays } from '../../calendar/day.ts';
import { readDaysOfPeriod } from '../points/days-of-period.ts';
import { readWeekdayDigit, readWeekdayName } from '../points/weekday-name.ts';
import { isDigit, type Scanner } from '../scanner.ts';
import type { CycleDay } from './cycle.ts';

/** Reads what follows 每周: 五, 一、三、五, 一至周五 (the last counts), 周五, 末, 最后一个工作日. */
export function readWeekDays(s: Scanner): CycleDay[] | null {
  if (s.eatAny(['周末', '末'])) return [{ inPeriod: ({ to }) => to, day: 7 }];
  const counted = readDaysOfPeriod(s);
  if (counted) return [{ inPeriod: (period, calendar) => counted.of(period, calendar).to }];
  const days: CycleDay[] = [];
  for (;;) {
    const mark = s.pos;
    const range = days.length > 0 && s.oneOf('至到-~');
    const marked = days.length === 0 || s.eatAny(['、', '和', '及', ',', '至', '到', '-', '~']) !== null;
    const from = s.pos;
    const day = readWeekdayName(s) || readWeekdayDigit(s);
    // 每周一三五 needs no marks between; 每周五三项任务 and 每周五日常 go on with other words.
    const joined =
      marked || (!isDigit(s.codes[from]!) && day > days[days.length - 1]!.day! && !s.oneOf('报常均项个件份'));
    if (day === 0 || !joined || days.length === 7) {
      s.pos = mark;
      break;
    }
    const left = range ? days.pop() : undefined;
    const span = { start: left?.span?.start ?? from, end: s.pos };
    days.push({ inPeriod: (week) => addDays(week.from, day - 1), day, span });
  }
  return days.length > 0 ? days : null;
}
