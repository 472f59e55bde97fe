import { type Day, makeDay } from '../../calendar/day.ts';

/** Ways other systems write days: yyyy, MM or M, dd or d and what stands between them. */
const TOKEN = /yyyy|MM|M|dd|d/g;

/** True for a pattern that names year, month and day once each and can be read back without doubt. */
export function isDayPattern(pattern: string): boolean {
  const tokens = pattern.match(TOKEN) ?? [];
  const once = ['y', 'M', 'd'].every((letter) => tokens.filter((token) => token[0] === letter).length === 1);
  const joined = /yyyyM|Md|dM|dyyyy|[Md]yyyy/.test(pattern.replaceAll('MM', '##').replaceAll('dd', '##'));
  return once && !joined && pattern.length <= 20 && !/\d/.test(pattern);
}

/** 2026-03-05 in `yyyy年M月d日`: 2026年3月5日. */
export const formatDay = (day: Day, pattern: string): string =>
  pattern.replace(TOKEN, (token) => {
    if (token === 'yyyy') return day.slice(0, 4);
    const part = token[0] === 'M' ? day.slice(5, 7) : day.slice(8);
    return token.length === 2 ? part : String(+part);
  });

/** The day a text in this pattern names; null where it is no such text. */
export function parsePatternDay(text: string, pattern: string): Day | null {
  let source = '';
  const order: string[] = [];
  let at = 0;
  for (const match of pattern.matchAll(TOKEN)) {
    source += literal(pattern.slice(at, match.index));
    source += match[0] === 'yyyy' ? '(\\d{4})' : match[0].length === 2 ? '(\\d{2})' : '(\\d{1,2})';
    order.push(match[0][0]!);
    at = match.index + match[0].length;
  }
  const found = new RegExp(`^${source}${literal(pattern.slice(at))}$`).exec(text.trim());
  if (!found) return null;
  const part = (letter: string) => +found[order.indexOf(letter) + 1]!;
  return makeDay(part('y'), part('M'), part('d'));
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
