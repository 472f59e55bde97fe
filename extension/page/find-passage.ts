import { bodyOf, innerTextOf, rootOf } from './dom.ts';
import { MOST_CHARACTERS } from './limits.ts';
import type { PassageFound, PassageQuestion, WantedPassage } from './passage.ts';
import { xpathOf } from './selection.ts';
import { showPieces } from './show-passage.ts';
import { type ShownPiece, type Stretch, shownPieces } from './shown-text.ts';

/** White space, and characters nobody sees: a capture leaves them out or sets them anew. */
const UNSEEN =
  /[\s\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/;
/** Places looked at where the same words stand again and again. */
const MOST_PLACES = 50;
/** Characters of the present text that are brought back to be compared. */
const MOST_TEXT = 200_000;

/**
 * Finds the exact words of passages among what this frame shows, white space aside, and shows them where that is asked. Where words
 * stand more than once, what stood before and after them decides, then the element they stood in. Nothing that is merely alike
 * is ever taken.
 */
export function findPassages(document: Document, { passages, show }: PassageQuestion): PassageFound[] {
  const root = bodyOf(document) ?? rootOf(document);
  if (!root) return passages.map(() => ({ is: 'missing', text: '' }));
  const pieces = shownPieces(root);
  const seen = seenText(pieces);
  return passages.map((wanted) => {
    const quote = withoutUnseen(wanted.quote);
    const chosen = choose(placesOf(seen.text, quote), quote.length, wanted, pieces, seen);
    if (chosen.length === 0) return { is: 'missing', text: show ? presentText(root, pieces) : '' };
    const stretches = chosen.map((start) => stretchesOf(pieces, seen.at, start, start + quote.length));
    if (show) showPieces(document, stretches);
    if (stretches.length > 1) return { is: 'several', count: stretches.length };
    return { is: 'found', xpath: xpathOf(stretches[0]![0]!.node) };
  });
}

type SeenText = { text: string; at: [piece: Uint32Array, place: Uint32Array] };

/** The words of all pieces in one text without what nobody sees; `at` says from which piece and place each character is. */
function seenText(pieces: readonly ShownPiece[]): SeenText {
  const total = Math.min(
    pieces.reduce((sum, { text }) => sum + text.length, 0),
    MOST_CHARACTERS,
  );
  const piece = new Uint32Array(total);
  const place = new Uint32Array(total);
  const parts: string[] = [];
  let length = 0;
  for (const [index, { text }] of pieces.entries()) {
    let kept = '';
    for (let i = 0; i < text.length && length < total; i += 1) {
      if (UNSEEN.test(text[i]!)) continue;
      piece[length] = index;
      place[length] = i;
      length += 1;
      kept += text[i];
    }
    parts.push(kept);
  }
  return { text: parts.join(''), at: [piece, place] };
}

const withoutUnseen = (text: string) => [...text].filter((char) => !UNSEEN.test(char)).join('');

function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  if (quote === '') return places;
  for (
    let from = text.indexOf(quote);
    from >= 0 && places.length < MOST_PLACES;
    from = text.indexOf(quote, from + 1)
  )
    places.push(from);
  return places;
}

/** The one place meant, or all of them where nothing tells which. */
function choose(
  places: number[],
  length: number,
  { before, after, xpath }: WantedPassage,
  pieces: readonly ShownPiece[],
  { text, at: [piece] }: SeenText,
): number[] {
  if (places.length < 2) return places;
  const lead = withoutUnseen(before);
  const tail = withoutUnseen(after);
  const follows = (at: number) => text.slice(Math.max(0, at - lead.length), at) === lead;
  const precedes = (at: number) => text.slice(at + length, at + length + tail.length) === tail;
  const within = (at: number) => xpath !== '' && xpathOf(pieces[piece[at]!]!.node).startsWith(xpath);
  const tests = [
    (at: number) => follows(at) && precedes(at),
    (at: number) => (lead !== '' && follows(at)) || (tail !== '' && precedes(at)),
    within,
  ];
  for (const test of tests) {
    const passing = places.filter(test);
    if (passing.length === 1) return passing;
  }
  return places;
}

function stretchesOf(
  pieces: readonly ShownPiece[],
  [piece, place]: [Uint32Array, Uint32Array],
  start: number,
  end: number,
): Stretch[] {
  const found: Stretch[] = [];
  for (let i = start; i < end; i += 1) {
    const { node } = pieces[piece[i]!]!;
    const last = found.at(-1);
    if (last?.node === node) last.end = place[i]! + 1;
    else found.push({ node, start: place[i]!, end: place[i]! + 1 });
  }
  return found;
}

/** What the frame shows now, in lines; the values of controls, which have none of the page's own lines, stand at the end. */
function presentText(root: Element, pieces: readonly ShownPiece[]): string {
  const lines = root instanceof HTMLElement ? innerTextOf(root) : '';
  const controls = pieces.flatMap(({ node, text }) => (node instanceof Element ? [text] : []));
  return [lines, ...controls].join('\n').slice(0, MOST_TEXT);
}
