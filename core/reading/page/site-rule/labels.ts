import type { SnapshotNode } from '../../snapshot.ts';
import { bare } from './target.ts';
import { type Tree, upFrom, wordsOf, wordsPlace } from './tree.ts';

/** Printed with spaces and line breaks between them, labels take up more room than their words. */
const ROOM = 80;

const isElement = (node: SnapshotNode) => node.tag !== '#text';

/** Rows and tables hold labels and values; they are neither. */
const HOLDS_CELLS = new Set(['tr', 'tbody', 'thead', 'tfoot', 'table', 'body', 'html']);

/**
 * The elements that read `label`, spaces and colons dropped: the table cell where it holds nothing else, else the innermost. In
 * the order of the page.
 */
export function labelElements(tree: Tree, label: string): SnapshotNode[] {
  const found = new Set<SnapshotNode>();
  for (const [node, { start, end }] of tree.places) {
    if (!isElement(node) || end - start > ROOM || end - start < label.length) continue;
    if (bare(tree.document.text.slice(start, end)) !== label) continue;
    if ((node.children ?? []).some((child) => isElement(child) && bare(wordsOf(tree, child)) === label))
      continue;
    const cell = upFrom(tree, node).find(({ tag }) => tag === 'td' || tag === 'th' || HOLDS_CELLS.has(tag));
    found.add(cell && !HOLDS_CELLS.has(cell.tag) && bare(wordsOf(tree, cell)) === label ? cell : node);
  }
  return [...found];
}

/** An element that begins with its label, and where the value behind it begins. */
export type Labelled = { node: SnapshotNode; from: number };

/** The innermost elements that begin with `label` and go on behind it, in the order of the page. */
export function labelledElements(tree: Tree, label: string): Labelled[] {
  const found = new Map<SnapshotNode, number>();
  for (const node of tree.places.keys()) {
    if (!isElement(node)) continue;
    const { start, end } = wordsPlace(tree, node);
    const from = behindLabel(tree, label, start, end);
    if (from === null) continue;
    found.set(node, from);
    // The one outside is no longer the innermost.
    const above = tree.parents.get(node);
    for (let outer = above; outer && found.has(outer); outer = tree.parents.get(outer)) found.delete(outer);
  }
  return [...found].flatMap(([node, from]) => (HOLDS_CELLS.has(node.tag) ? [] : [{ node, from }]));
}

/** Where the words behind a label begin; null where the text does not begin with it, or ends with it. */
function behindLabel({ document: { text } }: Tree, label: string, start: number, end: number): number | null {
  if (text.charAt(start) !== label.charAt(0)) return null;
  let at = start;
  let matched = 0;
  while (matched < label.length && at < Math.min(end, start + ROOM)) {
    const char = text.charAt(at);
    at += 1;
    if (char === label.charAt(matched)) matched += 1;
    else if (!/\s/.test(char)) return null;
  }
  if (matched < label.length || !/[\s：:]/.test(text.charAt(at)) || at >= end) return null;
  while (at < end && /[\s：:]/.test(text.charAt(at))) at += 1;
  return at < end ? at : null;
}
