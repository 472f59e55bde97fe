import type { Choices } from '../../core/ledger/repairs/choices.ts';
import type { SheetPlan } from '../../core/ledger/summary/sheet-plan.ts';
import type { CellValue } from '../../core/ledger/workbook-port.ts';
import type { Result } from '../../core/model/failure.ts';

/** One cell to be written, by what it has to hold before. `format`: the number format it gets; absent, its own stays. */
export type CellWrite = {
  sheet: string;
  row: number;
  column: number;
  before: CellValue;
  after: CellValue;
  format?: string;
};

/** A cell that was written, with what is needed to put it back. */
export type CellWritten = CellWrite & { formatBefore: string };

/** What was written, and the cells that were left because they no longer held `before` or hold a formula. */
export type Written = { written: CellWritten[]; left: CellWrite[] };

/** Writes what a person asked for into the workbook. Not every side of the port can. */
export type SheetEditor = {
  /** True where {@link putSheet} draws the plan's charts too. */
  readonly charts?: boolean;
  /**
   * Writes cells, each only where it still holds its `before`. Where one does not: `refuse` writes none, `leave` writes the
   * others. What Excel refuses half-way is taken back.
   */
  write(cells: readonly CellWrite[], whereChanged: 'refuse' | 'leave'): Promise<Result<Written>>;
  /** Sets a drop-down list on cells that have no data validation yet. */
  setChoices(choices: Choices): Promise<Result<void>>;
  /** Takes a drop-down list away that {@link setChoices} set. */
  clearChoices(choices: Choices): Promise<Result<void>>;
  /** Makes a sheet, or makes it again in its place where we made it before, and brings it to the front. */
  putSheet(plan: SheetPlan): Promise<Result<void>>;
  /** Deletes every sheet we made; gives their names. */
  removeMadeSheets(): Promise<Result<string[]>>;
};
