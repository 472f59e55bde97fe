/** What a text should perhaps not say in public. */
export type SensitiveKind = 'phone' | 'idNumber' | 'email' | 'leader' | 'person' | 'instruction' | 'marking';

export const SENSITIVE_WORD: Record<SensitiveKind, string> = {
  phone: '电话号码',
  idNumber: '身份证号',
  email: '电子邮箱',
  leader: '领导姓名',
  person: '责任人姓名',
  instruction: '批示原话',
  marking: '密级或内部字样',
};

/** A place in a text; UTF-16 offsets, half-open. */
export type Sensitive = { kind: SensitiveKind; start: number; end: number };

/** Names and words known from the register that must not slip into the text. */
export type Known = {
  leaders: ReadonlySet<string>;
  persons: ReadonlySet<string>;
  /** The leaders' opinions on this very task. */
  opinions: readonly string[];
};

const MARKINGS = /绝密|机密|秘密|内部资料|内部文件|不予公开|依申请公开|仅供内部|批示|圈阅|阅示|阅处|阅研/g;
const EMAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63}){1,4}/g;

/** A stretch of an opinion this long standing in the text is a quotation of it. */
const QUOTED = 8;

/** The places in a text that must be looked at before it goes out, in order; none overlaps another. */
export function sensitiveIn(text: string, known: Known): Sensitive[] {
  const found: Sensitive[] = [
    ...numbersIn(text),
    ...matches(text, EMAIL, 'email'),
    ...namesIn(text, known.leaders, 'leader'),
    ...namesIn(text, known.persons, 'person'),
    ...known.opinions.flatMap((opinion) => quotesIn(text, opinion)),
    ...matches(text, MARKINGS, 'marking'),
  ];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Sensitive[] = [];
  for (const one of found) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

const matches = (text: string, pattern: RegExp, kind: SensitiveKind): Sensitive[] =>
  [...text.matchAll(pattern)].map((match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Digits that stand together: full width or half, an X where an identity number ends. */
type Group = { digits: string; start: number; end: number };

/** Most groups one number is written in: 86 138 1234 5678. */
const GROUPS = 5;

function numbersIn(text: string): Sensitive[] {
  const found: Sensitive[] = [];
  for (let at = 0; at < text.length; ) {
    const run = runAt(text, at);
    at = run.at(-1)?.end ?? at + 1;
    for (let i = 0; i < run.length; ) {
      const count = longestNumber(text, run.slice(i, i + GROUPS));
      const kind = count && kindOf(text, run.slice(i, i + count));
      if (kind) found.push({ kind, start: run[i]!.start, end: run[i + count - 1]!.end });
      i += Math.max(1, count);
    }
  }
  return found;
}

/** The groups of digits from a place on that single blanks or dashes join. */
function runAt(text: string, from: number): Group[] {
  const run: Group[] = [];
  for (let at = from; digitAt(text, at) !== null; ) {
    const start = at;
    let digits = '';
    for (let digit = digitAt(text, at); digit !== null; digit = digitAt(text, at)) {
      digits += digit;
      at++;
    }
    if (digits.length === 17 && /[XxＸｘ]/.test(text[at] ?? '')) {
      digits += 'X';
      at++;
    }
    run.push({ digits, start, end: at });
    if (/[ \-–—－　]/.test(text[at] ?? '') && digitAt(text, at + 1) !== null) at++;
  }
  return run;
}

/** How many of these groups make a number together, the most that do; 0 where none. */
function longestNumber(text: string, groups: readonly Group[]): number {
  for (let count = groups.length; count > 0; count--) if (kindOf(text, groups.slice(0, count))) return count;
  return 0;
}

function digitAt(text: string, at: number): string | null {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return text[at]!;
  return code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xff10 + 48) : null;
}

/** Words a number without an area code is a telephone number behind. */
const CALLED = /(电话|手机|热线|传真|座机|致电)[:：为是]?\s?$/;

/**
 * Mobile numbers (also behind 86), numbers with an area code and an extension, numbers of service lines, shorter ones behind 电话;
 * identity numbers of 15 and 18 places.
 */
function kindOf(text: string, groups: readonly Group[]): SensitiveKind | null {
  const digits = groups.map((group) => group.digits).join('');
  if (/^(86)?1[3-9]\d{9}$/.test(digits) || /^(400|800)\d{7}$/.test(digits)) return 'phone';
  if (/^0\d{2,3}$/.test(groups[0]!.digits) ? /^0\d{9,15}$/.test(digits) : /^0\d{9,11}$/.test(digits))
    return 'phone';
  if (/^\d{17}[\dX]$/.test(digits) && isBirthday(digits.slice(6, 14))) return 'idNumber';
  if (/^\d{15}$/.test(digits) && isBirthday(`19${digits.slice(6, 12)}`)) return 'idNumber';
  const before = text.slice(Math.max(0, groups[0]!.start - 5), groups[0]!.start);
  return /^\d{7,8}$/.test(digits) && CALLED.test(before) ? 'phone' : null;
}

const isBirthday = (digits: string): boolean =>
  +digits.slice(0, 4) >= 1900 &&
  +digits.slice(4, 6) >= 1 &&
  +digits.slice(4, 6) <= 12 &&
  +digits.slice(6) <= 31;

/**
 * A name counts from two characters on: a surname alone stands in too many words. A register knows hundreds of names: each place of the
 * text is only held against those that begin with its character.
 */
function namesIn(text: string, names: ReadonlySet<string>, kind: SensitiveKind): Sensitive[] {
  if (names.size === 0) return [];
  const byFirst = byFirstCharacter(names);
  const found: Sensitive[] = [];
  for (let at = 0; at < text.length; at++)
    for (const name of byFirst.get(text[at]!) ?? [])
      if (text.startsWith(name, at)) found.push({ kind, start: at, end: at + name.length });
  return found;
}

const prepared = new WeakMap<ReadonlySet<string>, Map<string, string[]>>();

function byFirstCharacter(names: ReadonlySet<string>): Map<string, string[]> {
  const there = prepared.get(names);
  if (there) return there;
  const byFirst = new Map<string, string[]>();
  for (const name of names)
    if (name.length >= 2) byFirst.set(name[0]!, [...(byFirst.get(name[0]!) ?? []), name]);
  prepared.set(names, byFirst);
  return byFirst;
}

/** The stretches of the text that stand in the opinion too, each as long as it goes. */
function quotesIn(text: string, opinion: string): Sensitive[] {
  if (opinion.length < QUOTED) return [];
  const pieces = new Set<string>();
  for (let i = 0; i + QUOTED <= opinion.length; i++) pieces.add(opinion.slice(i, i + QUOTED));
  const found: Sensitive[] = [];
  for (let at = 0; at + QUOTED <= text.length; at++) {
    if (!pieces.has(text.slice(at, at + QUOTED))) continue;
    let end = at + QUOTED;
    while (end < text.length && pieces.has(text.slice(end - QUOTED + 1, end + 1))) end++;
    found.push({ kind: 'instruction', start: at, end });
    at = end - 1;
  }
  return found;
}
