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
    if (depth > 0 || !(sign & STOPS)) continue;
    const end = paragraphEnd ? i : i + 1;
    if (end > start) sentences.push({ start, end, stop: text.charAt(i) });
    start = i + 1;
  }
  if (to > start) sentences.push({ start, end: to, stop: '' });
  return sentences;
}

/** Where the clauses of a sentence begin: at its start and after each ， and ： outside brackets. */
export function clauseStarts(text: string, sentence: { start: number; end: number }): number[] {
  const starts = [sentence.start];
  let depth = 0;
  for (let i = sentence.start; i < sentence.end; i++) {
    const sign = signAt(text, i);
    if (sign === 0) continue;
    if (sign & OPENS) depth++;
    else if (sign & CLOSES) depth = Math.max(0, depth - 1);
    else if (depth === 0 && sign & PAUSES && i + 1 < sentence.end) starts.push(i + 1);
  }
  return starts;
}
