/** The mark that opens a numbered item: its rank (1 outermost), and where the words after it begin. */
export type NumberMark = { level: number; end: number };

const CHINESE = '一二三四五六七八九十百零〇';
const CHAPTER = '章节条编部篇';

/**
 * The number mark standing at `at`, or null. Ranks follow the official order of headings (GB/T 9704—2012 7.3.3):
 * 第…章, then 一、 then （一） then 1. then （1） then ①.
 */
export function numberMarkAt(text: string, at: number): NumberMark | null {
  const first = text.charAt(at);
  if (first === '第') return chapter(text, at);
  if (CHINESE.includes(first) && first !== '') return plain(text, at);
  if (first === '（') return bracketed(text, at);
  if (first >= '0' && first <= '9') return arabic(text, at);
  if (first >= '①' && first <= '⑳') return { level: 6, end: at + 1 };
  return null;
}

function chinese(text: string, at: number): number {
  let i = at;
  while (i < at + 5 && i < text.length && CHINESE.includes(text.charAt(i))) i++;
  return i;
}

function digits(text: string, at: number): number {
  let i = at;
  while (i < at + 4 && text.charAt(i) >= '0' && text.charAt(i) <= '9') i++;
  return i;
}

function chapter(text: string, at: number): NumberMark | null {
  const end = Math.max(chinese(text, at + 1), digits(text, at + 1));
  if (end === at + 1 || !CHAPTER.includes(text.charAt(end)) || text.charAt(end) === '') return null;
  return { level: text.charAt(end) === '条' ? 3 : 1, end: end + 1 };
}

function plain(text: string, at: number): NumberMark | null {
  const end = chinese(text, at);
  return text.charAt(end) === '、' ? { level: 2, end: end + 1 } : null;
}

function bracketed(text: string, at: number): NumberMark | null {
  const word = chinese(text, at + 1);
  if (word > at + 1) return text.charAt(word) === '）' ? { level: 3, end: pastComma(text, word + 1) } : null;
  const number = digits(text, at + 1);
  return number > at + 1 && number < at + 4 && text.charAt(number) === '）'
    ? { level: 5, end: pastComma(text, number + 1) }
    : null;
}

function arabic(text: string, at: number): NumberMark | null {
  const end = digits(text, at);
  if (end > at + 3) return null;
  const mark = text.charAt(end);
  if (mark === '）') return { level: 5, end: end + 1 };
  if (mark !== '.' && mark !== '、') return null;
  const next = text.charCodeAt(end + 1);
  const number = next >= 48 && next <= 57 && !/^(?:20\d\d年|\d{1,2}月)/.test(text.slice(end + 1, end + 6));
  return number ? null : { level: 4, end: end + 1 };
}

/** （一）、 is written by some offices for （一）. */
const pastComma = (text: string, at: number) => (text.charAt(at) === '、' ? at + 1 : at);
