import type { Arrangement } from './arrangement.ts';
import { type Day, dayNumber } from './day.ts';
import { statutoryDays } from './statutory.ts';

const FIRST = dayNumber('1900-01-01');
const LAST = dayNumber('2100-12-31');
const MIN_DAY = dayNumber('0001-01-01');
const MAX_DAY = dayNumber('9999-12-31');

const weekdayOf = (number: number) => ((((number + 3) % 7) + 7) % 7) + 1;

/** Working days by number: every question is one or two array reads. */
export type WorkTable = {
  isWorkNumber(number: number): boolean;
  /** Working days before a day number, continued by plain weeks outside the table. */
  rankOf(number: number): number;
  /** The day number of the k-th working day (the inverse of rankOf). */
  selectOf(k: number): number;
  /** Names of days off, by day number. */
  names: ReadonlyMap<number, string>;
};

/** One pass over 1900–2100 counts working days. Outside these years weeks are plain Monday to Friday. */
export function workTable(announced: ReadonlyMap<number, Arrangement>): WorkTable {
  const work = new Uint8Array(LAST - FIRST + 1);
  for (let i = 0; i < work.length; i++) work[i] = weekdayOf(FIRST + i) <= 5 ? 1 : 0;
  const names = new Map<number, string>();
  const mark = (date: Day, name: string, off: boolean) => {
    const number = dayNumber(date);
    if (number < FIRST || number > LAST) return;
    work[number - FIRST] = off ? 0 : 1;
    if (off) names.set(number, name);
    else names.delete(number);
  };
  for (let year = 1949; year <= 2100; year++) {
    if (!announced.has(year)) for (const day of statutoryDays(year)) mark(day.date, day.name, true);
  }
  for (const arrangement of announced.values())
    for (const day of arrangement.days) mark(day.date, day.name, day.isOffDay);

  // rank[i]: working days before FIRST + i; select[k]: day number of the k-th working day.
  const rank = new Int32Array(work.length + 1);
  for (let i = 0; i < work.length; i++) rank[i + 1] = rank[i]! + work[i]!;
  const total = rank[work.length]!;
  const select = new Int32Array(total);
  for (let i = 0; i < work.length; i++) if (work[i]) select[rank[i]!] = FIRST + i;

  const isWorkNumber = (number: number) =>
    number < FIRST || number > LAST ? weekdayOf(number) <= 5 : work[number - FIRST] === 1;

  const rankOf = (number: number): number => {
    if (number >= FIRST && number <= LAST + 1) return rank[number - FIRST]!;
    return number > LAST ? total + plainWorkdays(LAST + 1, number) : -plainWorkdays(number, FIRST);
  };
  const selectOf = (k: number): number => {
    if (k >= 0 && k < total) return select[k]!;
    const number = k < 0 ? plainSelect(FIRST, k) : plainSelect(LAST + 1, k - total);
    return Math.min(Math.max(number, MIN_DAY), MAX_DAY);
  };

  return { isWorkNumber, rankOf, selectOf, names };
}

/** Monday-to-Friday days in [from, to). */
function plainWorkdays(from: number, to: number): number {
  const weeks = Math.floor((to - from) / 7);
  let count = weeks * 5;
  for (let number = from + weeks * 7; number < to; number++) if (weekdayOf(number) <= 5) count++;
  return count;
}

/** The k-th (from 0) Monday-to-Friday day on or after `from`; k < 0 counts back from before it. */
function plainSelect(from: number, k: number): number {
  const weeks = Math.floor(k / 5);
  let number = from + weeks * 7;
  let left = k - weeks * 5;
  while (weekdayOf(number) > 5 || left > 0) {
    if (weekdayOf(number) <= 5) left--;
    number++;
  }
  return number;
}
