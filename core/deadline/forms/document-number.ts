import type { Form } from '../mention.ts';
import { isDigit, type Scanner } from '../scanner.ts';

/** Farthest that 号 stands behind the year of a document number. */
const REACH = 20;

/**
 * 〔2026〕3号, （2026）第3号, (2026)云01民初12号: the number of a document or a court case, not a date. Reads nothing and moves
 * behind it.
 */
export const documentNumber: Form = {
  starts: '[(第',
  read(s) {
    if (s.eat('第')) return readSerial(s);
    const year = [1, 2, 3, 4].every((i) => isDigit(s.peek(i)));
    if (!year || !s.oneOf('])', 5)) return null;
    const from = s.pos + 6;
    for (let i = from; i < Math.min(s.length, from + REACH); i++) {
      const char = String.fromCharCode(s.codes[i]!);
      if (char === '号' && i > from) {
        s.pos = i + 1;
        return [];
      }
      if ('年月日,。;:、《\n'.includes(char)) return null;
    }
    return null;
  },
};

/** 第2026-12号: digits with a dash between them. */
function readSerial(s: Scanner): [] | null {
  let dashed = false;
  for (let i = 0; i < REACH; i++) {
    if (s.oneOf('-', i)) dashed = i > 0;
    else if (!isDigit(s.peek(i))) {
      if (!dashed || !s.oneOf('号期', i)) return null;
      s.pos += i + 1;
      return [];
    }
  }
  return null;
}
