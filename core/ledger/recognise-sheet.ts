import { serialDay } from './cells/serial-day.ts';
import { type ColumnContents, columnContents } from './column-contents.ts';
import { isBlank, type MergeIndex, mergeIndex, textOf, valueAt } from './grid.ts';
import { findHeaders, type HeaderBlock, type HeadingReader, headingReader } from './header-rows.ts';
import { type LedgerYear, yearAmong, yearIn } from './ledger-year.ts';
import type { OtherRow, RecognisedLedger } from './recognised-ledger.ts';
import {
  type ColumnDraft,
  type ColumnOverride,
  isGroup,
  isNumbers,
  readLevels,
  resolveColumns,
} from './resolve-columns.ts';
import { type RowFrame, rowKind } from './row-kinds.ts';
import type { SheetBlock } from './workbook-port.ts';

export type { OtherRow, RecognisedLedger } from './recognised-ledger.ts';
export type { ColumnOverride } from './resolve-columns.ts';

export type RecogniseOptions = {
  /** Meanings a person gave columns; they win over the reading. */
  columns?: readonly ColumnOverride[];
  /** Looked at for the year where title and sheet name have none. */
  fileName?: string;
};

/** The ledger with the most rows on a sheet; null where the sheet holds none. */
export function recognise(block: SheetBlock, options: RecogniseOptions = {}): RecognisedLedger | null {
  let best: RecognisedLedger | null = null;
  for (const ledger of recogniseAll(block, options))
    if (!best || ledger.dataEnd - ledger.dataStart > best.dataEnd - best.dataStart) best = ledger;
  return best;
}

/** Every ledger on a sheet, top to bottom, then left to right. A header printed again belongs to the ledger above it. */
export function recogniseAll(block: SheetBlock, options: RecogniseOptions = {}): RecognisedLedger[] {
  const merges = mergeIndex(block);
  const read = headingReader();
  const groups: { header: HeaderBlock; again: HeaderBlock[] }[] = [];
  for (const header of findHeaders(block, merges, read)) {
    const last = groups.at(-1);
    if (last && sameHeader(last.header, header)) last.again.push(header);
    else groups.push({ header, again: [] });
  }
  return groups.flatMap(({ header, again }, i) => {
    const next = groups[i + 1]?.header;
    const end = next ? titleTop(block, next.top, header.bottom) - 1 : block.range.bottom;
    return sideBySide(block, header, merges, end, read).flatMap((span) => {
      const ledger = readLedger(block, merges, header, again, span, end, options);
      return ledger ? [ledger] : [];
    });
  });
}

function sameHeader(a: HeaderBlock, b: HeaderBlock): boolean {
  let same = 0;
  let all = 0;
  for (const [column, levels] of b.headings) {
    if (levels.length === 0) continue;
    all++;
    if (a.headings.get(column)?.join() === levels.join()) same++;
  }
  return all > 0 && same >= all * 0.7;
}

/** First of the title rows that stand directly above a header: rows with one or two cells, not above `floor`. */
function titleTop(block: SheetBlock, header: number, floor: number): number {
  let top = header;
  while (top - 1 > floor && filledCells(block, top - 1, 3) <= 2) top--;
  return top;
}

function filledCells(block: SheetBlock, row: number, most: number): number {
  let count = 0;
  for (const value of block.values[row - block.range.top] ?? [])
    if (!isBlank(value) && ++count === most) break;
  return count;
}

type Span = { left: number; right: number };

/** Splits a header at empty columns where both sides read as a ledger of their own. */
function sideBySide(
  block: SheetBlock,
  header: HeaderBlock,
  merges: MergeIndex,
  end: number,
  read: HeadingReader,
): Span[] {
  const rows = sampleRows(block, merges, header.bottom + 1, end, {
    left: block.range.left,
    right: block.range.right,
  });
  const used = (column: number) =>
    (header.headings.get(column)?.length ?? 0) > 0 || columnContents(block, merges, column, rows).filled > 0;
  const spans: Span[] = [];
  for (let column = block.range.left; column <= block.range.right; column++) {
    if (!used(column)) continue;
    const last = spans.at(-1);
    if (last && last.right === column - 1) last.right = column;
    else spans.push({ left: column, right: column });
  }
  const whole = (span: Span) => {
    const means = new Set<string>();
    for (let c = span.left; c <= span.right; c++) {
      const heading = read(header.headings.get(c)?.at(-1) ?? '');
      if (heading.sure >= 0.5) means.add(heading.means);
    }
    return means.has('task') && means.size >= 3;
  };
  if (spans.length > 1 && spans.every(whole)) return spans;
  return spans.length === 0 ? [] : [{ left: spans[0]!.left, right: spans.at(-1)!.right }];
}

const SAMPLE = 240;

/** Up to {@link SAMPLE} rows between two sheet rows (inclusive) that read as task rows, spread evenly. */
function sampleRows(
  block: SheetBlock,
  merges: MergeIndex,
  top: number,
  bottom: number,
  span: Span,
): number[] {
  const frame: RowFrame = { ...span, numberColumn: null, arabic: false };
  const step = Math.max(1, Math.floor((bottom - top + 1) / SAMPLE));
  const rows: number[] = [];
  for (let row = top; row <= bottom; row += step)
    if (rowKind(block, merges, row, frame) === 'task') rows.push(row);
  return rows;
}

function readLedger(
  block: SheetBlock,
  merges: MergeIndex,
  header: HeaderBlock,
  again: readonly HeaderBlock[],
  span: Span,
  end: number,
  options: RecogniseOptions,
): RecognisedLedger | null {
  const dataStart = header.bottom + 1;
  const sample = sampleRows(block, merges, dataStart, end, span);
  const drafts: ColumnDraft[] = [];
  for (let index = span.left; index <= span.right; index++) {
    const levels = header.headings.get(index) ?? [];
    const contents: ColumnContents = columnContents(block, merges, index, sample);
    drafts.push({ index, levels, heading: readLevels(levels), contents, means: 'unknown', reason: '' });
  }
  resolveColumns(drafts, options.columns ?? []);
  const has = (...means: string[]) => drafts.some((d) => means.includes(d.means));
  if (!has('task') || !has('number', 'lead', 'duty', 'cooperate', 'deadline', 'progress', 'status', 'person'))
    return null;
  const number = drafts.find((d) => d.means === 'number');
  const frame: RowFrame = {
    ...span,
    numberColumn: number?.index ?? null,
    arabic: number !== undefined && isArabic(block, number.index, dataStart, end),
  };
  const { otherRows, dataEnd } = otherRowsOf(block, merges, frame, dataStart, end, again);
  const title = titleAbove(block, header.top);
  const items = drafts.filter((d) => d.means === 'task');
  const item =
    items.find((d) => d.matter === 'item') ??
    items.find((d) => !isGroup(d) && !isNumbers(d)) ??
    items.find((d) => !isGroup(d)) ??
    items.at(-1);
  return {
    sheet: block.sheet,
    title,
    year:
      yearOf(title, block.sheet, options.fileName, header) ?? yearAmong(limitTexts(block, drafts, sample)),
    headerRows: [header.top, header.bottom],
    headerRow: header.bottom,
    columns: drafts.map(({ index, levels, means, reason }) => ({
      index,
      heading: levels.join('／'),
      means,
      reason,
    })),
    groupColumns: groupsOf(drafts, item?.index ?? 0),
    itemColumn: item?.index ?? null,
    dataStart,
    dataEnd,
    sections: otherRows.filter((r) => r.kind === 'section').map(({ row, text }) => ({ row, title: text })),
    otherRows,
  };
}

/** Columns a blank means "as above" in: the matter's own group column and headings of kind, where cells stand for several rows. */
function groupsOf(drafts: readonly ColumnDraft[], item: number): number[] {
  const kinds: readonly string[] = ['unknown', 'source', 'task'];
  return drafts
    .filter((d) => d.matter === 'group' || (isGroup(d) && d.index < item && kinds.includes(d.means)))
    .map((d) => d.index);
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

function isArabic(block: SheetBlock, column: number, top: number, bottom: number): boolean {
  let arabic = 0;
  let other = 0;
  for (let row = top; row <= Math.min(bottom, top + 300); row++) {
    const text = textOf(valueAt(block, row, column));
    if (text === '') continue;
    if (/^[\d.\-()（）]+$/.test(text)) arabic++;
    else other++;
  }
  return arabic > 0 && arabic >= other;
}

function otherRowsOf(
  block: SheetBlock,
  merges: MergeIndex,
  frame: RowFrame,
  top: number,
  bottom: number,
  again: readonly HeaderBlock[],
): { otherRows: OtherRow[]; dataEnd: number } {
  const otherRows: OtherRow[] = [];
  let dataEnd = top - 1;
  for (let row = top; row <= bottom; row++) {
    const header = again.find((h) => row >= h.top && row <= h.bottom);
    const kind = header ? 'header' : rowKind(block, merges, row, frame);
    if (kind === 'task') dataEnd = row;
    else otherRows.push({ row, kind, text: kind === 'blank' ? '' : firstText(block, row, frame) });
    if (kind === 'total') dataEnd = row;
  }
  while (otherRows.length > 0 && otherRows.at(-1)!.row > dataEnd) otherRows.pop();
  return { otherRows, dataEnd };
}

function firstText(block: SheetBlock, row: number, { left, right }: Span): string {
  const texts = [];
  for (let column = left; column <= right; column++) {
    const text = textOf(valueAt(block, row, column));
    if (text !== '') texts.push(text);
  }
  return texts.slice(0, 2).join(' ');
}

const NO_TITLE = /^附件|^(?:填报|填表|制表|报送|单位|联系|电话|手机|日期|时间)[^，。]{0,6}[:：]/;

/** The title: the longest text of the rows above the header that hold one or two cells, 附件1 and contact rows aside. */
function titleAbove(block: SheetBlock, header: number): string {
  let title = '';
  for (let row = header - 1; row >= Math.max(block.range.top, header - 8); row--) {
    const texts = (block.values[row - block.range.top] ?? []).map(textOf).filter((text) => text !== '');
    if (texts.some((text) => NO_TITLE.test(text))) continue;
    if (texts.length > 2) break;
    for (const text of texts) if (text.length > title.length) title = text;
  }
  return title;
}

function yearOf(
  title: string,
  sheet: string,
  fileName: string | undefined,
  header: HeaderBlock,
): LedgerYear | null {
  const headings = [...header.headings.values()].flat().join(' ');
  return (
    yearIn(title, '标题') ??
    yearIn(sheet, '工作表名') ??
    yearIn(fileName ?? '', '文件名') ??
    yearIn(headings, '列名')
  );
}
