import type { HelperColumn } from '../../core/ledger/marks/helper-column.ts';
import type { CellRange, Mark, SheetBlock, SheetInfo } from '../../core/ledger/workbook-port.ts';
import type { Result } from '../../core/model/failure.ts';
import type { SeenCells } from './seen-cells.ts';
import type { SheetChange } from './sheet-change.ts';
import type { SheetEditor } from './sheet-editor.ts';

/** A sheet of the open workbook. */
export type LiveSheet = SheetInfo & { id: string; active: boolean };

/** Hears how many rows of how many are read after every page; false stops the reading. */
export type ReadProgress = (rows: number, of: number) => boolean;

/** Columns of ours beside ledgers. Lay: none may be there yet, all or nothing. Remove: every one, wherever it is. */
export type HelperColumns = {
  lay(columns: readonly HelperColumn[]): Promise<Result<void>>;
  remove(): Promise<Result<void>>;
};

/**
 * What came of marking. `changes`: where the workbook differs from the cells the marks rest on; then nothing was marked.
 * `locked`: protected sheets, which stay as they are.
 */
export type Marked = { changes: SheetChange[]; locked: string[] };

/**
 * The workbook port on an open workbook. The same narrow port as for files, but an open workbook can refuse at any
 * moment (protected, being edited, busy), so every answer is a {@link Result}; and it can be listened to.
 */
export type ExcelPort = {
  /** The sheets in their order, and whether marks of ours are in the workbook. */
  sheets(): Promise<Result<{ sheets: LiveSheet[]; marked: boolean }>>;
  /** Reads a sheet page by page. Null for an empty sheet. */
  read(sheet: string, progress?: ReadProgress): Promise<Result<SheetBlock | null>>;
  /** The cells of some rows and columns only, for checking again what was changed. */
  readRange(sheet: string, range: CellRange): Promise<Result<SheetBlock>>;
  /**
   * Takes earlier marks of ours away and sets these; all or nothing, but for protected sheets. `seen`: the cells the marks rest on,
   * compared first. A failure where every sheet to be marked is protected.
   */
  mark(marks: readonly Mark[], seen?: readonly SeenCells[]): Promise<Result<Marked>>;
  /** True where marks may follow a worksheet formula of their own ({@link Mark}'s `rule`). */
  readonly followsRules: boolean;
  /** Lays and takes away the columns 预警 beside ledgers; null where this side cannot. */
  readonly helpers: HelperColumns | null;
  /** Takes our marks away; the workbook is then as it was before marking. */
  unmark(): Promise<Result<void>>;
  /** Writes cells and sheets; null where this side cannot. */
  readonly editor: SheetEditor | null;
  /** Brings a cell to the front and selects it. */
  select(sheet: string, range: CellRange): Promise<Result<void>>;
  /** A setting of ours kept in the workbook; null where there is none. */
  loadSetting(key: string): Promise<Result<unknown>>;
  /** Keeps a setting in the workbook; null takes it away. */
  saveSetting(key: string, value: unknown): Promise<Result<void>>;
  /** Calls back when a person changes cells. The value stops listening. */
  listen(changed: (change: SheetChange) => void): Promise<Result<() => Promise<void>>>;
};
