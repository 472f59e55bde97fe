import type { SheetBlock } from '../../core/ledger/workbook-port.ts';
import { shownValue } from './shown-value.ts';

/** Rows looked at to judge how wide a column has to be. */
const SAMPLE = 60;
const CHARACTER = 13;
const NARROWEST = 48;
const WIDEST = 280;

/** A width in pixels for each column of the block, from what its first rows hold. */
export function columnWidths(block: SheetBlock): number[] {
  const count = block.range.right - block.range.left + 1;
  const wide = coveredByMerges(block);
  return Array.from({ length: count }, (_, column) => {
    let longest = 0;
    for (let row = 0; row < Math.min(SAMPLE, block.values.length); row++) {
      if (wide.has(row)) continue;
      longest = Math.max(
        longest,
        widthOf(shownValue(block, block.range.top + row, block.range.left + column)),
      );
    }
    return Math.min(WIDEST, Math.max(NARROWEST, longest * CHARACTER + 18));
  });
}

/** Half-width characters count half. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text.slice(0, 40)) width += character < '\u2e80' ? 0.55 : 1;
  return width;
}

/** Rows with a title merged across: their words say nothing about a column's width. */
function coveredByMerges(block: SheetBlock): Set<number> {
  return new Set(block.merges.filter((m) => m.right > m.left).map((m) => m.top - block.range.top));
}
