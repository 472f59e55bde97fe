import { addDays } from '../../calendar/day.ts';
import { readOrdinal } from '../points/nth.ts';
import { readInQuarter } from '../points/part-of-year.ts';
import type { PointContext } from '../points/point.ts';
import { isDigit, isNumeral, type Scanner } from '../scanner.ts';
import { nthWorkday } from './nth-workday.ts';
import type { CycleDay } from './recurring.ts';

/** Reads what follows 每季度: 末, 末月25日, 首月10日, 第一个月的二十五日, 前10日, 最后一个工作日. */
export function readQuarterDays(s: Scanner, context: PointContext): CycleDay[] | null {
  const start = s.pos;
  const counted = readCounted(s);
  if (counted) return counted;
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

function readCounted(s: Scanner): CycleDay[] | null {
  const start = s.pos;
  if (s.eat('前')) {
    const n = isNumeral(s.peek()) || isDigit(s.peek()) ? s.number() : -1;
    if (n > 0 && n <= 90) {
      if (s.eatAny(['个工作日', '工作日'])) return [{ inPeriod: nthWorkday(n) }];
      if (s.eatAny(['日', '天'])) return [{ inPeriod: ({ from }) => addDays(from, n - 1), day: n }];
    }
  }
  s.pos = start;
  const n = readOrdinal(s);
  if (n !== 0 && s.eat('个工作日')) return [{ inPeriod: nthWorkday(n) }];
  s.pos = start;
  return null;
}
