import type { Day } from '../../core/calendar/day.ts';
import { valueAt } from '../../core/ledger/grid.ts';
import { isMadeSheet } from '../../core/ledger/summary/sheet-plan.ts';
import type { CellRange, Mark, SheetBlock } from '../../core/ledger/workbook-port.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { markWorkbook, unmarkWorkbook } from '../../core/xlsx/mark-in-place.ts';
import { readWorkbook, type XlsxWorkbook } from '../../core/xlsx/read-workbook.ts';
import type { ExcelPort, Marked } from '../excel/excel-port.ts';
import { sheetProtected } from '../excel/failures.ts';
import type { SheetEditor } from '../excel/sheet-editor.ts';
import { CHECK_SETTING } from '../session/session-settings.ts';
import { FileChanges } from './file-changes.ts';
import { fileEditor } from './file-editor.ts';

/** Where settings outlive the page; the browser's own storage for this site. Null where it keeps nothing. */
export type SettingStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

/** What the preview shows of a file: which cell is in front, and which cells are marked. */
export type FileView = { sheet: string; at: { row: number; column: number } | null; marks: readonly Mark[] };

/**
 * The add-in's port on an .xlsx file instead of an open Excel, so the same pane works where there is no Office.js (WPS,
 * a browser alone). The file itself is never touched: `bytes` is the copy to save.
 */
export class FilePort implements ExcelPort {
  readonly name: string;
  /** A file is looked at where nothing calculates. */
  readonly followsRules = false;
  /** The column 预警 is laid in Excel only. */
  readonly helpers = null;
  readonly editor: SheetEditor;
  /** The workbook as it is now. */
  workbook: XlsxWorkbook;
  /** What was written since the file was opened. */
  changes = new FileChanges();
  private readonly opened: { bytes: Uint8Array; workbook: XlsxWorkbook };
  /** How ledgers are checked is kept in the browser, for every file. */
  private readonly store: SettingStore;
  /** All else speaks of this file alone, as long as it is open. */
  private readonly ofFile = new Map<string, unknown>();
  private readonly listeners = new Set<() => void>();
  /** The workbook with what was written, without marks; and with them. */
  private unmarked: Uint8Array;
  private contents: Uint8Array;
  private view: FileView;

  private readonly today: () => Day;

  private constructor(
    name: string,
    bytes: Uint8Array,
    workbook: XlsxWorkbook,
    store: SettingStore,
    today: () => Day,
  ) {
    this.name = name;
    this.today = today;
    this.opened = { bytes, workbook };
    this.unmarked = bytes;
    this.contents = bytes;
    this.workbook = workbook;
    this.store = store;
    const port = this;
    this.editor = fileEditor({
      original: () => port.withMadeSheets(),
      first: (sheet) => workbook.blocks.get(sheet),
      now: (sheet) => port.workbook.blocks.get(sheet),
      madeBefore: () => [...workbook.blocks.values()].filter(isMadeSheet).map(({ sheet }) => sheet),
      get changes() {
        return port.changes;
      },
      change: (changes, front) => port.change(changes, front),
    });
    const first = workbook.sheets.find((sheet) => !sheet.hidden && sheet.used) ?? workbook.sheets[0];
    this.view = { sheet: first?.name ?? '', at: null, marks: [] };
  }

  /** Opens a file's bytes; what can't be opened is a failure with a Chinese sentence. Marks of ours are taken off first. */
  static open(name: string, bytes: Uint8Array, store: SettingStore, today: () => Day): Result<FilePort> {
    const workbook = readWorkbook(bytes);
    if (!workbook.ok) return workbook;
    const clean = unmarkWorkbook(bytes);
    if (!clean.ok) return clean;
    return ok(new FilePort(name, clean.value, workbook.value, store, today));
  }

  /** The file as it would be saved now. */
  get bytes(): Uint8Array {
    return this.contents;
  }

  /** Something was written since the file was opened. */
  get isWritten(): boolean {
    return this.unmarked !== this.opened.bytes;
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

  async readRange(sheet: string, range: CellRange): Promise<Result<SheetBlock>> {
    const block = this.workbook.blocks.get(sheet);
    if (!block) return fail('no-sheet', `工作簿中没有名为“${sheet}”的工作表。`);
    const values = Array.from({ length: range.bottom - range.top + 1 }, (_, i) =>
      Array.from({ length: range.right - range.left + 1 }, (__, j) =>
        valueAt(block, range.top + i, range.left + j),
      ),
    );
    return ok({ ...block, range, values });
  }

  /** Nobody else changes the copy: nothing has to be compared. */
  async mark(all: readonly Mark[]): Promise<Result<Marked>> {
    const closed = this.workbook.sheets.filter((sheet) => sheet.protected).map(({ name }) => name);
    const marks = all.filter(({ sheet }) => !closed.includes(sheet));
    const locked = closed.filter((name) => all.some(({ sheet }) => sheet === name));
    if (marks.length === 0 && locked.length > 0) return sheetProtected(locked[0]!);
    const marked = markWorkbook(this.unmarked, marks);
    if (!marked.ok) return marked;
    this.contents = marked.value;
    this.show({ ...this.view, marks });
    return ok({ changes: [], locked });
  }

  async unmark(): Promise<Result<void>> {
    this.contents = this.unmarked;
    this.show({ ...this.view, marks: [] });
    return ok(undefined);
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
    if (key !== CHECK_SETTING) return ok(this.ofFile.get(key) ?? null);
    const kept = this.store?.getItem(key) ?? null;
    if (kept === null) return ok(null);
    try {
      return ok(JSON.parse(kept));
    } catch {
      // A damaged setting is as good as none; the usual ones apply.
      return ok(null);
    }
  }

  async saveSetting(key: string, value: unknown): Promise<Result<void>> {
    if (key !== CHECK_SETTING) {
      this.ofFile.set(key, value);
      return ok(undefined);
    }
    try {
      if (!this.store) throw new Error('no store');
      if (value === null) this.store.removeItem(key);
      else this.store.setItem(key, JSON.stringify(value));
      return ok(undefined);
    } catch {
      return fail(
        'NotKept',
        '已按新的设置检查，但没有存下来（浏览器的存储已满或被禁用），下次打开要重新设置。',
      );
    }
  }

  /** A file does not change by itself: there is nothing to hear. */
  async listen(): Promise<Result<() => Promise<void>>> {
    return ok(async () => {});
  }

  /** Makes the file anew from the one that was opened; the marks that are there stay where they are. */
  private change(changes: FileChanges, front = this.view.sheet): Result<void> {
    const changed = this.made(changes);
    if (!changed.ok) return changed;
    const { marks } = this.view;
    const marked = marks.length > 0 ? markWorkbook(changed.value, marks) : changed;
    if (!marked.ok) return marked;
    const read = changed.value === this.opened.bytes ? ok(this.opened.workbook) : readWorkbook(changed.value);
    if (!read.ok) return read;
    this.changes = changes;
    this.workbook = { ...read.value, warnings: this.opened.workbook.warnings };
    this.unmarked = changed.value;
    this.contents = marked.value;
    const shown = read.value.sheets.some(({ name }) => name === front) ? front : read.value.sheets[0]!.name;
    this.show(shown === this.view.sheet ? { ...this.view } : { ...this.view, sheet: shown, at: null });
    return ok(undefined);
  }

  /** The file that was opened with these changes. */
  private made(changes: FileChanges): Result<Uint8Array> {
    const { blocks } = this.opened.workbook;
    const first = (sheet: string, row: number, column: number) => {
      const block = blocks.get(sheet);
      return block ? valueAt(block, row, column) : null;
    };
    const date1904 = [...blocks.values()].some((block) => block.date1904);
    return changes.applyTo(this.opened.bytes, first, this.today(), date1904);
  }

  /** As it was opened, with the sheets that were made: what cells held before they were written. */
  private withMadeSheets(): Result<Uint8Array> {
    return this.made(this.changes.sheetsAlone());
  }

  private show(view: FileView): void {
    this.view = view;
    for (const listener of this.listeners) listener();
  }
}
