import type { DayCell } from '../cells/day-cell.ts';
import type { LedgerColumns } from './ledger-columns.ts';
import type { LedgerRow } from './ledger-row.ts';

export type RowDay = { cell: DayCell; column: number };

const NONE: readonly RowDay[] = [];

/** A row's start, instruction and finish days of one kind. The usual row has none, and then nothing is made. */
export function daysOfKind(row: LedgerRow, columns: LedgerColumns, kind: DayCell['kind']): readonly RowDay[] {
  if (row.start.kind !== kind && row.instructed.kind !== kind && row.finished.kind !== kind) return NONE;
  return [
    { cell: row.start, column: columns.start },
    { cell: row.instructed, column: columns.instructed },
    { cell: row.finished, column: columns.finished },
  ].filter((day) => day.cell.kind === kind);
}
