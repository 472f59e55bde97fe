import type { CellRange, CellValue, SheetBlock } from '../../core/ledger/workbook-port.ts';
import { ok, type Result } from '../../core/model/failure.ts';
import { BlockBuilder } from './block.ts';
import { countsFrom1904 } from './date-system.ts';
import type { ReadProgress } from './excel-port.ts';
import { stopped } from './failures.ts';
import { PageSize, pageBytes } from './page-size.ts';
import { attempt, attemptValue, type OfficeApi, offers } from './run.ts';
import { rangeOf } from './sheets.ts';

/** What is read of a sheet before its cells. */
type Frame = { range: CellRange; merges: CellRange[]; hiddenRows: Set<number> };

/** Reads sheets and ranges of the open workbook. */
export class SheetReader {
  private readonly office: OfficeApi;
  /** The same for the whole workbook, so found out once; null until a date shows it. */
  private date1904: boolean | null = null;

  constructor(office: OfficeApi) {
    this.office = office;
  }

  /** Reads a sheet's used range page by page; null for an empty sheet. */
  async read(sheet: string, progress: ReadProgress): Promise<Result<SheetBlock | null>> {
    const frame = await this.frame(sheet);
    if (!frame.ok || frame.value === null) return frame as Result<null>;
    const { range, merges, hiddenRows } = frame.value;
    const cells = await this.pages(sheet, range, progress);
    if (!cells.ok) return cells;
    const date1904 = await this.dateSystem(sheet, cells.value);
    return date1904.ok ? ok(cells.value.finish(sheet, merges, hiddenRows, date1904.value)) : date1904;
  }

  /** Reads some cells only, in one round trip as a rule. Merges and hidden rows are not asked for. */
  async readRange(sheet: string, range: CellRange): Promise<Result<SheetBlock>> {
    const cells = await this.pages(sheet, range, () => true);
    return cells.ok ? ok(cells.value.finish(sheet, [], new Set(), this.date1904 ?? false)) : cells;
  }

  private frame(sheet: string): Promise<Result<Frame | null>> {
    return attempt(this.office, async (context) => {
      const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
      const merged = offers(this.office, 13) ? used.getMergedAreasOrNullObject() : null;
      merged?.load(
        'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount',
      );
      await context.sync();
      const range = rangeOf(used);
      if (!range) return ok(null);
      const merges = merged && !merged.isNullObject ? merged.areas.items.map((area) => rangeOf(area)!) : [];
      return ok({ range, merges, hiddenRows: await this.hidden(context, used, range) });
    });
  }

  /** Rows hidden by hand or by a filter: those between the visible areas. Asked for only where there are any. */
  private async hidden(
    context: Excel.RequestContext,
    used: Excel.Range,
    range: CellRange,
  ): Promise<Set<number>> {
    const hidden = new Set<number>();
    if (used.rowHidden === false || !offers(this.office, 9)) return hidden;
    for (let row = range.top; row <= range.bottom; row++) hidden.add(row);
    const visible = used.getSpecialCellsOrNullObject('Visible');
    visible.load('areas/items/rowIndex,areas/items/rowCount');
    await context.sync();
    for (const area of visible.isNullObject ? [] : visible.areas.items)
      for (let row = area.rowIndex; row < area.rowIndex + area.rowCount; row++) hidden.delete(row);
    return hidden;
  }

  private async pages(
    sheet: string,
    range: CellRange,
    progress: ReadProgress,
  ): Promise<Result<BlockBuilder>> {
    const block = new BlockBuilder(range);
    const size = new PageSize(range.right - range.left + 1);
    const all = range.bottom - range.top + 1;
    while (block.rows < all) {
      const rows = Math.min(size.rows, all - block.rows);
      const top = range.top + block.rows;
      const page = await this.page(sheet, { ...range, top, bottom: top + rows - 1 });
      if (page.ok) {
        block.add(page.value.values, page.value.formats);
        size.arrived(rows, pageBytes(page.value.values, page.value.formats));
        if (!progress(block.rows, all)) return stopped();
      } else if (page.failure.code !== 'ResponsePayloadSizeLimitExceeded' || !size.refused()) return page;
    }
    return ok(block);
  }

  private page(sheet: string, { top, left, bottom, right }: CellRange) {
    return attemptValue(this.office, async (context) => {
      const range = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
      range.load('values,numberFormat');
      await context.sync();
      return { values: range.values as CellValue[][], formats: range.numberFormat as string[][] };
    });
  }

  private async dateSystem(sheet: string, block: BlockBuilder): Promise<Result<boolean>> {
    const at = block.firstDate;
    if (this.date1904 !== null || at === null) return ok(this.date1904 ?? false);
    const read = await attemptValue(this.office, async (context) => {
      const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(at.row, at.column, 1, 1);
      cell.load('values,text');
      await context.sync();
      return countsFrom1904(cell.values[0]![0] as number, cell.text[0]![0]!);
    });
    if (!read.ok) return read;
    this.date1904 = read.value;
    return ok(read.value ?? false);
  }
}
