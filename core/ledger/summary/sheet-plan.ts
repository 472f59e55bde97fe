import { valueAt } from '../grid.ts';
import type { CellRange, SheetBlock } from '../workbook-port.ts';

/** A cell to be written: a value as it is, or a formula, with what it gives where that is known. */
export type PlannedCell = string | number | null | { formula: string; value?: string | number | boolean };

export const formula = (text: string): PlannedCell => ({ formula: text });

/** A sheet to be made: its cells from A1 on (every row of the same width), and how some of them look. */
export type SheetPlan = {
  name: string;
  cells: PlannedCell[][];
  dates: CellRange[];
  percents: CellRange[];
  headings: CellRange[];
  /** Widths of the columns in characters. */
  widths: number[];
  /** Columns that are kept but not shown. */
  hidden?: number[];
  /** Cells whose long words run over several lines. */
  wrapped?: CellRange[];
  charts?: PlannedChart[];
  /** How many rows from the top stay in sight. */
  frozenRows?: number;
};

/** A chart of stacked columns over cells of its sheet, so that it changes as they do. */
export type PlannedChart = {
  title: string;
  /** The names of the series on top, what is compared down the first column, numbers in the rest. */
  data: CellRange;
  /** RRGGBB of the series, in their order. */
  colours: string[];
  /** The cells it lies over. */
  at: CellRange;
};

/** Stands in A2 of every sheet we make: by it such a sheet is known as ours, and never read as a ledger. */
export const SIGN = '本表由“督查台账”加载项生成，再次生成时整张重写，请勿在此填报。';

/** Stands in A2 of a merged ledger we make: ours too, but a ledger to be checked and marked. */
export const MERGED_SIGN = `${SIGN}可以检查、标记。`;

/** True for a merged ledger made by us. */
export const isMergedLedger = (block: SheetBlock): boolean => valueAt(block, 1, 0) === MERGED_SIGN;

/** True for what stands in A2 of a sheet made by us. */
export const isOurSign = (value: unknown): boolean => typeof value === 'string' && value.startsWith(SIGN);

/** Begins A2 of the sheets beside a merged ledger, in a workbook of their own: lists, no ledgers. */
export const LIST_SIGN = '本表是汇总的附表，不是台账，请勿在此填报。';

/** True for a sheet made by us that is no ledger. */
export function isMadeSheet(block: SheetBlock): boolean {
  const sign = valueAt(block, 1, 0);
  return typeof sign === 'string' && (sign === SIGN || sign.startsWith(LIST_SIGN));
}

/** Makes every row as wide as the widest. */
export function evenRows(rows: readonly PlannedCell[][]): PlannedCell[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...new Array<PlannedCell>(width - row.length).fill(null)]);
}

/** A text as it has to stand in a cell and in a formula's quotes. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A reference to a cell of a sheet: '重点工作'!$D$4. */
export const sheetReference = (sheet: string, address: string): string =>
  `'${sheet.replaceAll("'", "''")}'!${address}`;
