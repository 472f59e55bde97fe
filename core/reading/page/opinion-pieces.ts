import type { SourceDocument } from '../document.ts';
import { labelMeaning } from './form-labels.ts';
import { findStamps } from './opinion-dates.ts';
import { isPersonName, isPost } from './people.ts';
import { marksWithin } from './within.ts';

/** A run of text between the places where a page parts it: line breaks, wide gaps, edges of inline elements, timestamps. */
export type Piece = {
  start: number;
  end: number;
  /** First of its line. */
  first: boolean;
  kind: 'text' | 'name' | 'post' | 'stamp';
  /** The person named, for `name`; the post shown in the same piece, if any. */
  name?: string;
  post?: string;
  day?: string;
  /** A colon follows: 周志远：请… */
  colon?: boolean;
};

/** What merely frames a name or a time: [周志远 2026-03-26], 周志远：. An opening bracket stays with the words it opens. */
const FRAME_START = /^[\s\]】)）:：|]+/;
/** … but not the one before a time. */
const OPENING = /[\s([（【]+$/;
const FRAME_ONLY = /^[[\]【】()（）:：|/—-]+$/;

const NAME_POST = /^([\u4e00-\u9fa5·]{2,5})[\s　]*[（(]([^（）()]{1,20})[）)]$/;

/** Cuts text[start, end) into pieces and says of each whether it is a name, a post, a timestamp or words. */
export function cutPieces(document: SourceDocument, start: number, end: number): Piece[] {
  const { text } = document;
  const cuts = new Set<number>();
  for (const mark of marksWithin(document, start, end)) cuts.add(mark.start).add(mark.end);
  const region = text.slice(start, end);
  for (const gap of region.matchAll(/[\n\t]|[ \u3000]{2,}|(?<=[\u4e00-\u9fa5]{2})[：:]/g)) {
    // A colon parts only a name from its words; elsewhere it belongs to them.
    if (!/[：:]/.test(gap[0])) cuts.add(start + gap.index).add(start + gap.index + gap[0].length);
    else if (nameBefore(text, start, start + gap.index) >= 0)
      cuts.add(start + gap.index).add(start + gap.index + 1);
  }
  const stamps = new Map(findStamps(region).map((s) => [start + s.start, s] as const));
  for (const [at, stamp] of stamps) {
    cuts.add(at).add(start + stamp.end);
    const name = nameBefore(text, start, at);
    if (name >= 0) cuts.add(name);
    const after = nameAfter(text, start + stamp.end);
    if (after) cuts.add(after.start).add(after.end);
    for (let inside = at + 1; inside < start + stamp.end; inside += 1) cuts.delete(inside);
  }
  const edges = [start, ...[...cuts].filter((c) => c > start && c < end).sort((a, b) => a - b), end];
  const pieces: Piece[] = [];
  let lineStart = true;
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const raw = text.slice(edges[i]!, edges[i + 1]!);
    const shown = raw.replace(FRAME_START, '').trimEnd();
    const words = stamps.has(edges[i + 1]!) ? shown.replace(OPENING, '') : shown;
    if (words !== '' && !FRAME_ONLY.test(words)) {
      const at = edges[i + 1]! - raw.length + raw.indexOf(words);
      const stamp = stamps.get(edges[i]!);
      const colon = /^\s*[：:]/.test(text.slice(edges[i + 1]!, edges[i + 1]! + 3));
      const kind = classify(words, stamp?.day);
      pieces.push({
        start: at,
        end: at + words.length,
        first: lineStart,
        ...kind,
        ...(colon ? { colon } : {}),
      });
      lineStart = false;
    }
    if (/[\n\t]/.test(raw)) lineStart = true;
  }
  return pieces;
}

function classify(words: string, day: string | undefined): Pick<Piece, 'kind' | 'name' | 'post' | 'day'> {
  if (day) return { kind: 'stamp', day };
  const bare = words.replaceAll(/[\s：:]/g, '');
  if (labelMeaning(bare)) return { kind: 'text' };
  if (isPersonName(bare)) return { kind: 'name', name: bare };
  const bracketed = NAME_POST.exec(words);
  if (bracketed && isPersonName(bracketed[1]!))
    return { kind: 'name', name: bracketed[1]!, post: bracketed[2]! };
  const [first = '', second = '', ...more] = words.split(/[\s/　]+/);
  if (more.length === 0 && second !== '') {
    if (isPersonName(first) && isPost(second)) return { kind: 'name', name: first, post: second };
    if (isPersonName(second) && isPost(first)) return { kind: 'name', name: second, post: first };
  }
  return isPost(bare) ? { kind: 'post' } : { kind: 'text' };
}

/** A person's name right after `from`, parted from what follows by a space or a colon. */
function nameAfter(text: string, from: number): { start: number; end: number } | null {
  const match = /^[ \u3000]*([\u4e00-\u9fa5·]{2,4})(?=[ \u3000：:])/.exec(text.slice(from, from + 12));
  if (!match || !isPersonName(match[1]!)) return null;
  const end = from + match[0].length;
  return { start: end - match[1]!.length, end };
}

/** Where a person's name that ends right before `at` begins, or -1. It stands after a gap, a mark or a line's start. */
function nameBefore(text: string, from: number, at: number): number {
  let end = at;
  while (end > from && /[ \u3000]/.test(text.charAt(end - 1))) end -= 1;
  for (let length = 4; length >= 2; length -= 1) {
    const begin = end - length;
    if (begin < from) continue;
    if (begin > from && !/[\s。；！，,;![【(（\]】)）]/.test(text.charAt(begin - 1))) continue;
    if (isPersonName(text.slice(begin, end))) return begin;
  }
  return -1;
}
