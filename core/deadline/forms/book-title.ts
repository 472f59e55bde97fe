import type { Form } from '../mention.ts';

/** Longest title that is passed over. */
const REACH = 120;

/** 《…》: what stands in a document's title is a name, not a limit. Reads nothing and moves behind the title. */
export const bookTitle: Form = {
  starts: '《',
  read(s) {
    const end = Math.min(s.length, s.pos + REACH);
    for (let i = s.pos + 1; i < end; i++) {
      if (s.codes[i] === 0x300b) {
        s.pos = i + 1;
        return [];
      }
      if (s.codes[i] === 0x300a) break;
    }
    return null;
  },
};
