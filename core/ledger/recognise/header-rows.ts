import { isBlank, type MergeIndex, shownAt, textOf, valueAt } from '../grid.ts';
import type { SheetBlock } from '../workbook-port.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import { type Heading, readHeading } from './heading.ts';

/** A ledger's header: sheet rows `top`–`bottom` (inclusive), and what stands over each column, top level first. */
export type HeaderBlock = { top: number; bottom: number; headings: Map<number, string[]> };

/** How much a heading speaks for a row being a ledger's header, and not a contact row or a table of another kind. */
const SPEAKS: Partial<Record<ColumnMeaning, number>> = {
  task: 1.5,
  requirement: 1.2,
  lead: 1.3,
  duty: 1.2,
  cooperate: 1.2,
  deadline: 1.2,
  number: 1,
  progress: 1,
  status: 0.8,
  problem: 0.8,
  nextStep: 0.8,
  leader: 0.8,
  finished: 0.8,
  source: 0.7,
  start: 0.7,
  percent: 0.7,
  documentNumber: 0.6,
  instructionDate: 0.6,
  remark: 0.6,
  unknown: 0.5,
  taskId: 0.5,
  person: 0.4,
  phone: 0.3,
};

const ENOUGH = 2;
/** The first header stands this near the top of the used range. */
const WITHIN = 40;
const CONTACT = /填报|填表|制表|联系人|联系电话|[:：].{2,}|^单位[:：]|日期[:：]|^附件/;

/** Remembers headings already read: data rows repeat words. */
export type HeadingReader = (text: string) => Heading;

export function headingReader(): HeadingReader {
  const known = new Map<string, Heading>();
  return (text) => {
    let heading = known.get(text);
    if (!heading) {
      heading = readHeading(text);
      known.set(text, heading);
    }
    return heading;
  };
}

/** The cells of a row that hold something themselves; a merged cell counts once. */
function ownCells(block: SheetBlock, row: number): { column: number; text: string; words: boolean }[] {
  const cells = [];
  for (let column = block.range.left; column <= block.range.right; column++) {
    const value = valueAt(block, row, column);
    if (!isBlank(value)) cells.push({ column, text: textOf(value), words: typeof value === 'string' });
  }
  return cells;
}

/** How strongly a row reads as a header; 0 where it does not. */
function headerScore(block: SheetBlock, row: number, read: HeadingReader): number {
  const cells = ownCells(block, row);
  if (cells.length < 2) return 0;
  let score = 0;
  let headings = 0;
  const kinds = new Set<ColumnMeaning>();
  for (const { text, words } of cells) {
    const heading = words ? read(text) : null;
    if (heading && heading.sure > 0) {
      score += heading.sure * (kinds.has(heading.means) ? 0.6 : 1) * (SPEAKS[heading.means] ?? 0.5);
      headings++;
      kinds.add(heading.means);
    } else if (!words || text.length > 30) score -= 0.7;
  }
  // Many columns of kinds no ledger needs: short words throughout, and the ledger's own among them.
  const allShort = kinds.size >= 3 && cells.every(({ words, text }) => words && text.length <= 12);
  return kinds.size >= 2 && headings >= cells.length * (allShort ? 0.3 : 0.4) ? score : 0;
}

/**
 * Finds the headers of a sheet, in order: the first near the top, then every further row that reads as one. Behind the first,
 * a row is only looked at closely where its first cell reads as a heading: tasks hold headings' words too (制定方案 under
 * 一季度), and long sheets stay quick.
 */
export function findHeaders(block: SheetBlock, merges: MergeIndex, read: HeadingReader): HeaderBlock[] {
  const found: HeaderBlock[] = [];
  const { top, bottom } = block.range;
  for (let row = top; row <= bottom; row++) {
    const searching = found.length === 0 && row < top + WITHIN;
    if (!searching && !mayBegin(block, row, read)) continue;
    const score = headerScore(block, row, read);
    if (score < ENOUGH) continue;
    // The level below, or a fuller row just after a contact row, may be the better reading.
    let best = row;
    let most = score;
    for (let next = row + 1; next <= Math.min(row + 2, bottom); next++) {
      const other = headerScore(block, next, read);
      if (other > most) [best, most] = [next, other];
    }
    const header = withLevels(block, merges, best, read);
    found.push(header);
    row = header.bottom;
  }
  return found;
}

function mayBegin(block: SheetBlock, row: number, read: HeadingReader): boolean {
  for (let column = block.range.left; column <= block.range.right; column++) {
    const value = valueAt(block, row, column);
    if (isBlank(value)) continue;
    return typeof value === 'string' && value.length <= 16 && read(textOf(value)).sure >= 0.5;
  }
  return false;
}

/** Adds the level above and the levels below a header row, and writes down what stands over each column. */
function withLevels(block: SheetBlock, merges: MergeIndex, row: number, read: HeadingReader): HeaderBlock {
  let top = row;
  let bottom = row;
  while (bottom < block.range.bottom && bottom - top < 2 && isLevelBelow(block, merges, bottom, read))
    bottom++;
  while (top > block.range.top && bottom - top < 2 && isLevelAbove(block, merges, top, read)) top--;
  const headings = new Map<number, string[]>();
  for (let column = block.range.left; column <= block.range.right; column++) {
    const levels: string[] = [];
    for (let r = top; r <= bottom; r++) {
      const text = textOf(levelCell(block, merges, r, column, bottom));
      if (text !== '' && levels.at(-1) !== text) levels.push(text);
    }
    headings.set(column, levels);
  }
  return { top, bottom, headings };
}

/** A header cell; a group heading written without a merge reaches over the blank cells to its right. */
function levelCell(block: SheetBlock, merges: MergeIndex, row: number, column: number, bottom: number) {
  const own = shownAt(block, merges, row, column);
  if (!isBlank(own) || row === bottom || isBlank(shownAt(block, merges, bottom, column))) return own;
  for (let left = column - 1; left >= block.range.left; left--) {
    const value = shownAt(block, merges, row, left);
    if (isBlank(value)) continue;
    // A heading with nothing of its own below reaches down, not sideways.
    return isBlank(shownAt(block, merges, bottom, left)) || merges(row, left) ? null : value;
  }
  return null;
}

/** True where the row below `row` is the header's lower level: short words under a group heading, nothing under others. */
function isLevelBelow(block: SheetBlock, merges: MergeIndex, row: number, read: HeadingReader): boolean {
  const below = row + 1;
  const cells = ownCells(block, below);
  if (cells.length === 0) return mergedDown(block, merges, row, below);
  if (cells.some(({ text, words }) => !words || text.length > 16)) return false;
  const filledAbove = cells.filter(({ column }) => !isBlank(valueAt(block, row, column)));
  const grouped = cells.every(({ column }) => {
    const merge = merges(row, column);
    if (merge) return merge.bottom < below && merge.right > merge.left;
    return isBlank(valueAt(block, row, column)) || isBlank(valueAt(block, row, column + 1));
  });
  if (!grouped || filledAbove.length === ownCells(block, row).length) return false;
  const headings = cells.filter(({ text }) => read(text).sure > 0).length;
  const wide = cells.some(({ column }) => {
    const merge = merges(row, column);
    return merge !== null && merge.right > merge.left;
  });
  return headings >= cells.length * (wide ? 0.3 : 0.6) || (wide && mergedDown(block, merges, row, below));
}

function mergedDown(block: SheetBlock, merges: MergeIndex, row: number, below: number): boolean {
  for (let column = block.range.left; column <= block.range.right; column++) {
    const merge = merges(row, column);
    if (merge && merge.bottom >= below && merge.top <= row) return true;
  }
  return false;
}

/** True where the row above `row` is the header's upper level, and not a title or a contact row. */
function isLevelAbove(block: SheetBlock, merges: MergeIndex, row: number, read: HeadingReader): boolean {
  const above = row - 1;
  const cells = ownCells(block, above);
  if (cells.length < 2 && !mergedDown(block, merges, above, row)) return false;
  if (cells.some(({ text, words }) => !words || text.length > 24 || CONTACT.test(text))) return false;
  const reachesDown = cells.some(({ column, text }) => {
    const merge = merges(above, column);
    if (merge && merge.bottom >= row) return true;
    return isBlank(valueAt(block, row, column)) && read(text).sure > 0;
  });
  return (
    reachesDown ||
    cells.some(({ column, text }) => (merges(above, column)?.right ?? column) > column && read(text).sure > 0)
  );
}
