import { addDays, type Day, daysInMonth } from '../calendar/day.ts';
import { paperDay } from '../papers/paper-day.ts';

/** The stretch a bulletin is about; both days are included. */
export type Period = { kind: 'month' | 'quarter' | 'year' | 'custom'; from: Day; to: Day };

const two = (n: number) => String(n).padStart(2, '0');

/** The months from `first` (1–12) of a year, `count` of them. */
function months(kind: Period['kind'], year: number, first: number, count: number): Period {
  const last = first + count - 1;
  return {
    kind,
    from: `${year}-${two(first)}-01`,
    to: `${year}-${two(last)}-${two(daysInMonth(year, last))}`,
  };
}

/** The month, quarter or year in which a day lies. */
export function periodOf(kind: 'month' | 'quarter' | 'year', day: Day): Period {
  const [year, month] = [+day.slice(0, 4), +day.slice(5, 7)];
  if (kind === 'year') return months(kind, year, 1, 12);
  return kind === 'month' ? months(kind, year, month, 1) : months(kind, year, month - ((month - 1) % 3), 3);
}

/** The period of the same length before, or the one after. */
export function neighbour(period: Period, step: 1 | -1): Period {
  const { kind, from, to } = period;
  const day = addDays(step < 0 ? from : to, step);
  return kind === 'custom' ? period : periodOf(kind, day);
}

/** 2026年10月, 2026年第三季度, 2026年度, 2026年3月1日至2026年3月20日. */
export function periodWord({ kind, from, to }: Period): string {
  const [year, month] = [from.slice(0, 4), +from.slice(5, 7)];
  if (kind === 'month') return `${year}年${month}月`;
  if (kind === 'quarter') return `${year}年第${'一二三四'[Math.floor((month - 1) / 3)]}季度`;
  return kind === 'year' ? `${year}年度` : `${paperDay(from)}至${paperDay(to)}`;
}

/** The day figures stand for: the period's end, or today while it is not over. */
export const asOfDay = ({ to }: Period, today: Day): Day => (today < to ? today : to);
