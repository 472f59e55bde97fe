import type { CellValue } from '../workbook-port.ts';

/** One cell to be written. `before` is what the preview was made on: write only where the cell still holds it. */
export type CellChange = {
  sheet: string;
  row: number;
  column: number;
  before: CellValue;
  after: CellValue;
  /** `after` is a day's serial number, to be shown as a date (yyyy-mm-dd). */
  date?: boolean;
};

/** How days are shown that a repair writes. */
export const DATE_FORMAT = 'yyyy-mm-dd';

/**
 * A repair as previewed: what it does in one sentence, and every cell it writes. `kind` is the rule whose findings it
 * mends, or a name of its own.
 */
export type Repair = { kind: string; title: string; changes: CellChange[] };
