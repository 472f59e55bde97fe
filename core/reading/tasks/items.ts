import type { Flow } from '../flow.ts';
import { numberMarkAt } from '../input/numbering.ts';
import { ENDS, signAt } from '../signs.ts';

/**
 * A numbered item of a document (or its beginning, level 0): its own words lie in [start, end); items of deeper level
 * that follow belong to it. `end` is where the next number mark stands.
 */
export type Item = {
  level: number;
  mark: number;
  start: number;
  end: number;
  parent: Item | null;
  children: Item[];
};

/** Cuts the flow into items, tables of tasks aside. Marks count at the beginning of paragraphs, and within one after a full sentence. */
export function itemsOf(flow: Flow, inTable: (at: number) => boolean): Item[] {
  const root: Item = { level: 0, mark: 0, start: 0, end: flow.text.length, parent: null, children: [] };
  const items = [root];
  let open = root;
  for (const paragraph of flow.paragraphs) {
    if (paragraph.block.kind === 'cell' && inTable(paragraph.start)) continue;
    for (let at = paragraph.start; at < paragraph.end; at = nextCandidate(flow, at, paragraph.end)) {
      const mark = numberMarkAt(flow.text, at);
      if (!mark || mark.end >= paragraph.end + 1) continue;
      if (at > paragraph.start && !opensInside(flow, at, mark.level, paragraph.start)) continue;
      const parent = ancestor(open, mark.level);
      if (at > paragraph.start && !follows(flow.text, at, parent, mark.level)) continue;
      open.end = at;
      const item: Item = {
        level: mark.level,
        mark: at,
        start: mark.end,
        end: flow.text.length,
        parent,
        children: [],
      };
      parent.children.push(item);
      items.push(item);
      open = item;
    }
  }
  return items;
}

function ancestor(item: Item, level: number): Item {
  let parent = item;
  while (parent.level >= level && parent.parent) parent = parent.parent;
  return parent;
}

/** Within a paragraph 2. opens an item only where 1. did: in “整改措施：1.……。2.……。” neither does. */
const follows = (text: string, at: number, parent: Item, level: number) =>
  '1一（第①'.includes(text.charAt(at)) || parent.children[parent.children.length - 1]?.level === level;

/** The next place within a paragraph where a number mark may stand: after a sentence's end. */
function nextCandidate(flow: Flow, at: number, end: number): number {
  for (let i = at + 1; i < end; i++) {
    if (flow.gap[i] === 1 || signAt(flow.text, i - 1) & ENDS) return i;
  }
  return end;
}

/**
 * Within a paragraph only 一、 （一） and 1. open an item, and only after a sentence. Lists that run on after ：or ；
 * are one item's own words; “（一）” straight after a bracket or quotation is a reference unless white space parts it.
 */
function opensInside(flow: Flow, at: number, level: number, paragraphStart: number): boolean {
  const before = flow.text.charAt(at - 1);
  if (level > 4 || level === 1) return false;
  // A page that lost its line breaks keeps the white space before a heading: ……处理） 二、几点要求 1.
  const spaced = flow.gap[at] === 1;
  if (spaced && level === 2 && '：）”'.includes(before)) return true;
  if (spaced && level === 4 && flow.text.charAt(at) === '1') return true;
  if (before === '。' || before === '！') return true;
  if (before === '：') return level === 2 && flow.gap[at] === 1;
  if (before === '）' || before === '〕') return at - paragraphStart > 12;
  return flow.gap[at] === 1 && level <= 3 && before !== '；';
}

/** The words of a heading: an item's own words up to its first full stop or paragraph end. */
export function headingEnd(flow: Flow, item: Item): number {
  for (let i = item.start; i < item.end; i++) if ('。\n'.includes(flow.text.charAt(i))) return i;
  return item.end;
}
