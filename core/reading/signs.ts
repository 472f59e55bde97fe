/** What a character does in a sentence, as bits: looked up once a character where the whole text is walked. */
export const OPENS = 1;
export const CLOSES = 2;
/** 。！？；and a paragraph's end. */
export const STOPS = 4;
/** ，and ：: between clauses. */
export const PAUSES = 8;
/** （〔【: brackets that can hold a duty clause. */
export const BRACKET_OPENS = 16;
export const BRACKET_CLOSES = 32;
/** Signs after which a numbered item may begin within a paragraph. */
export const ENDS = 64;

const table = new Uint8Array(65536);
const mark = (signs: string, bit: number) => {
  for (const sign of signs) table[sign.charCodeAt(0)]! |= bit;
};
mark('（〔【《“', OPENS);
mark('）〕】》”', CLOSES);
mark('。！？；\n', STOPS);
mark('，：', PAUSES);
mark('（〔【', BRACKET_OPENS);
mark('）〕】', BRACKET_CLOSES);
mark('。；！？）〕”：', ENDS);

/** The bits of the character at `at`. */
export const signAt = (text: string, at: number): number => table[text.charCodeAt(at)]!;

/** The first place of `word` in [from, to), or -1; never looks beyond `to`. */
export function findIn(text: string, word: string, from: number, to: number): number {
  const first = word.charCodeAt(0);
  for (let at = from; at + word.length <= to; at++)
    if (text.charCodeAt(at) === first && text.startsWith(word, at)) return at;
  return -1;
}

/** The last place of the character `sign` in [from, to), or -1; never looks before `from`. */
export function lastIn(text: string, sign: string, from: number, to: number): number {
  const code = sign.charCodeAt(0);
  for (let at = to - 1; at >= from; at--) if (text.charCodeAt(at) === code) return at;
  return -1;
}
