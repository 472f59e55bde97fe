import { isDigit, isNumeral, type Scanner } from './scanner.ts';

/** How the words around a date bound it: 前 (by), 后 (after), 起 (from), 内 (within). */
export type Edge = { kind: 'before' | 'after' | 'from' | 'within'; inclusive?: boolean; word: string };

// Not 提, 任, 款, 台, 来, 述 …: behind a date 前提交, 前任务, 前款项, 前台账 are 前 and another word, never 前提 or 前任.
const AFTER_BEFORE = '期往后几';
const AFTER_BEHIND = '期续者勤备台果';
const AFTER_FROM = '草步诉点到来';
const AFTER_WITHIN = '容部设外陆涝蒙控河生';

/**
 * Reads 前, 之前, 以前, 或之前, 及以后, 后, 起, 以来, 内 behind a date; the cursor stays where there is none. Behind a year or a month 前
 * may begin the next words (2025年前三季度), behind a day (`ofDay`) it does not (7月1日后3个月内).
 */
export function readEdge(s: Scanner, ofDay = false): Edge | null {
  if (!s.oneOf('前后之内以起开至期结终或及和(')) return null;
  const start = s.pos;
  const excluded = readInclusion(s);
  const joined = s.eatAny(['或者', '或', '及其', '及', '和', '(含)']) !== null;
  const read = readWord(s, joined, ofDay);
  if (!read) {
    s.pos = start;
    if (excluded !== null && readInclusion(s) === null) s.pos = start;
    return null;
  }
  const after = readInclusion(s);
  const inclusive = excluded ?? after ?? (joined ? true : undefined);
  return inclusive === undefined ? read : { ...read, inclusive };
}

function readWord(s: Scanner, joined: boolean, ofDay: boolean): Edge | null {
  const end = s.eatAny(['结束前', '结束之前', '结束以前', '终了前', '终了之前']);
  if (end) return { kind: 'within', word: end };
  if (s.eat('前夕')) return { kind: 'before', word: '前夕' };
  if (s.is('前后') || s.is('前半') || s.is('后半')) return null;
  const before =
    s.eatAny(['之前', '以前']) ??
    eatUnless(s, '前', (next) => AFTER_BEFORE.includes(next) || (!ofDay && isCount(s)));
  if (before) return { kind: 'before', word: before };
  const after =
    s.eatAny(['之后', '以后', '结束后', '终了后', '结束之日起', '终了之日起', '期满后']) ??
    eatUnless(s, '后', (next) => AFTER_BEHIND.includes(next) || (!ofDay && isCount(s)));
  if (after) return { kind: joined ? 'from' : 'after', word: after };
  const from =
    s.eatAny(['以来', '开始', '至今', '之日起', '起始']) ??
    eatUnless(s, '起', (next) => AFTER_FROM.includes(next));
  if (from) {
    s.eat('至今');
    return { kind: 'from', inclusive: true, word: from };
  }
  const within =
    s.eatAny(['之内', '以内', '期间']) ?? eatUnless(s, '内', (next) => AFTER_WITHIN.includes(next));
  return within ? { kind: 'within', word: within } : null;
}

/** Reads a one-character word unless the character behind it makes another word of the two. */
function eatUnless(s: Scanner, word: string, makesAnother: (next: string) => boolean): string | null {
  if (!s.is(word)) return null;
  const next = s.peek(1);
  if (next !== 0 && makesAnother(String.fromCharCode(next))) return null;
  s.pos++;
  return word;
}

/** True at 前三季度, 后三个月, which belong to the next words. */
export function isCount(s: Scanner): boolean {
  const next = s.peek(1);
  if (!isNumeral(next) && !isDigit(next)) return false;
  const unit = isDigit(s.peek(2)) || isNumeral(s.peek(2)) ? 3 : 2;
  return s.oneOf('季项名位', unit) || (s.oneOf('个', unit) && !s.is('工', s.pos + unit + 1));
}

/** 6月30日 in （不含6月30日）, which says no more than 该日. */
function eatDate(s: Scanner): void {
  for (const unit of '年月日号') {
    const mark = s.pos;
    if (s.number() <= 0 || !s.eat(unit)) s.pos = mark;
  }
}

/** （含）, （含当日）, （不含该日）, (含本日): whether the day counts; null where nothing is said. */
function readInclusion(s: Scanner): boolean | null {
  const start = s.pos;
  const open = s.eat('(');
  const word = open ? s.eatAny(['不含', '不包括', '不包含', '含', '包括', '包含']) : null;
  if (word) {
    if (!s.eatAny(['该日', '当日', '当天', '本日', '本数', '当月', '当年'])) eatDate(s);
    if (s.eat(')')) return !word.startsWith('不');
  }
  s.pos = start;
  return null;
}
