import { isDigit, isPlainNumeral, NUMBER_STARTS, type Scanner } from '../scanner.ts';
import { WordTable } from '../word-table.ts';
import type { PointContext } from './point.ts';

/** A year as written; `relative` is the word, where it is one. */
export type YearRead = { year: number; relative?: string; offset?: number; short?: boolean };

/** Words that follow the date before them rather than the reference day, where there is one. */
const FOLLOWING = ['次年', '翌年', '同年', '当年'];

/** Years counted from the reference year. */
const RELATIVE = new WordTable<number>([
  ['大前年', -3],
  ['大后年', 3],
  ['上一年', -1],
  ['下一年', 1],
  ['今年', 0],
  ['本年', 0],
  ['当年', 0],
  ['同年', 0],
  ['明年', 1],
  ['来年', 1],
  ['翌年', 1],
  ['次年', 1],
  ['后年', 2],
  ['去年', -1],
  ['上年', -1],
  ['前年', -2],
  ['下年', 1],
]);

export const YEAR_STARTS = `${RELATIVE.starts}${NUMBER_STARTS}`;

/** Reads 二〇二四年, 2024年(度), '24年, 今年, 上一年度; the cursor stops behind it. Null, cursor unmoved, where there is none. */
export function readYear(s: Scanner, context: PointContext): YearRead | null {
  const start = s.pos;
  const relative = RELATIVE.eat(s);
  if (relative) {
    s.eat('度');
    const { word, value } = relative;
    const year = context.refYear + value;
    return FOLLOWING.includes(word) ? { year, relative: word, offset: value } : { year, relative: word };
  }
  const digits = countNumerals(s, start);
  if (digits !== 4 && digits !== 2) return null;
  const value = s.number();
  if (
    value >= 0 &&
    s.pos - start === digits &&
    s.oneOf('年Q') &&
    !s.is('年代') &&
    (!s.is('年期') || s.is('年期间'))
  ) {
    if (s.eat('年')) {
      if (!s.is('度假')) s.eat('度');
    } else if (!isDigit(s.peek(1))) {
      s.pos = start;
      return null;
    }
    if (digits === 4 && value >= 1900 && value <= 2199) return { year: value };
    if (digits === 2) {
      const century = context.refYear - (context.refYear % 100);
      return {
        year: value > (context.refYear % 100) + 30 ? century - 100 + value : century + value,
        short: true,
      };
    }
  }
  s.pos = start;
  return null;
}

/** Length of the run of plain digits at a place: ASCII ones, or Chinese ones without 十. At most 5. */
function countNumerals(s: Scanner, from: number): number {
  const ascii = isDigit(s.codes[from] ?? 0);
  let i = from;
  while (i < s.length && i - from < 5 && (i === from || !ascii || !s.gapAt(i))) {
    const code = s.codes[i]!;
    if (ascii ? !isDigit(code) : !isPlainNumeral(code)) break;
    i++;
  }
  return i - from;
}

/** True where a two-digit year is a year and not a number of years: 07年, 零八年, or more of a date behind it. */
export function isPlainShortYear(s: Scanner, start: number, end: number): boolean {
  const first = s.codes[start]!;
  if (first === 48 || first === 0x3007) return true;
  if (!isDigit(first)) return end - start === 3;
  return false;
}
