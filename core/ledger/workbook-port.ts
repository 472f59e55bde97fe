/**
 * What the ledger reads of a workbook, and what it wants marked. Two sides speak it: Office.js (addin/excel) and a
 * .xlsx file (core/xlsx). Rows and columns count from 0 here; screens and the command line show them as Excel does.
 */
export type CellValue = string | number | boolean | null;

/** A cell range, both ends included. */
export type CellRange = { top: number; left: number; bottom: number; right: number };

export type SheetInfo = {
  name: string;
  /** The used range; null for an empty sheet. */
  used: CellRange | null;
  hidden: boolean;
  /** A protected sheet can be read and checked, but not marked. */
  protected: boolean;
};

/** The cells of one sheet, row by row from the used range's top left. */
export type SheetBlock = {
  sheet: string;
  range: CellRange;
  /** `values[row - range.top][column - range.left]`. */
  values: CellValue[][];
  /** True where a number is shown as a date (by its number format). Absent: no dates. */
  isDate: (row: number, column: number) => boolean;
  merges: CellRange[];
  /** Rows hidden by hand or by a filter. */
  hiddenRows: ReadonlySet<number>;
  /** Hidden columns, where the port can tell cheaply (the exported ledger's task id column is one). */
  hiddenColumns?: ReadonlySet<number>;
  /** True where serial day numbers count from 1904. */
  date1904: boolean;
};

/** A row's lamp, in the colour its preset gives it: 红, 橙, 黄, 黄 for what lags behind, 蓝. */
export type RowStyle = 'overdue' | 'pressing' | 'near' | 'behind' | 'noticed';
/** Rows are marked by their lamp, cells by what was found in them. */
export type MarkStyle = RowStyle | 'error' | 'warning' | 'info';
/**
 * Where marks meet, the later one shows. `rule`: worksheet conditions with commas between, for the row they stand in, all of which have to
 * hold for the mark to show; only an open workbook takes such marks. Absent, it shows.
 */
export type Mark = { sheet: string; range: CellRange; style: MarkStyle; rule?: string };
