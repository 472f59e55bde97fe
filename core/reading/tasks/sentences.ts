import { CLOSES, OPENS, PAUSES, STOPS, signAt } from '../signs.ts';

/** A sentence, or a part of one ended by ；: half-open, its end sign included. */
export type Sentence = { start: number; end: number; stop: string };

const LINE_END = 10;

/** The sentences of text[from, to): ended by 。！？； or a paragraph's end; signs in brackets and quotations don't count. */
export function sentencesIn(text: string, from: number, to: number): Sentence[] {
  const sentences: Sentence[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < to; i++) {
    const sign = signAt(text, i);
    if (sign === 0) continue;
    const paragraphEnd = text.charCodeAt(i) === LINE_END;
    if (paragraphEnd) depth = 0;
    else if (sign & OPENS) depth++;
    else if (sign & CLOSES) depth = Math.max(0, depth - 1);
    const quoted = depth === 0 && endsQuotation(text, i);
    if (depth > 0 || !(sign & STOPS || quoted)) continue;
    const end = paragraphEnd ? i : i + 1;
    if (end > start) sentences.push({ start, end, stop: quoted ? '。' : text.charAt(i) });
    start = i + 1;
  }
  if (to > start) sentences.push({ start, end: to, stop: '' });
  return sentences;
}

/** ……解决。” and whatever follows is a sentence of its own. */
const endsQuotation = (text: string, at: number) =>
  text.charAt(at) === '”' && at > 0 && '。！？'.includes(text.charAt(at - 1));

/** Words quoted after a colon (批示：“请……”) are read like the sentence's own. */
const opensSpeech = (text: string, at: number) => text.charAt(at) === '“' && text.charAt(at - 1) === '：';

/** Where the clauses of a sentence begin: at its start and after each ， and ： outside brackets. */
export function clauseStarts(text: string, sentence: { start: number; end: number }): number[] {
  const starts = [sentence.start];
  let depth = 0;
  for (let i = sentence.start; i < sentence.end; i++) {
    const sign = signAt(text, i);
    if (sign === 0) continue;
    if (depth === 0 && opensSpeech(text, i)) starts.push(i + 1);
    else if (sign & OPENS) depth++;
    else if (sign & CLOSES) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (sign & PAUSES || text.charAt(i) === '。') && i + 1 < sentence.end)
      starts.push(i + 1);
  }
  return starts;
}
