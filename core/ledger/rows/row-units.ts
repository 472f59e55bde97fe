import type { CellUnit } from '../cells/unit-cell.ts';
import type { LedgerColumns } from './ledger-columns.ts';
import type { LedgerRow } from './ledger-row.ts';

/** Who leads a row: the lead column; without one, whom the duty cell marks, else its first unit. */
export function leadsOf(row: LedgerRow): readonly CellUnit[] {
  return row.lead.leading.length > 0 ? row.lead.leading : row.duty.leading;
}

/** The column that says who leads; -1 where the ledger has none. */
export function leadColumn(columns: LedgerColumns): number {
  return columns.lead >= 0 ? columns.lead : columns.duty;
}
