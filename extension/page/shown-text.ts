import { controlText } from './controls.ts';
import { firstChild, localName, nextSibling, shadowRootOf } from './dom.ts';
import { elementKind } from './element-kind.ts';
import { visibilityOf } from './visible.ts';

/** Text shown to the user, and the node it stands in: a text node, or a form control. */
export type ShownPiece = { node: Text | Element; text: string };

/** A stretch of one piece of text; offsets into the node's own text. */
export type Stretch = { node: Text | Element; start: number; end: number };

/** All text shown under an element, in the order in which a capture reads it. */
export function shownPieces(root: Element): ShownPiece[] {
  const pieces: ShownPiece[] = [];
  const readChildren = (of: Node, seen: boolean) => {
    for (let child = firstChild(of); child; child = nextSibling(child)) read(child, seen);
  };
  const read = (node: Node, seen: boolean) => {
    if (node instanceof Text) {
      if (seen && node.data.trim() !== '') pieces.push({ node, text: node.data });
      return;
    }
    if (!(node instanceof Element)) return;
    const tag = localName(node);
    const kind = elementKind(tag);
    if (kind === 'skipped' || kind === 'frame' || kind === 'embedded' || kind === 'picture') return;
    const visibility = visibilityOf(node);
    if (visibility === 'gone') return;
    const shown = visibility === 'shown';
    if (kind === 'control') {
      const text = shown ? controlText(node) : null;
      if (text) pieces.push({ node, text });
      return;
    }
    const shadow = shadowRootOf(node, tag);
    if (shadow) readChildren(shadow, shown);
    else if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0)
      for (const assigned of node.assignedNodes({ flatten: true })) read(assigned, shown);
    else readChildren(node, shown);
  };
  read(root, true);
  return pieces;
}
