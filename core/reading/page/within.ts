import type { Block, Mark, SourceDocument } from '../document.ts';

/** The blocks that begin in [start, end] and end there too; blocks are in order of start. */
export function blocksWithin(document: SourceDocument, start: number, end: number): Block[] {
  const { blocks } = document;
  const found: Block[] = [];
  for (
    let i = firstAtLeast(blocks, start, (b) => b.start);
    i < blocks.length && blocks[i]!.start <= end;
    i += 1
  )
    if (blocks[i]!.end <= end) found.push(blocks[i]!);
  return found;
}

/** The inline marks inside [start, end]; marks are in order of end. */
export function marksWithin(document: SourceDocument, start: number, end: number): Mark[] {
  const marks = document.marks ?? [];
  const found: Mark[] = [];
  for (let i = firstAtLeast(marks, start + 1, (m) => m.end); i < marks.length && marks[i]!.end <= end; i += 1)
    if (marks[i]!.start >= start) found.push(marks[i]!);
  return found;
}

/** Index of the first item whose key is at least `least`; items are in order of key. */
export function firstAtLeast<T>(items: readonly T[], least: number, key: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(items[middle]!) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
