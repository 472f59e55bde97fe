import { BRACKET_CLOSES, BRACKET_OPENS, signAt } from '../signs.ts';

/** A bracket in the text: its opening sign stands at `start`; its words are text[innerStart, innerEnd). */
export type Bracket = { start: number; end: number; innerStart: number; innerEnd: number };

const LINE_END = 10;

/**
 * The outermost brackets of text[from, to). A bracket closed by a sign of another kind (as hurried typing has it) counts
 * as closed; one that is never closed ends with its paragraph.
 */
export function bracketsIn(text: string, from: number, to: number): Bracket[] {
  const found: Bracket[] = [];
  let depth = 0;
  let open = -1;
  for (let i = from; i < to; i++) {
    const sign = signAt(text, i);
    if (sign === 0) continue;
    if (sign & BRACKET_OPENS) {
      if (depth++ === 0) open = i;
    } else if (sign & BRACKET_CLOSES) {
      if (depth > 0 && --depth === 0)
        found.push({ start: open, end: i + 1, innerStart: open + 1, innerEnd: i });
    } else if (depth > 0 && text.charCodeAt(i) === LINE_END) {
      found.push({ start: open, end: i, innerStart: open + 1, innerEnd: i });
      depth = 0;
    }
  }
  if (depth > 0) found.push({ start: open, end: to, innerStart: open + 1, innerEnd: to });
  return found;
}
