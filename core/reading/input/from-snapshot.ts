import type { Span } from '../../model/certainty.ts';
import { type Block, LONGEST_MARK, type Mark, type SourceDocument } from '../document.ts';
import type { SnapshotNode } from '../snapshot.ts';
import { isBlockElement, isCell, isControl, isHeading, isUnread } from './elements.ts';
import { TableGrid } from './table-grid.ts';
import { TextBuilder } from './text-builder.ts';

/** A page beyond these is no page of a document; what follows is left out and said. */
const MAX_NODES = 500_000;
const MAX_TEXT = 4_000_000;

/**
 * Flattens a page to the text a person reads, with its blocks, cells and inline marks; offsets are exact. Nothing in a
 * tree can make it throw: it walks without recursion and stops, saying so, at {@link MAX_NODES} nodes or {@link MAX_TEXT} characters.
 * Where `places` is given, every node read is put into it with where it stands, white space at its edges included.
 */
export function fromSnapshot(root: SnapshotNode, places?: Map<SnapshotNode, Span>): SourceDocument {
  const flattener = new Flattener(places);
  flattener.walk(root);
  return flattener.document();
}

type Open = { node: SnapshotNode; next: number; close: (() => void) | null };

class Flattener {
  readonly #text = new TextBuilder();
  readonly #blocks: Block[] = [];
  readonly #marks: Mark[] = [];
  readonly #tables: TableGrid[] = [];
  readonly #cells: Block[] = [];
  readonly #kinds: { heading: boolean; hint: string | undefined }[] = [];
  #tableCount = 0;
  #line: Block | null = null;
  #cut = '';
  readonly #places: Map<SnapshotNode, Span> | undefined;

  constructor(places?: Map<SnapshotNode, Span>) {
    this.#places = places;
  }

  walk(root: SnapshotNode): void {
    const stack: Open[] = [];
    let nodes = 0;
    const visit = (node: SnapshotNode) => {
      nodes += 1;
      const place = this.#places && { start: this.#text.length, end: this.#text.length };
      if (place) this.#places!.set(node, place);
      if (node.image) this.#image(node);
      if (node.tag === '#text') this.#append(node.text ?? '');
      else if (node.tag === 'br') this.#text.breakLine();
      else if (isControl(node.tag)) this.#control(node);
      else if (!isUnread(node.tag)) stack.push({ node, next: 0, close: this.#open(node) });
      if (place) place.end = this.#text.length;
    };
    visit(root);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const child = top.node.children?.[top.next];
      if (child && this.#cut === '') {
        top.next += 1;
        visit(child);
        if (nodes > MAX_NODES || this.#text.length > MAX_TEXT)
          this.#cut = '页面内容过多，后面的部分没有读取；请选中需要的段落再立项。';
      } else {
        top.close?.();
        const place = this.#places?.get(top.node);
        if (place) place.end = this.#text.length;
        stack.pop();
      }
    }
    this.#endLine();
  }

  #open(node: SnapshotNode): (() => void) | null {
    const { tag } = node;
    if (isCell(tag)) return this.#openCell(node);
    if (tag === 'table') return this.#openTable(node);
    if (tag === 'tr') return this.#openRow(node);
    if (isBlockElement(tag)) return this.#openBlock(node);
    const start = this.#text.length;
    if (node.text) this.#append(node.text);
    return () => this.#mark(start, node.hint);
  }

  #openBlock(node: SnapshotNode): () => void {
    this.#endLine();
    this.#text.startBlock();
    const own = node.hint ?? this.#kinds.at(-1)?.hint;
    this.#kinds.push({ heading: isHeading(node.tag), hint: own });
    if (node.text) this.#append(node.text);
    return () => {
      this.#endLine();
      this.#kinds.pop();
      this.#text.breakLine();
    };
  }

  #openTable(node: SnapshotNode): () => void {
    this.#endLine();
    this.#text.startBlock();
    this.#tables.push(new TableGrid(this.#tableCount));
    this.#tableCount += 1;
    if (node.text) this.#append(node.text);
    return () => {
      this.#endLine();
      this.#tables.pop();
      this.#text.breakLine();
    };
  }

  #openRow(node: SnapshotNode): () => void {
    this.#endLine();
    this.#text.startBlock();
    this.#tables.at(-1)?.startRow();
    if (node.text) this.#append(node.text);
    return () => {
      this.#endLine();
      this.#text.endRow();
    };
  }

  #openCell(node: SnapshotNode): () => void {
    this.#endLine();
    let grid = this.#tables.at(-1);
    if (!grid) {
      grid = new TableGrid(this.#tableCount);
      this.#tableCount += 1;
      this.#tables.push(grid);
    }
    const place = grid.place(node.rowSpan, node.colSpan);
    const start = grid.cellsInRow === 1 ? this.#text.startBlock() : this.#text.nextCell();
    const block: Block = { kind: 'cell', start, end: start, cell: place };
    if (node.hint) block.hint = node.hint;
    const index = this.#blocks.push(block);
    this.#cells.push(block);
    this.#kinds.push({ heading: false, hint: node.hint });
    if (node.text) this.#append(node.text);
    return () => {
      this.#endLine();
      block.end = this.#text.length;
      const only = this.#blocks.length === index + 1 ? this.#blocks[index] : undefined;
      if (only?.kind === 'paragraph' && !only.image) this.#blocks.pop();
      this.#cells.pop();
      this.#kinds.pop();
    };
  }

  #append(raw: string): void {
    const start = this.#text.append(raw);
    if (start >= 0) this.#startLine(start);
    if (this.#line) this.#line.end = this.#text.length;
  }

  #startLine(start: number): void {
    if (this.#line) return;
    const kind = this.#kinds.at(-1);
    this.#line = { kind: kind?.heading ? 'heading' : 'paragraph', start, end: start };
    if (kind?.hint) this.#line.hint = kind.hint;
    this.#blocks.push(this.#line);
  }

  #endLine(): void {
    this.#line = null;
  }

  #control(node: SnapshotNode): void {
    const value = node.text ?? '';
    const start = this.#text.append(value.trim());
    if (start < 0) return;
    this.#startLine(start);
    this.#line!.end = this.#text.length;
    const block: Block = { kind: 'control', start, end: this.#text.length };
    if (node.hint) block.hint = node.hint;
    this.#blocks.push(block);
  }

  #image(node: SnapshotNode): void {
    const at = this.#text.length;
    const block: Block = { kind: 'paragraph', start: at, end: at, image: true };
    if (node.hint) block.hint = node.hint;
    this.#blocks.push(block);
    const cell = this.#cells.at(-1);
    if (cell) cell.image = true;
  }

  #mark(start: number, hint: string | undefined): void {
    const end = this.#text.length;
    if (end <= start || end - start > LONGEST_MARK) return;
    this.#marks.push(hint ? { start, end, hint } : { start, end });
  }

  document(): SourceDocument {
    const skipped: string[] = [];
    if (this.#cut) skipped.push(this.#cut);
    if (this.#text.bidi) skipped.push('页面文字里有改变显示顺序的控制字符，已去掉；请与原页面核对。');
    const text = this.#text.toString();
    // A mark is opened before its first character is known: white space or a break may have come in between.
    for (const mark of this.#marks) while (/\s/.test(text.charAt(mark.start))) mark.start += 1;
    return { text, blocks: this.#blocks, skipped, marks: this.#marks.filter((m) => m.start < m.end) };
  }
}
