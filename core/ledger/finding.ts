import type { ColumnMeaning } from './recognise/column-meaning.ts';
import type { CellValue, RowStyle } from './workbook-port.ts';

/** 错误 / 提醒 / 建议. */
export type Severity = 'error' | 'warning' | 'info';

export const SEVERITY_WORD: Record<Severity, string> = { error: '错误', warning: '提醒', info: '建议' };

/** One thing a check found. Rows and columns from 0 (the command line prints Excel's own). */
export type Finding = {
  row: number;
  column: number;
  rule: string;
  severity: Severity;
  /** A Chinese sentence in offices' words: what is wrong and what to do. */
  message: string;
  value: CellValue;
  /** The value that would mend it, where there is one. */
  repair: CellValue | null;
  /** True where `repair` is a day's serial number, to be shown as a date. */
  repairIsDate?: boolean;
  /** How the whole row is marked, where the finding is about its lamp; absent: only the cell is marked. */
  rowStyle?: RowStyle;
};

/** A ledger column as recognised, with the reason the screen shows. `index` counts sheet columns from 0. */
export type LedgerColumn = { index: number; heading: string; means: ColumnMeaning; reason: string };
