import type { SnapshotNode } from '../../core/reading/snapshot.ts';
import { controlText } from './controls.ts';
import { attribute, firstChild, localName, nextSibling, shadowRootOf } from './dom.ts';
import { DEEPEST, LONGEST_TEXT, MOST_CHARACTERS, MOST_NODES } from './limits.ts';
import { visibilityOf } from './visible.ts';

const SKIPPED = new Set(
  'script style noscript template head link meta title base datalist noframes param source track audio video'.split(
    ' ',
  ),
);
const FRAMES = new Set(['iframe', 'frame', 'fencedframe']);
const EMBEDDED = new Set(['object', 'embed', 'canvas', 'applet']);
const CONTROLS = new Set(['input', 'textarea', 'select']);
/** Kept when empty: they carry the structure of tables and lines. */
const STRUCTURE = new Set(['td', 'th', 'tr', 'br', 'li', 'body', 'frameset', 'html']);
const WHITE_SPACE = /[ \t\r\n\f]+/g;
/** White space between their children is never shown. */
const BETWEEN_ONLY = new Set('table thead tbody tfoot tr colgroup ul ol dl frameset'.split(' '));

/** Smaller pictures are icons; handwriting is wider than this. In CSS pixels. */
const ICON = { width: 40, height: 20 };

/** The visible structure of a subtree, with what had to be left out. */
export type Structure = {
  root: SnapshotNode;
  characters: number;
  omitted: Set<string>;
  shadowRoots: ShadowRoot[];
};

/**
 * Reads what the user can see under `top`: text, values of controls, tables with their spans, where pictures stand.
 * A frameset is its document's body too; while a page arrives, there may be no body yet.
 */
export function readStructure(top: Element | null): Structure {
  const omitted = new Set<string>();
  const shadowRoots: ShadowRoot[] = [];
  let nodes = 0;
  let characters = 0;

  const full = () => {
    if (nodes < MOST_NODES && characters < MOST_CHARACTERS) return false;
    omitted.add('too-large');
    return true;
  };

  const readText = (text: Text, parent: Element | null): SnapshotNode | null => {
    let words = text.data;
    if (words.length > LONGEST_TEXT) {
      words = words.slice(0, LONGEST_TEXT);
      omitted.add('too-large');
    }
    const lines = words.includes('\n') && words.trim().includes('\n');
    if (lines && parent && /^(pre|break)/.test(getComputedStyle(parent).whiteSpace)) {
      words = words.replace(/\r\n?/g, '\n');
    } else {
      words = words.replace(WHITE_SPACE, ' ');
    }
    if (words === '') return null;
    if (words === ' ')
      return parent && BETWEEN_ONLY.has(localName(parent)) ? null : { tag: '#text', text: ' ' };
    characters += words.length;
    return { tag: '#text', text: words };
  };

  const readNode = (
    node: Node,
    parent: Element | null,
    seen: boolean,
    depth: number,
  ): SnapshotNode | null => {
    if (node instanceof Element) return readElement(node, depth);
    return seen && node instanceof Text ? readText(node, parent) : null;
  };

  // Walked by siblings: iterating `childNodes` takes six times as long.
  const readChildren = (of: Node, parent: Element | null, seen: boolean, depth: number): SnapshotNode[] => {
    const children: SnapshotNode[] = [];
    for (let child = firstChild(of); child && !full(); child = nextSibling(child)) {
      const node = readNode(child, parent, seen, depth);
      if (node) children.push(node);
    }
    nodes += children.length;
    return children;
  };

  const contents = (element: Element, tag: string, seen: boolean, depth: number): SnapshotNode[] => {
    const shadow = shadowRootOf(element);
    if (shadow) {
      shadowRoots.push(shadow);
      return readChildren(shadow, null, seen, depth);
    }
    if (tag === 'slot' && element instanceof HTMLSlotElement) {
      const assigned = element.assignedNodes({ flatten: true });
      if (assigned.length > 0) return assigned.flatMap((node) => readNode(node, element, seen, depth) ?? []);
    }
    return readChildren(element, element, seen, depth);
  };

  const readElement = (element: Element, depth: number): SnapshotNode | null => {
    const tag = localName(element);
    if (SKIPPED.has(tag)) return null;
    const visibility = visibilityOf(element);
    if (visibility === 'gone') return null;
    const seen = visibility === 'shown';
    const hint = hintOf(element, tag);

    if (tag === 'br') return { tag };
    if (FRAMES.has(tag)) return seen ? { tag: 'iframe', hint } : null;
    if (EMBEDDED.has(tag)) return seen && isPicture(element) ? { tag, hint, image: true } : null;
    if (tag === 'img') return seen && isPicture(element) ? { tag, hint, image: true } : null;
    if (CONTROLS.has(tag)) {
      const text = seen ? controlText(element) : null;
      if (text === null) return null;
      characters += text.length;
      return { tag, hint, text };
    }
    if (depth >= DEEPEST) {
      omitted.add('too-deep');
      return null;
    }

    const children = contents(element, tag, seen, depth + 1);
    if (tag === 'svg' && !children.some(hasWords))
      return isPicture(element) ? { tag, hint, image: true } : null;
    if (children.length === 0 && !STRUCTURE.has(tag)) return null;
    const node: SnapshotNode = { tag, hint, children };
    if ((tag === 'td' || tag === 'th') && element instanceof HTMLTableCellElement) {
      if (element.rowSpan !== 1) node.rowSpan = element.rowSpan;
      if (element.colSpan !== 1) node.colSpan = element.colSpan;
    }
    return node;
  };

  const root = (top && readElement(top, 0)) ?? { tag: 'body' };
  return { root, characters, omitted, shadowRoots };
}

/** Id, class and (of controls and frames) name, shortened; undefined where there are none. */
function hintOf(element: Element, tag: string): string | undefined {
  const named = CONTROLS.has(tag) || FRAMES.has(tag);
  const words = `${attribute(element, 'id')} ${attribute(element, 'class')}${named ? ` ${attribute(element, 'name')}` : ''}`;
  return words.trim().slice(0, 100) || undefined;
}

/** Big enough to hold words; a picture that has not arrived yet may be. */
function isPicture(element: Element): boolean {
  if (element instanceof HTMLImageElement && !element.complete) return true;
  const { width, height } = element.getBoundingClientRect();
  return width >= ICON.width && height >= ICON.height;
}

const hasWords = (node: SnapshotNode): boolean =>
  (node.tag === '#text' && node.text !== ' ') || (node.children?.some(hasWords) ?? false);
