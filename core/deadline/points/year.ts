import { isDigit, isPlainNumeral, NUMBER_STARTS, type Scanner } from '../scanner.ts';
import { WordTable } from '../word-table.ts';
import type { PointContext } from './point.ts';
import { type Relative, readRelativePrefix } from './relative-prefix.ts';

/** A year as written; `relative` is the word, where it is one. */
export type YearRead = { year: number; relative?: string; offset?: number; short?: boolean };

/** Years counted from the reference year that have a word of their own. */
const NAMED = new WordTable<number>([
  ['大前年', -3],
  ['大后年', 3],
  ['今年', 0],
  ['明年', 1],
  ['来年', 1],
  ['后年', 2],
  ['去年', -1],
  ['前年', -2],
]);
const YEAR = ['年', '财年'];
/** 第二年6月底前: the next year, where the time in it follows; alone it is a project's second year. */
const NEXT: Relative = { offset: 1, follows: true };

export const YEAR_STARTS = `${NAMED.starts}${NUMBER_STARTS}第`;

/** Reads 二〇二四年, 2024年(度), '24年, 今年, 上一年度; the cursor stops behind it. Null, cursor unmoved, where there is none. */
export function readYear(s: Scanner, context: PointContext): YearRead | null {
  const start = s.pos;
  const named = NAMED.eat(s);
  const second = s.eat('第二年');
  const prefixed = second ? NEXT : named ? null : readRelativePrefix(s, YEAR);
  if (named || prefixed) {
    if (s.oneOf('纪龄级轻')) {
      s.pos = start;
      return null;
    }
    const relative = s.slice(start, s.pos);
    s.eat('度');
    const offset = named?.value ?? prefixed!.offset;
    const year = context.refYear + offset;
    return prefixed?.follows ? { year, relative, offset, short: second } : { year, relative };
  }
  const run = countNumerals(s, start);
  // 两千零八年; 两千年 is a length.
  const digits = run === 1 && s.oneOf('千', 1) ? 4 : run;
  if (digits !== 4 && digits !== 2) return null;
  const value = s.number();
  if (
    value >= 0 &&
    (run === 1 ? s.pos - start >= digits : s.pos - start === digits) &&
    (s.oneOf('年Q') || (digits === 4 && s.is('财年') && s.eat('财'))) &&
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
  if (startsMonths(s, end)) return true;
  if (first === 48 || first === 0x3007) return true;
  if (!isDigit(first)) return end - start === 3 && !s.is('第', start);
  return false;
}

/** 19年4-5月, 19年4、5月: months whose 月 comes with the last one. */
function startsMonths(s: Scanner, end: number): boolean {
  const mark = s.pos;
  s.pos = end;
  const first = s.number();
  const joined = first >= 1 && first <= 12 && s.eatAny(['-', '~', '至', '到', '、', '和']) !== null;
  const found = joined && s.number() > first && s.is('月');
  s.pos = mark;
  return found;
}
