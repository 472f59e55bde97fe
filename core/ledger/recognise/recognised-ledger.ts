import type { LedgerColumn } from '../finding.ts';
import type { LedgerYear } from './ledger-year.ts';
import type { RowKind } from './row-kinds.ts';

/** A row between header and end that is no task: a section's title, a total, a note, a header printed again. */
export type OtherRow = { row: number; kind: Exclude<RowKind, 'task'> | 'header'; text: string };

/** A ledger as found on a sheet. All rows and columns are sheet positions from 0; ends are included. */
export type RecognisedLedger = {
  sheet: string;
  /** The title above the header; '' where there is none. */
  title: string;
  /** The year the title, the sheet's name or the file's name gives to dates without one. */
  year: LedgerYear | null;
  /** First and last header row. */
  headerRows: [number, number];
  /** The lowest header row. */
  headerRow: number;
  columns: LedgerColumn[];
  /** Columns whose blank cells mean "as above" (merged down, or written once for several rows). */
  groupColumns: number[];
  /** The column that holds each row's own matter; null where no column does. */
  itemColumn: number | null;
  dataStart: number;
  dataEnd: number;
  sections: { row: number; title: string }[];
  /** Every row between start and end that is no task, in order. */
  otherRows: OtherRow[];
};
