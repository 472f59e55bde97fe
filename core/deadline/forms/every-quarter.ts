import { addMonths } from '../../calendar/day.ts';
import { readDaysOfPeriod } from '../points/days-of-period.ts';
import { months, readInQuarter, readMonthOfQuarter } from '../points/part-of-year.ts';
import type { PointContext } from '../points/point.ts';
import type { Scanner } from '../scanner.ts';
import type { CycleDay } from './cycle.ts';

/** Reads what follows 每季度: 末, 末月25日, 首月10日, 第一个月的二十五日, 首月前5个工作日, 前10日, 最后一个工作日. */
export function readQuarterDays(s: Scanner, context: PointContext): CycleDay[] | null {
  const counted = readDaysOfPeriod(s);
  if (counted) {
    const day = counted.day === undefined ? {} : { day: counted.day };
    return [{ inPeriod: (period, calendar) => counted.of(period, calendar).to, ...day }];
  }
  const start = s.pos;
  const month = readMonthOfQuarter(s);
  s.eat('的');
  const inMonth = month > 0 ? readDaysOfPeriod(s) : null;
  if (inMonth)
    return [
      {
        inPeriod: ({ from }, calendar) => {
          const first = addMonths(from, month - 1);
          return inMonth.of(months(+first.slice(0, 4), +first.slice(5, 7), +first.slice(5, 7)), calendar).to;
        },
      },
    ];
  s.pos = start;
  const part = readInQuarter(s, context);
  if (s.pos === start) return null;
  return [
    {
      inPeriod: ({ from }) =>
        part.of(+from.slice(0, 4), Math.floor((+from.slice(5, 7) - 1) / 3) + 1)?.to ?? null,
      ...(part.grain === 'quarter' ? { day: -1 } : {}),
    },
  ];
}
