import { isBlank, type MergeIndex, mergeIndex } from '../grid.ts';
import { isMadeSheet } from '../summary/sheet-plan.ts';
import type { SheetBlock } from '../workbook-port.ts';
import { columnContents } from './column-contents.ts';
import { type ColumnDraft, isGroup, isNumbers } from './column-draft.ts';
import { type Span, sampleRows, sideBySide } from './column-spans.ts';
import { findHeaders, type HeaderBlock, headingReader } from './header-rows.ts';
import { titleAbove, yearOf } from './ledger-title.ts';
import { isArabic, otherRowsOf } from './other-rows.ts';
import type { RecognisedLedger } from './recognised-ledger.ts';
import { type ColumnOverride, readLevels, resolveColumns } from './resolve-columns.ts';
import type { RowFrame } from './row-kinds.ts';

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
  if (isMadeSheet(block)) return [];
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
    const contents = columnContents(block, merges, index, sample);
    drafts.push({ index, levels, heading: readLevels(levels), contents, means: 'unknown', reason: '' });
  }
  resolveColumns(drafts, options.columns ?? []);
  const has = (...means: string[]) => drafts.some((d) => means.includes(d.means));
  const followed = has('lead', 'duty', 'cooperate', 'deadline', 'progress', 'status', 'person');
  // 科目编码, 科目名称: numbered names alone are a list of something; 序号, 工作任务 are a ledger.
  const named = drafts.some((d) => d.means === 'task' && d.heading.means === 'task' && d.heading.sure >= 0.8);
  if (!has('task') || !(followed || (named && has('number')))) return null;
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
    year: yearOf(block, { title, ...options }, header, drafts, sample),
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
