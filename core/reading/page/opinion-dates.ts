import { type Day, dayNumber, makeDay } from '../../calendar/day.ts';

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

/** What is known of when something was signed: on or before `by` (the system's own time, or today), on or after `after` (receipt). */
export type SignedWithin = { after: Day | null; by: Day };

/** A signature may run ahead of a system's clock or of the register by this many days. */
const SLACK_DAYS = 3;

/**
 * Reads a date as people sign with it: 10.17, 3月26日, 2026.3.26, 27/3 (day/month, the way it is written by hand). A missing year is
 * the first that puts the day after the paper was received, else the latest that puts it before it was read. Null where it
 * is no date.
 */
export function readWrittenDay(text: string, within: SignedWithin): WrittenDay | null {
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
  const monthFirst = yearFor(first, second, within);
  const dayFirst = part[2] === '月' ? null : yearFor(second, first, within);
  const slash = part[2] === '/';
  const day = slash ? likelier(dayFirst, monthFirst, within) : (monthFirst ?? dayFirst);
  if (!day) return null;
  const turned = day !== monthFirst;
  return {
    day,
    yearInferred: true,
    reason: turned ? `落款“${text.trim()}”按日/月读，年份推定` : `落款“${text.trim()}”按月、日读，年份推定`,
  };
}

/**
 * 6/11 read as day/month, the way it is written by hand, unless that puts it months away from the day it must lie by and
 * month/day does not.
 */
function likelier(dayFirst: Day | null, monthFirst: Day | null, { after, by }: SignedWithin): Day | null {
  if (!dayFirst || !monthFirst) return dayFirst ?? monthFirst;
  const from = after && after <= by ? after : by;
  const away = (day: Day) => Math.abs(dayNumber(day) - dayNumber(from));
  return away(dayFirst) > FAR_DAYS && away(monthFirst) <= FAR_DAYS ? monthFirst : dayFirst;
}

/** Papers are signed within so many days of being received, and mostly read within as many of being signed. */
const FAR_DAYS = 60;

function yearFor(month: number, day: number, { after, by }: SignedWithin): Day | null {
  const latest = dayNumber(by) + SLACK_DAYS;
  const earliest = after && after <= by ? dayNumber(after) - SLACK_DAYS : null;
  let found: Day | null = null;
  for (let year = +by.slice(0, 4) + 1; year >= +by.slice(0, 4) - 8; year -= 1) {
    const candidate = makeDay(year, month, day);
    if (!candidate || dayNumber(candidate) > latest) continue;
    if (earliest !== null && dayNumber(candidate) < earliest) break;
    found = candidate;
    if (earliest === null) break;
  }
  return found ?? (earliest === null ? null : yearFor(month, day, { after: null, by }));
}
