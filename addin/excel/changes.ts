import type { Result } from '../../core/model/failure.ts';
import { parseRange } from '../../core/xlsx/parse-range.ts';
import { attemptValue, type OfficeApi } from './run.ts';
import type { SheetChange } from './sheet-change.ts';

/**
 * Listens to what is changed in any sheet. `nameOf` gives the name of a sheet by its id (undefined for a sheet that was
 * not described yet: it was not checked either, so its changes are passed over).
 */
export async function listenToChanges(
  office: OfficeApi,
  nameOf: (id: string) => string | undefined,
  changed: (change: SheetChange) => void,
): Promise<Result<() => Promise<void>>> {
  const hear = async (event: Excel.WorksheetChangedEventArgs) => {
    const sheet = nameOf(event.worksheetId);
    if (sheet === undefined) return;
    // What the add-in writes itself it reads again by itself. (Excel tells who it was from ExcelApi 1.14 on.)
    if (event.triggerSource === 'ThisLocalAddin') return;
    const edited = event.changeType === 'RangeEdited';
    changed({ sheet, range: edited ? parseRange(event.address) : null });
  };
  const listen = async (context: Excel.RequestContext) => {
    const listening = context.workbook.worksheets.onChanged.add(hear);
    await context.sync();
    return async () => {
      listening.remove();
      await listening.context.sync();
    };
  };
  // A sheet that was checked must not be left unheard because somebody was typing just then.
  return attemptValue(office, listen, { patient: true });
}
