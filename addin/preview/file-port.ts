import type { CellRange, Mark, SheetBlock } from '../../core/ledger/workbook-port.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { markWorkbook, unmarkWorkbook } from '../../core/xlsx/mark-in-place.ts';
import { readWorkbook, type XlsxWorkbook } from '../../core/xlsx/read-workbook.ts';
import type { ExcelPort } from '../excel/excel-port.ts';

/** Where settings outlive the page; the browser's own storage for this site. */
export type SettingStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What the preview shows of a file: which cell is in front, and which cells are marked. */
export type FileView = { sheet: string; at: { row: number; column: number } | null; marks: readonly Mark[] };

/**
 * The add-in's port on an .xlsx file instead of an open Excel, so the same pane works where there is no Office.js (WPS,
 * a browser alone). The file itself is never touched: `bytes` is the copy to save.
 */
export class FilePort implements ExcelPort {
  readonly name: string;
  /** Cells of a file are marked, not written. */
  readonly editor = null;
  readonly workbook: XlsxWorkbook;
  private readonly store: SettingStore;
  private readonly listeners = new Set<() => void>();
  private contents: Uint8Array;
  private view: FileView;

  private constructor(name: string, bytes: Uint8Array, workbook: XlsxWorkbook, store: SettingStore) {
    this.name = name;
    this.contents = bytes;
    this.workbook = workbook;
    this.store = store;
    const first = workbook.sheets.find((sheet) => !sheet.hidden && sheet.used) ?? workbook.sheets[0];
    this.view = { sheet: first?.name ?? '', at: null, marks: [] };
  }

  /** Opens a file's bytes; what can't be opened is a failure with a Chinese sentence. Marks of ours are taken off first. */
  static open(name: string, bytes: Uint8Array, store: SettingStore): Result<FilePort> {
    const workbook = readWorkbook(bytes);
    if (!workbook.ok) return workbook;
    const clean = unmarkWorkbook(bytes);
    if (!clean.ok) return clean;
    return ok(new FilePort(name, clean.value, workbook.value, store));
  }

  /** The file as it would be saved now. */
  get bytes(): Uint8Array {
    return this.contents;
  }

  readonly getView = (): FileView => this.view;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async sheets() {
    const sheets = this.workbook.sheets.map((sheet) => ({
      ...sheet,
      id: sheet.name,
      active: sheet.name === this.view.sheet,
    }));
    return ok({ sheets, marked: this.view.marks.length > 0 });
  }

  async read(sheet: string): Promise<Result<SheetBlock | null>> {
    return ok(this.workbook.blocks.get(sheet) ?? null);
  }

  async readRange(sheet: string): Promise<Result<SheetBlock>> {
    const block = this.workbook.blocks.get(sheet);
    return block ? ok(block) : fail('no-sheet', `工作簿中没有名为“${sheet}”的工作表。`);
  }

  async mark(marks: readonly Mark[]): Promise<Result<void>> {
    return this.replace(markWorkbook(this.contents, marks), marks);
  }

  async unmark(): Promise<Result<void>> {
    return this.replace(unmarkWorkbook(this.contents), []);
  }

  async select(sheet: string, range: CellRange): Promise<Result<void>> {
    this.show({ ...this.view, sheet, at: { row: range.top, column: range.left } });
    return ok(undefined);
  }

  /** Brings a sheet to the front. */
  showSheet(sheet: string): void {
    this.show({ ...this.view, sheet, at: null });
  }

  async loadSetting(key: string): Promise<Result<unknown>> {
    const kept = this.store.getItem(key);
    if (kept === null) return ok(null);
    try {
      return ok(JSON.parse(kept));
    } catch {
      // A damaged setting is as good as none; the usual ones apply.
      return ok(null);
    }
  }

  async saveSetting(key: string, value: unknown): Promise<Result<void>> {
    if (value === null) this.store.removeItem(key);
    else this.store.setItem(key, JSON.stringify(value));
    return ok(undefined);
  }

  /** A file does not change by itself: there is nothing to hear. */
  async listen(): Promise<Result<() => Promise<void>>> {
    return ok(async () => {});
  }

  private replace(done: Result<Uint8Array>, marks: readonly Mark[]): Result<void> {
    if (!done.ok) return done;
    this.contents = done.value;
    this.show({ ...this.view, marks });
    return ok(undefined);
  }

  private show(view: FileView): void {
    this.view = view;
    for (const listener of this.listeners) listener();
  }
}
