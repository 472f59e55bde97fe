import { isBlank, type MergeIndex, textOf, valueAt } from '../grid.ts';
import type { SheetBlock } from '../workbook-port.ts';

/** What a row between header and end is. */
export type RowKind = 'task' | 'blank' | 'section' | 'total' | 'note';

const SECTION =
  /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十\d]{1,3}(?:章|节|部分|类|篇|方面)|[IVX]{1,4}[.、])/;
const CHINESE_NUMBER = /^[（(]?[一二三四五六七八九十]{1,3}[)）]?、?$/;
const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|总数)(?:[:：]|$)/;
const NOTE = /^(?:注|备注|说明|填表说明|填报说明|备注说明|附注)\s*[:：\d.、]/;
const SIGNATURE =
  /^(?:填表人|填报人|制表人?|审核人?|负责人签字|单位负责人|主要负责人|分管领导签字|填报单位|填报日期|填表日期|联系人|签字)[^，。]{0,8}[:：]/;

/** Where rows stand: columns of the ledger, the number column, and whether numbers are Arabic there. */
export type RowFrame = {
  left: number;
  right: number;
  numberColumn: number | null;
  /** True where the number column holds 1, 2, 3: then 一 in it numbers a section. */
  arabic: boolean;
};

/** Tells what a sheet row is; a row with three or more filled cells that is no total is a task row. */
export function rowKind(block: SheetBlock, merges: MergeIndex, row: number, frame: RowFrame): RowKind {
  const cells = block.values[row - block.range.top];
  if (!cells) return 'blank';
  const offset = block.range.left;
  let filled = 0;
  let first = -1;
  let second = -1;
  for (let column = frame.left; column <= frame.right && filled < 3; column++) {
    const value = cells[column - offset];
    if (value === null || value === undefined || value === '' || isBlank(value)) continue;
    filled++;
    if (first < 0) first = column;
    else if (second < 0) second = column;
  }
  if (filled === 0) return 'blank';
  const value = valueAt(block, row, first);
  if (typeof value !== 'string') return 'task';
  const text = textOf(value);
  if (text.length <= 8 && TOTAL.test(text)) return 'total';
  if (filled >= 3) return SIGNATURE.test(text) ? 'note' : 'task';
  if (NOTE.test(text) || SIGNATURE.test(text)) return 'note';
  if (second >= 0 && first === frame.numberColumn) {
    const next = textOf(valueAt(block, row, second));
    if (TOTAL.test(next)) return 'total';
    return filled === 2 && frame.arabic && CHINESE_NUMBER.test(text) ? 'section' : 'task';
  }
  if (filled > 1) return 'task';
  return aloneInRow(merges, row, first, text, frame) ? 'section' : 'task';
}

/** True where the only text of a row is a section's title: merged across, or numbered and standing at the left. */
function aloneInRow(merges: MergeIndex, row: number, column: number, text: string, frame: RowFrame): boolean {
  const merge = merges(row, column);
  const width = frame.right - frame.left + 1;
  if (merge && merge.right - merge.left + 1 >= Math.max(2, width * 0.6)) return true;
  if (column > frame.left + 1) return false;
  if (SECTION.test(text)) return true;
  return column === frame.numberColumn && text.length > 3 && !/^[\d.\-–—、]+$/.test(text);
}
