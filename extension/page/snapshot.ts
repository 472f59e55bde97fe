import type { SnapshotNode } from '../../core/reading/snapshot.ts';
import { controlText } from './controls.ts';
import { after, attribute, firstIn, isText, nameOf, onlyWords, shadowRootOf, tagOf, typeOf } from './dom.ts';
import { type ElementKind, elementKind, ignoresWhiteSpace } from './element-kind.ts';
import { DEEPEST, LONGEST_TEXT, MOST_CHARACTERS, MOST_NODES } from './limits.ts';
import { pathDown, withAncestors } from './picked-path.ts';
import { allWordsShown, type Visibility, visibilityOf } from './visible.ts';

const WHITE_SPACE = /[ \t\r\n\f]+/g;

/** Smaller pictures are icons; handwriting is wider than this. In CSS pixels. */
const ICON = { width: 40, height: 20 };

/** From this many rows on, it pays to ask once whether all words of a list are shown. */
const LONG_LIST = 50;

/** Nodes between two looks at the clock. */
const CLOCK = 1_000;

/** What single-page forms show while their parts arrive; 加载更多 is a button and stays. */
const WAITING = /正在(加载|载入|读取|查询|请求)|(加载|载入)中|^\s*loading\b|请稍[候等后]/i;
const LONGEST_NOTICE = 20;

/** The visible structure of a subtree, with what had to be left out. */
export type Structure = {
  root: SnapshotNode;
  characters: number;
  omitted: Set<string>;
  shadowRoots: ShadowRoot[];
  /** It holds pictures or frames. */
  pictures: boolean;
  /** It says of itself that it is still loading. */
  waiting: boolean;
  /** Positions among children down to the element pointed at, or the nearest that is kept; null where none was. */
  picked: number[] | null;
};

/**
 * Where a reading stands in the tree. `seen`: words directly in the parent are shown; `open`: all words further down are
 * known to be.
 */
type Place = { parent: Element | null; seen: boolean; open: boolean; depth: number };

/**
 * Reads what the user can see under `top`: text, values of controls, tables with their spans, where pictures stand.
 * A frameset is its document's body too; while a page arrives, there may be no body yet. `pointed`: an element whose place in the
 * structure is wanted. What is not read at `until` (of performance.now()) is left out.
 */
export function readStructure(top: Element | null, until: number, pointed?: Element): Structure {
  const reader = new StructureReader(until, pointed && withAncestors(pointed));
  const root = (top &&
    reader.readElement(top, tagOf(top), { parent: null, seen: true, open: false, depth: 0 })) ?? {
    tag: 'body',
  };
  const { characters, omitted, shadowRoots, pictures, waiting, pointedAt } = reader;
  const picked = pointedAt && pathDown(root, pointedAt);
  return { root, characters, omitted, shadowRoots, pictures, waiting, picked };
}

class StructureReader {
  characters = 0;
  pictures = false;
  waiting = false;
  readonly omitted = new Set<string>();
  readonly shadowRoots: ShadowRoot[] = [];
  pointedAt: SnapshotNode | null = null;
  readonly #until: number;
  readonly #towards: Set<Node> | undefined;
  #nodes = 0;
  #asked = 0;
  #full = false;

  /** `towards`: the element pointed at and all it stands in. */
  constructor(until: number, towards: Set<Node> | undefined) {
    this.#until = until;
    this.#towards = towards;
  }

  readElement(element: Element, tag: string, place: Place): SnapshotNode | null {
    const node = this.#read(element, tag, place);
    // The innermost is read first.
    if (node && !this.pointedAt && this.#towards?.has(element)) this.pointedAt = node;
    return node;
  }

  #read(element: Element, tag: string, { open, depth }: Place): SnapshotNode | null {
    const kind = elementKind(tag);
    if (kind === 'skipped') return null;
    // Known words need no asking; what has none of its own (controls, pictures, empty cells) is asked all the same.
    const known = open && (kind === undefined || kind === 'cell' || kind === 'kept' || kind === 'list');
    const plain = known && this.#readWords(element, tag, kind);
    if (plain) return plain;
    const visibility = known ? 'shown' : visibilityOf(element);
    if (visibility === 'gone') return null;
    const leaf = this.#readLeaf(element, tag, kind, visibility);
    if (leaf !== undefined) return leaf;
    if (depth >= DEEPEST) {
      this.omitted.add('too-deep');
      return null;
    }
    const seen = visibility === 'shown';
    const below =
      open || (kind === 'list' && element.childElementCount > LONG_LIST && allWordsShown(element));
    const inside = { parent: element, seen, open: below, depth: depth + 1 };
    const children = this.#readContents(element, tag, inside);
    if (tag === 'svg' && !children.some(hasWords)) return this.#readPicture(element, tag, true);
    if (children.length === 0) {
      const kept = kind === 'cell' || kind === 'kept';
      if (!kept || (known && visibilityOf(element) === 'gone')) return null;
    }
    // In a long list nobody names single elements; asking thousands for their names takes longer than reading them.
    const hint = known ? undefined : hintOf(element, kind);
    const [only] = children;
    const node: SnapshotNode =
      children.length === 1 && only!.tag === '#text'
        ? { tag, hint, text: only!.text }
        : { tag, hint, children };
    return kind === 'cell' ? withSpans(node, element) : node;
  }

  /** An element of a long list that holds nothing but words; null for any other. */
  #readWords(element: Element, tag: string, kind: ElementKind | undefined): SnapshotNode | null {
    const words = onlyWords(element, tag);
    const text = words && this.#readText(words, element)?.text;
    if (!text) return null;
    this.#nodes += 1;
    const node: SnapshotNode = { tag, text };
    return kind === 'cell' ? withSpans(node, element) : node;
  }

  /** An element read without its children; undefined where its children count. */
  #readLeaf(element: Element, tag: string, kind: ElementKind | undefined, visibility: Visibility) {
    const seen = visibility === 'shown';
    switch (kind) {
      case 'break':
        return { tag };
      case 'frame':
        this.pictures ||= seen;
        return seen ? { tag: 'iframe', hint: hintOf(element, kind) } : null;
      case 'embedded':
      case 'picture':
        return this.#readPicture(element, tag, seen);
      case 'control': {
        const text = seen ? controlText(element) : null;
        if (text === null) return null;
        this.characters += text.length;
        return { tag, hint: hintOf(element, kind), text };
      }
    }
    return undefined;
  }

  #readContents(element: Element, tag: string, place: Place): SnapshotNode[] {
    const shadow = shadowRootOf(element, tag);
    if (shadow) {
      this.shadowRoots.push(shadow);
      // The words of a shadow tree are not among those a list was asked about.
      return this.#readChildren(shadow, '', { ...place, parent: null, open: false });
    }
    if (tag === 'slot' && element instanceof HTMLSlotElement) {
      const assigned = element.assignedNodes({ flatten: true });
      if (assigned.length > 0)
        return assigned.flatMap((node) => this.#readNode(node, nameOf(node), place) ?? []);
    }
    return this.#readChildren(element, tag, place);
  }

  // Walked by siblings: iterating `childNodes` takes six times as long.
  #readChildren(of: Node, tag: string, place: Place): SnapshotNode[] {
    const children: SnapshotNode[] = [];
    for (let child = firstIn(of, tag); child && !this.#isFull(); ) {
      const name = nameOf(child);
      const node = this.#readNode(child, name, place);
      if (node) children.push(node);
      child = after(child, name);
    }
    this.#nodes += children.length;
    return children;
  }

  #readNode(node: Node, name: string, place: Place): SnapshotNode | null {
    if (name !== '') return this.readElement(node as Element, name, place);
    return place.seen && isText(typeOf(node)) ? this.#readText((node as Text).data, place.parent) : null;
  }

  #readText(data: string, parent: Element | null): SnapshotNode | null {
    let words = data;
    if (words.length > LONGEST_TEXT) {
      words = words.slice(0, LONGEST_TEXT);
      this.omitted.add('too-large');
    }
    words = keepsLines(words, parent) ? words.replace(/\r\n?/g, '\n') : words.replace(WHITE_SPACE, ' ');
    if (words === '') return null;
    if (words === ' ') return parent && ignoresWhiteSpace(tagOf(parent)) ? null : { tag: '#text', text: ' ' };
    this.characters += words.length;
    if (words.length <= LONGEST_NOTICE && WAITING.test(words)) this.waiting = true;
    return { tag: '#text', text: words };
  }

  /** A picture big enough to hold words; one that has not arrived yet may be. Icons are nothing. */
  #readPicture(element: Element, tag: string, seen: boolean): SnapshotNode | null {
    if (!seen) return null;
    const arrived = !(element instanceof HTMLImageElement) || element.complete;
    const { width, height } = element.getBoundingClientRect();
    if (arrived && (width < ICON.width || height < ICON.height)) return null;
    this.pictures = true;
    return { tag, hint: hintOf(element, undefined), image: true };
  }

  #isFull(): boolean {
    this.#asked += 1;
    const late = this.#asked % CLOCK === 0 && performance.now() > this.#until;
    if (late || this.#nodes >= MOST_NODES || this.characters >= MOST_CHARACTERS) {
      this.#full = true;
      this.omitted.add('too-large');
    }
    return this.#full;
  }
}

/** A cell with how many rows and columns it reaches over, where that is more than one. */
function withSpans(node: SnapshotNode, element: Element): SnapshotNode {
  if (!element.hasAttributes() || !(element instanceof HTMLTableCellElement)) return node;
  if (element.rowSpan !== 1) node.rowSpan = element.rowSpan;
  if (element.colSpan !== 1) node.colSpan = element.colSpan;
  return node;
}

/** Whether line ends inside a text are line ends on the screen. */
const keepsLines = (text: string, parent: Element | null): boolean =>
  parent !== null &&
  text.includes('\n') &&
  text.trim().includes('\n') &&
  /^(pre|break)/.test(getComputedStyle(parent).whiteSpace);

/** Id, class and (of controls and frames) name, shortened; undefined where there are none. */
function hintOf(element: Element, kind: ElementKind | undefined): string | undefined {
  let words = attribute(element, 'id');
  for (const name of kind === 'control' || kind === 'frame' ? ['class', 'name'] : ['class']) {
    const more = attribute(element, name);
    if (more) words = words ? `${words} ${more}` : more;
  }
  return words ? words.slice(0, 100) : undefined;
}

const hasWords = (node: SnapshotNode): boolean =>
  (node.text !== undefined && node.text !== ' ') || (node.children?.some(hasWords) ?? false);
