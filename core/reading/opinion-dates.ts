import { type Day, dayNumber, makeDay } from '../calendar/day.ts';

/** A system's timestamp in a text: half-open range and its day. */
export type Stamp = { start: number; end: number; day: Day };

const STAMP =
  /(?<!\d)((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)日?(?:T|\s{0,3}(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?\s{0,2})?(?:上午|下午)?\s?)?(?:(?<=[T\s日午])\d{1,2}[:：时]\d{2}分?(?:[:：]?\d{2}秒?)?(?:\.\d{1,3})?)?/g;

/** Every full date of `text`, with the clock time that follows it. */
export function findStamps(text: string): Stamp[] {
  const stamps: Stamp[] = [];
  for (const match of text.matchAll(STAMP)) {
    const day = makeDay(+match[1]!, +match[2]!, +match[3]!);
    if (!day) continue;
    const written = match[0].trimEnd();
    stamps.push({ start: match.index, end: match.index + written.length, day });
  }
  return stamps;
}

/** A handwritten date as read: ISO day, the parts that were not written, and why it was read so. */
export type WrittenDay = { day: Day; yearInferred: boolean; reason: string };

/** A day written this long after the day it is read against still counts as that year's. */
const SLACK_DAYS = 3;

/**
 * Reads a date as people sign with it: 10.17, 3月26日, 2026.3.26, 27/3 (day/month, the way it is written by hand). A missing year is
 * the latest that puts the day on or before `base` (the system's own time, else the day of receipt, else today).
 * Null where it is no date.
 */
export function readWrittenDay(text: string, base: Day): WrittenDay | null {
  const halfWidth = text
    .replaceAll(/[０-９．／]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll(/\s/g, '');
  const full = /^((?:19|20)\d{2}|\d{2}(?=[.．年]\d{1,2}[.．月]\d))[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(
    halfWidth,
  );
  if (full) {
    const year = +full[1]! < 100 ? 2000 + +full[1]! : +full[1]!;
    const day = makeDay(year, +full[2]!, +full[3]!);
    return day ? { day, yearInferred: false, reason: '落款日期照写' } : null;
  }
  const part = /^(\d{1,2})([./月-])(\d{1,2})日?$/.exec(halfWidth);
  if (!part) return null;
  const [first, second] = [+part[1]!, +part[3]!];
  const monthFirst = latest(first, second, base);
  const dayFirst = part[2] === '月' ? null : latest(second, first, base);
  const slash = part[2] === '/';
  const day = slash ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
  if (!day) return null;
  const turned = day !== monthFirst;
  return {
    day,
    yearInferred: true,
    reason: turned ? `落款“${text.trim()}”按日/月读，年份推定` : `落款“${text.trim()}”按月、日读，年份推定`,
  };
}

function latest(month: number, day: number, base: Day): Day | null {
  const year = +base.slice(0, 4);
  for (let y = year + 1; y >= year - 8; y -= 1) {
    const found = makeDay(y, month, day);
    if (found && dayNumber(found) <= dayNumber(base) + SLACK_DAYS) return found;
  }
  return null;
}
