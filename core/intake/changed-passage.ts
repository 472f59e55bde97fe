import { diffChars } from 'diff';
import { similarity } from './duplicates.ts';

/** How alike a passage of the page must be to be shown beside the old one, from 0 to 1. Below it there is nothing to compare. */
const COMPARABLE = 0.45;
/** Sentences one passage may span. */
const MOST_SENTENCES = 12;
/** Sentences looked at closely: those with the most characters in common with the old passage. */
const MOST_STARTS = 60;
/** Longer passages are compared by these many characters at their beginning. */
const COMPARED = 4_000;

/** A piece of a comparison: in both, only in the old passage, or only in the present one. */
export type DiffPart = { kind: 'same' | 'old' | 'new'; text: string };

/**
 * The passage of a page's present text that is most like an old one, in whole sentences; null where nothing is like it. For showing the
 * two side by side only: how alike two texts are says nothing about whether they mean the same (县财政局, 县民政局).
 */
export function nearestPassage(quote: string, pageText: string): string | null {
  const wanted = plain(quote).slice(0, COMPARED);
  const sentences = pageText.split(/(?<=[。！？；;!?])|\n/).filter((piece) => piece.trim() !== '');
  const characters = new Set(wanted);
  const common = (piece: string) => [...plain(piece)].filter((char) => characters.has(char)).length;
  const starts = sentences
    .map((piece, at) => ({ at, share: common(piece) / Math.max(plain(piece).length, wanted.length / 4) }))
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_STARTS);
  let best: { text: string; alike: number } | null = null;
  for (const { at } of starts) {
    let text = '';
    for (let next = at; next < Math.min(sentences.length, at + MOST_SENTENCES); next += 1) {
      text += sentences[next];
      const alike = similarity(wanted, plain(text));
      if (alike >= COMPARABLE && (!best || alike > best.alike)) best = { text: text.trim(), alike };
      if (plain(text).length > wanted.length * 1.6) break;
    }
  }
  return best?.text ?? null;
}

/** A present passage without what stood before the old one and stands before this one still (a number mark 二、). */
export function withoutLead(present: string, before: string): string {
  const lead = plain(before);
  const words = plain(present);
  for (let length = Math.min(lead.length, words.length); length > 0; length -= 1)
    if (lead.endsWith(words.slice(0, length))) return words.slice(length);
  return words;
}

/** What became of a passage, character by character; white space is left out of the comparison. */
export function passageDiff(old: string, present: string): DiffPart[] {
  return diffChars(plain(old).slice(0, COMPARED), plain(present).slice(0, COMPARED)).map(
    ({ added, removed, value }) => ({ kind: added ? 'new' : removed ? 'old' : 'same', text: value }),
  );
}

const plain = (text: string) => text.replace(/\s/g, '');
