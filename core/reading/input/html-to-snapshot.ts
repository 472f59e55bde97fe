import { Parser } from 'htmlparser2';
import type { SnapshotNode } from '../snapshot.ts';
import { isCell, isControl, isUnread } from './elements.ts';

/** Characters parsed between two looks at how deep the page nests. */
const CHUNK = 16_384;

/** Deeper elements hang on the last one within: no page nests so deep to say something. */
const MAX_DEPTH = 200;

/** A page with more elements inside each other is broken or hostile: what follows is not parsed, as each level costs more. */
const MAX_OPEN = 3_000;

/** An image up to this many pixels either way is a bullet or an icon, not handwriting. */
const ICON_PIXELS = 32;

const IMAGE = new Set('img canvas object embed svg applet'.split(' '));
const HIDDEN_INPUT = new Set('hidden button submit reset image file password'.split(' '));

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;

/** Source line breaks are white space to a reader, and nothing at all between two Chinese characters. */
const unbroken = (text: string) =>
  text.replace(/[ \t\f\v\r\n]+/g, (run, at: number) => {
    if (!/[\r\n]/.test(run)) return ' ';
    return WIDE.test(text.charAt(at - 1)) && WIDE.test(text.charAt(at + run.length)) ? '' : ' ';
  });

type Attributes = { [name: string]: string };

const keepsBreaks = (tag: string) => tag === 'pre' || tag === 'listing';

const hides = (a: Attributes) =>
  'hidden' in a || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(a.style ?? '');

const isIcon = (a: Attributes) =>
  [a.width, a.height].some((size) => size !== undefined && parseInt(size, 10) <= ICON_PIXELS);

/**
 * The visible structure of an HTML text: without scripts, styles, comments, hidden elements and other frames; with the values
 * of form controls (chosen options only) and the content of declarative shadow roots. Never throws: whatever is broken in the
 * markup is mended as a forgiving parser does.
 */
export function htmlToSnapshot(html: string): SnapshotNode {
  const builder = new SnapshotBuilder();
  const parser = new Parser(builder, {
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
    decodeEntities: true,
  });
  for (let at = 0; at < html.length && builder.open <= MAX_OPEN; at += CHUNK)
    parser.write(html.slice(at, at + CHUNK));
  if (builder.open <= MAX_OPEN) parser.end();
  builder.endText();
  return builder.root;
}

class SnapshotBuilder {
  readonly root: SnapshotNode = { tag: 'body', children: [] };
  readonly #path: SnapshotNode[] = [this.root];
  /** Open elements that keep their line breaks. */
  #kept = 0;
  /** Elements open at this point of the parse, hidden and unread ones included. */
  open = 0;
  /** Open elements below {@link MAX_DEPTH} or inside something unread: counted, not kept. */
  #tooDeep = 0;
  #unread = 0;
  #text: SnapshotNode | null = null;
  #select: { node: SnapshotNode; chosen: boolean } | null = null;
  #option: { text: string; selected: boolean; empty: boolean } | null = null;

  onopentag(tag: string, a: Attributes): void {
    this.open += 1;
    this.endText();
    if (this.#unread > 0 || (isUnread(tag) && tag !== 'option' && !this.#isShadow(tag, a)) || hides(a)) {
      this.#unread += 1;
      return;
    }
    if (tag === 'option') {
      this.#option = { text: '', selected: 'selected' in a, empty: a.value === '' };
      return;
    }
    const node = this.#node(tag, a);
    if (this.#path.length >= MAX_DEPTH) {
      this.#tooDeep += 1;
      if (node.text !== undefined || node.image) this.#add(node);
      return;
    }
    if (tag === 'input' && HIDDEN_INPUT.has((a.type ?? '').toLowerCase())) this.#path.push({ tag });
    else {
      this.#add(node);
      this.#path.push(node);
    }
    if (keepsBreaks(node.tag)) this.#kept += 1;
    if (tag === 'select') this.#select = { node, chosen: false };
  }

  #isShadow(tag: string, a: Attributes): boolean {
    return tag === 'template' && ('shadowrootmode' in a || 'shadowroot' in a);
  }

  #node(tag: string, a: Attributes): SnapshotNode {
    const node: SnapshotNode = { tag: tag === 'template' ? '#shadow' : tag };
    const hint = `${a.class ?? ''} ${a.id ?? ''}`.trim();
    if (hint) node.hint = hint.slice(0, 200);
    if (isCell(tag)) {
      if (a.rowspan) node.rowSpan = Number.parseInt(a.rowspan, 10) || 1;
      if (a.colspan) node.colSpan = Number.parseInt(a.colspan, 10) || 1;
    }
    if (IMAGE.has(tag) && !isIcon(a)) node.image = true;
    if (tag === 'input') {
      const choice = a.type === 'checkbox' || a.type === 'radio';
      if (choice) node.text = 'checked' in a ? '☑' : '☐';
      else if (a.value) node.text = a.value;
    }
    return node;
  }

  #add(node: SnapshotNode): void {
    const parent = this.#path.at(-1)!;
    parent.children ??= [];
    parent.children.push(node);
  }

  ontext(text: string): void {
    if (this.#unread > 0) return;
    if (this.#option) {
      this.#option.text += text;
      return;
    }
    const parent = this.#path.at(-1)!;
    if (isControl(parent.tag)) {
      if (parent.tag === 'textarea') parent.text = (parent.text ?? '') + text;
      return;
    }
    if (!this.#text) {
      this.#text = { tag: '#text', text: '' };
      this.#add(this.#text);
    }
    this.#text.text += text;
  }

  /** The parser hands out a text in pieces; what its line breaks are is known when it is whole. */
  endText(): void {
    const node = this.#text;
    this.#text = null;
    if (node?.text && this.#kept === 0 && /[\r\n]/.test(node.text)) node.text = unbroken(node.text);
  }

  onclosetag(tag: string): void {
    this.open -= 1;
    this.endText();
    if (this.#unread > 0) {
      this.#unread -= 1;
      return;
    }
    if (tag === 'option') {
      this.#chooseOption();
      return;
    }
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    if (tag === 'select') this.#select = null;
    if (this.#path.length > 1) {
      const closed = this.#path.pop()!;
      if (keepsBreaks(closed.tag)) this.#kept -= 1;
    }
  }

  /** A list shows its chosen option, else its first. */
  #chooseOption(): void {
    const option = this.#option;
    this.#option = null;
    if (!option || !this.#select) return;
    if (option.selected || (this.#select.node.text === undefined && !this.#select.chosen)) {
      this.#select.node.text = option.empty ? '' : option.text.trim();
      this.#select.chosen ||= option.selected;
    }
  }
}
