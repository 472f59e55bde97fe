/** A bracket in the text: its signs at `start` and `end - 1`, its words between. */
export type Bracket = { start: number; end: number };

const OPEN = '（〔【';
const CLOSE = '）〕】';

/**
 * The outermost brackets of text[from, to). A bracket that is never closed, or is closed by a sign of another kind
 * (as hurried typing has it), ends at the range's end or at that sign.
 */
export function bracketsIn(text: string, from: number, to: number): Bracket[] {
  const found: Bracket[] = [];
  let depth = 0;
  let open = -1;
  for (let i = from; i < to; i++) {
    const c = text.charAt(i);
    if (OPEN.includes(c)) {
      if (depth++ === 0) open = i;
    } else if (CLOSE.includes(c) && depth > 0 && --depth === 0) found.push({ start: open, end: i + 1 });
  }
  if (depth > 0) {
    const inner = text.slice(open + 1, to);
    found.push({ start: open, end: open + 1 + inner.length });
  }
  return found;
}

/** True where the bracket has a closing sign of its own. */
export const isClosed = (text: string, bracket: Bracket) =>
  bracket.end > bracket.start + 1 && CLOSE.includes(text.charAt(bracket.end - 1));
