import { isDigit, isNumeral, type Scanner } from './scanner.ts';

/** How the words around a date bound it: 前 (by), 后 (after), 起 (from), 内 (within). */
export type Edge = { kind: 'before' | 'after' | 'from' | 'within'; inclusive?: boolean; word: string };

const AFTER_BEFORE = '提期往来后述款置景沿任身言台三两几';
const AFTER_BEHIND = '期续者勤备台果的第';
const AFTER_WITHIN = '容部设外陆涝蒙控河生';

/** Reads 前, 之前, 以前, 或之前, 及以后, 后, 起, 以来, 内 behind a date; the cursor stays where there is none. */
export function readEdge(s: Scanner): Edge | null {
  const start = s.pos;
  const excluded = readInclusion(s);
  const joined = s.eatAny(['或者', '或', '及其', '及', '和', '(含)']) !== null;
  const read = readWord(s, joined);
  if (!read) {
    s.pos = start;
    if (excluded !== null && readInclusion(s) === null) s.pos = start;
    return null;
  }
  const after = readInclusion(s);
  const inclusive = excluded ?? after ?? (joined ? true : undefined);
  return inclusive === undefined ? read : { ...read, inclusive };
}

function readWord(s: Scanner, joined: boolean): Edge | null {
  if (s.is('前夕') || s.is('前后') || s.is('前半') || s.is('后半')) {
    return s.eat('前夕') ? { kind: 'before', word: '前夕' } : null;
  }
  const before =
    s.eatAny(['之前', '以前']) ??
    (s.is('前') && !s.oneOf(AFTER_BEFORE, 1) && !isCount(s) ? (s.pos++, '前') : null);
  if (before) return { kind: 'before', word: before };
  const after =
    s.eatAny(['之后', '以后']) ??
    (s.is('后') && !s.oneOf(AFTER_BEHIND, 1) && !isNumeral(s.peek(1)) ? (s.pos++, '后') : null);
  if (after) return { kind: joined ? 'from' : 'after', word: after };
  const from =
    s.eatAny(['以来', '开始', '至今', '之日起', '起始']) ??
    (s.is('起') && !s.oneOf('草步诉点到来', 1) ? (s.pos++, '起') : null);
  if (from) {
    s.eat('至今');
    return { kind: 'from', inclusive: true, word: from };
  }
  const within = s.eatAny(['之内', '以内', '期间', '内']);
  if (within) {
    if (within === '内' && s.oneOf(AFTER_WITHIN)) s.pos--;
    else return { kind: 'within', word: within };
  }
  return null;
}

/** 前三季度, 前5个工作日 belong to the next words. */
function isCount(s: Scanner): boolean {
  const next = s.peek(1);
  return (isNumeral(next) || isDigit(next)) && (s.oneOf('个季天日项', 2) || s.oneOf('个季天日项', 3));
}

/** （含）, （含当日）, （不含该日）, (含本日): whether the day counts; null where nothing is said. */
function readInclusion(s: Scanner): boolean | null {
  const start = s.pos;
  const open = s.eat('(');
  const word = open ? s.eatAny(['不含', '不包括', '不包含', '含', '包括', '包含']) : null;
  if (word) {
    s.eatAny(['该日', '当日', '当天', '本日', '本数', '当月', '当年']) ??
      (s.number() > 0 && s.eatAny(['日', '号']));
    if (s.eat(')')) return !word.startsWith('不');
  }
  s.pos = start;
  return null;
}
