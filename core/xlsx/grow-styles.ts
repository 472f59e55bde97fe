import { type Edit, utf8 } from './bytes.ts';
import { Problem } from './problem.ts';
import type { StyleList } from './styles-part.ts';
import type { XmlCursor } from './xml-cursor.ts';

/** Excel's own limit on cell styles is 65,490. */
const MOST_STYLES = 65_000;

/** Refuses a style's number that Excel could not take. */
export function refuseTooManyStyles(number: number): void {
  if (number > MOST_STYLES)
    throw new Problem('xlsx-styles', '工作簿的单元格样式过多，无法再加，请清理样式后再试。');
}

/** Gives the element the cursor stands on an attribute, or changes the one it has. */
export function setAttribute(cursor: XmlCursor, name: string, value: string): Edit {
  const slot = cursor.find(utf8(name));
  if (slot < 0) return { at: cursor.nameEnd, remove: 0, insert: utf8(` ${name}="${value}"`) };
  const at = cursor.valueStart(slot);
  return { at, remove: cursor.valueEnd(slot) - at, insert: utf8(value) };
}

/** Puts items behind a list's last and sets its count. */
export function growList(list: StyleList, items: readonly Uint8Array[]): Edit[] {
  if (items.length === 0) return [];
  const edits: Edit[] = items.map((insert) => ({ at: list.close, remove: 0, insert }));
  if (list.count)
    edits.push({
      at: list.count.start,
      remove: list.count.end - list.count.start,
      insert: utf8(String(list.items.length + items.length)),
    });
  return edits;
}

/** The sentence for a workbook without styles of its own. */
export const noStyles = (): Problem =>
  new Problem('xlsx-styles', '文件缺少样式部件，无法标记和改写，请用 Excel 或 WPS 打开、另存后再试。');
