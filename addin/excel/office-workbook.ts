import type { CellRange, Mark, SheetBlock } from '../../core/ledger/workbook-port.ts';
import type { Result } from '../../core/model/failure.ts';
import { clearChoices, setChoices } from './cell-choices.ts';
import { listenToChanges } from './changes.ts';
import type { ExcelPort, HelperColumns, LiveSheet, Marked, ReadProgress } from './excel-port.ts';
import { layHelpers, removeHelpers } from './helper-columns.ts';
import { putSheet, removeMadeSheets } from './made-sheets.ts';
import { Marker } from './marker.ts';
import { SheetReader } from './read-sheet.ts';
import { attemptValue, type OfficeApi } from './run.ts';
import type { SeenCells } from './seen-cells.ts';
import type { SheetChange } from './sheet-change.ts';
import type { SheetEditor } from './sheet-editor.ts';
import { describeSheets } from './sheets.ts';
import { writeCells } from './write-cells.ts';

/** The open workbook through Office.js. Needs ExcelApi 1.9 to mark and to listen; reads from 1.7 on. */
export class OfficeWorkbook implements ExcelPort {
  readonly followsRules = true;
  readonly helpers: HelperColumns;
  readonly editor: SheetEditor;
  private readonly office: OfficeApi;
  private readonly reader: SheetReader;
  private readonly marker: Marker;
  private described: LiveSheet[] = [];

  constructor(office: OfficeApi) {
    this.office = office;
    this.editor = {
      charts: true,
      write: (cells, whereChanged) => writeCells(office, cells, whereChanged),
      setChoices: (choices) => setChoices(office, choices),
      clearChoices: (choices) => clearChoices(office, choices),
      putSheet: (plan) => putSheet(office, plan),
      removeMadeSheets: () => removeMadeSheets(office),
    };
    this.helpers = {
      lay: (columns) => layHelpers(office, columns),
      remove: () => removeHelpers(office),
    };
    this.reader = new SheetReader(office);
    this.marker = new Marker(office);
  }

  async sheets(): Promise<Result<{ sheets: LiveSheet[]; marked: boolean }>> {
    const described = await describeSheets(this.office);
    if (described.ok) this.described = described.value.sheets;
    return described;
  }

  read(sheet: string, progress: ReadProgress = () => true): Promise<Result<SheetBlock | null>> {
    return this.reader.read(sheet, progress);
  }

  readRange(sheet: string, range: CellRange): Promise<Result<SheetBlock>> {
    return this.reader.readRange(sheet, range);
  }

  mark(marks: readonly Mark[], seen: readonly SeenCells[] = []): Promise<Result<Marked>> {
    return this.marker.mark(
      marks,
      this.described.map((sheet) => sheet.name),
      seen,
    );
  }

  unmark(): Promise<Result<void>> {
    return this.marker.unmark();
  }

  select(sheet: string, { top, left, bottom, right }: CellRange): Promise<Result<void>> {
    return attemptValue(this.office, async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).select();
      await context.sync();
    });
  }

  loadSetting(key: string): Promise<Result<unknown>> {
    return attemptValue(this.office, async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(key);
      setting.load('value');
      await context.sync();
      return setting.isNullObject ? null : setting.value;
    });
  }

  saveSetting(key: string, value: unknown): Promise<Result<void>> {
    return attemptValue(this.office, async (context) => {
      if (value !== null) context.workbook.settings.add(key, value);
      else context.workbook.settings.getItemOrNullObject(key).delete();
      await context.sync();
    });
  }

  listen(changed: (change: SheetChange) => void): Promise<Result<() => Promise<void>>> {
    return listenToChanges(
      this.office,
      (id) => this.described.find((sheet) => sheet.id === id)?.name,
      changed,
    );
  }
}
