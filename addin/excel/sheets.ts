import { ok, type Result } from '../../core/model/failure.ts';
import type { LiveSheet } from './excel-port.ts';
import { MARKS_SETTING } from './overlay.ts';
import { attempt, type OfficeApi } from './run.ts';

/** Describes the workbook's sheets in two round trips, however many there are. */
export function describeSheets(office: OfficeApi): Promise<Result<{ sheets: LiveSheet[]; marked: boolean }>> {
  return attempt(office, async (context) => {
    const { worksheets, settings } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    const marks = settings.getItemOrNullObject(MARKS_SETTING);
    worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
    active.load('id');
    marks.load('key');
    await context.sync();
    const used = worksheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return range;
    });
    await context.sync();
    const sheets = worksheets.items.map(
      (sheet, i): LiveSheet => ({
        id: sheet.id,
        name: sheet.name,
        used: rangeOf(used[i]!),
        hidden: sheet.visibility !== 'Visible',
        protected: sheet.protection.protected,
        active: sheet.id === active.id,
      }),
    );
    return ok({ sheets, marked: !marks.isNullObject });
  });
}

/** The place of a loaded range; null where there is none. */
export const rangeOf = (range: Excel.Range) =>
  range.isNullObject
    ? null
    : {
        top: range.rowIndex,
        left: range.columnIndex,
        bottom: range.rowIndex + range.rowCount - 1,
        right: range.columnIndex + range.columnCount - 1,
      };
