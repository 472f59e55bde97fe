import type { Stretch } from './shown-text.ts';

/** The highlight's name in the page's own list. */
const NAME = 'ducha-passage';
const STYLE = `::highlight(${NAME}) { background-color: #ffe58f; color: #1f1f1f; }`;

/**
 * Shows places in the page: scrolls to the first, selects it, and (Chrome 105 and later) marks all of them. The page's own
 * elements stay as they are.
 */
export function showPieces(document: Document, places: readonly (readonly Stretch[])[]): void {
  const first = places[0]?.[0];
  if (!first) return;
  const element = first.node instanceof Element ? first.node : first.node.parentElement;
  element?.scrollIntoView({ block: 'center', inline: 'nearest' });
  if (first.node instanceof HTMLTextAreaElement || first.node instanceof HTMLInputElement) {
    first.node.focus({ preventScroll: true });
    if (first.node instanceof HTMLTextAreaElement || first.node.type === 'text')
      first.node.setSelectionRange(first.start, first.end);
    return;
  }
  const ranges = places.flat().flatMap((stretch) => (stretch.node instanceof Text ? [rangeOf(stretch)] : []));
  const selected = wholeRange(places[0]!);
  if (selected) {
    const selection = document.defaultView?.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(selected);
  }
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return;
  CSS.highlights.set(NAME, new Highlight(...ranges));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  const roots = new Set(ranges.map((range) => range.startContainer.getRootNode()));
  for (const root of roots)
    if (root instanceof Document || root instanceof ShadowRoot)
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

function rangeOf({ node, start, end }: Stretch): Range {
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** From the first to the last text of a place; null where it lies in no one tree. */
function wholeRange(place: readonly Stretch[]): Range | null {
  const texts = place.filter(({ node }) => node instanceof Text);
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last || first.node.getRootNode() !== last.node.getRootNode()) return null;
  const range = rangeOf(first);
  range.setEnd(last.node, last.end);
  return range;
}
