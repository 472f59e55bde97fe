import type { CellRange, CellValue, SheetBlock } from './workbook-port.ts';

/** The value at a sheet position (rows and columns from 0); null outside the block. */
export function valueAt(block: SheetBlock, row: number, column: number): CellValue {
  return block.values[row - block.range.top]?.[column - block.range.left] ?? null;
}

/** True for an empty cell and for one that holds white space only. */
export function isBlank(value: CellValue): boolean {
  if (typeof value !== 'string') return value === null;
  return value.length === 0 || (!isSolid(value.charCodeAt(0)) && trimCell(value) === '');
}

/** A cell's words without white space (NBSP, full-width and zero-width included) around them; '' for an empty cell. */
export function textOf(value: CellValue): string {
  if (typeof value === 'string') return trimCell(value);
  if (value === null) return '';
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
}

/** Trims what offices leave around cell text; returns the very same string where there is nothing to trim. */
export function trimCell(text: string): string {
  if (text.length > 0 && isSolid(text.charCodeAt(0)) && isSolid(text.charCodeAt(text.length - 1)))
    return text;
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** Surely no white space: the short way for nearly every cell. */
const isSolid = (code: number) => (code > 0x3000 && code < 0xfe00) || (code > 0x20 && code < 0x7f);

/** White space as it turns up in cells: ASCII, NBSP, full-width space, zero-width characters and the byte order mark. */
function isSpace(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0xfeff
  );
}

export type MergeIndex = (row: number, column: number) => CellRange | null;

/** Finds the merged range over a cell: merges are kept per column, sorted, and searched by halving. */
export function mergeIndex(block: SheetBlock): MergeIndex {
  if (block.merges.length === 0) return () => null;
  const byColumn = new Map<number, CellRange[]>();
  for (const merge of block.merges) {
    const right = Math.min(merge.right, block.range.right);
    for (let column = Math.max(merge.left, block.range.left); column <= right; column++) {
      const list = byColumn.get(column);
      if (list) list.push(merge);
      else byColumn.set(column, [merge]);
    }
  }
  for (const list of byColumn.values()) list.sort((a, b) => a.top - b.top);
  return (row, column) => {
    const list = byColumn.get(column);
    if (!list) return null;
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (list[middle]!.top <= row) low = middle;
      else high = middle - 1;
    }
    const found = list[low];
    return found && found.top <= row && row <= found.bottom ? found : null;
  };
}

/** The value shown at a position: a merged cell shows its top left cell's value everywhere. */
export function shownAt(block: SheetBlock, merges: MergeIndex, row: number, column: number): CellValue {
  const merge = merges(row, column);
  return merge ? valueAt(block, merge.top, merge.left) : valueAt(block, row, column);
}

/** Column letters as Excel shows them; column from 0. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** A1 address of a cell; row and column from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetter(column)}${row + 1}`;
}
