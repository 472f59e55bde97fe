import { serialDay } from '../cells/serial-day.ts';
import { textOf, valueAt } from '../grid.ts';
import { isOurSign } from '../summary/sheet-plan.ts';
import type { SheetBlock } from '../workbook-port.ts';
import type { ColumnDraft } from './column-draft.ts';
import type { HeaderBlock } from './header-rows.ts';
import { type LedgerYear, yearAmong, yearIn } from './ledger-year.ts';

const NO_TITLE =
  /^附件|^(?:注|备注|说明)[:：]|^(?:填报|填表|制表|报送|单位|联系|电话|手机|日期|时间)[^，。]{0,6}[:：]/;

/** The title: the longest text of the rows above the header that hold one or two cells, 附件1 and contact rows aside. */
export function titleAbove(block: SheetBlock, header: number): string {
  let title = '';
  for (let row = header - 1; row >= Math.max(block.range.top, header - 8); row--) {
    const texts = (block.values[row - block.range.top] ?? []).map(textOf).filter((text) => text !== '');
    if (texts.some((text) => NO_TITLE.test(text) || isOurSign(text))) continue;
    if (texts.length > 2) break;
    for (const text of texts) if (text.length > title.length) title = text;
  }
  return title;
}

/**
 * The year of a ledger: as its title, its sheet's name, the file's name or its headings name it, else the one most of its
 * time limits name (`rows`: a sample of task rows).
 */
export function yearOf(
  block: SheetBlock,
  names: { title: string; fileName?: string },
  header: HeaderBlock,
  drafts: readonly ColumnDraft[],
  rows: readonly number[],
): LedgerYear | null {
  const headings = [...header.headings.values()].flat().join(' ');
  return (
    yearIn(names.title, '标题') ??
    yearIn(block.sheet, '工作表名') ??
    yearIn(names.fileName ?? '', '文件名') ??
    yearIn(headings, '列名') ??
    yearAmong(limitTexts(block, drafts, rows))
  );
}

/** The time-limit cells of a sample of rows, dates as ISO days. */
function limitTexts(block: SheetBlock, drafts: readonly ColumnDraft[], rows: readonly number[]): string[] {
  const column = drafts.find((d) => d.means === 'deadline')?.index;
  if (column === undefined) return [];
  return rows.map((row) => {
    const value = valueAt(block, row, column);
    return typeof value === 'number' && block.isDate(row, column)
      ? (serialDay(value, block.date1904) ?? '')
      : textOf(value);
  });
}
