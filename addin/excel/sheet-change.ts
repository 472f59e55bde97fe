import type { CellRange } from '../../core/ledger/workbook-port.ts';

/** What a person changed. `range` null: rows, columns or something larger moved, so what was read before is void. */
export type SheetChange = { sheet: string; range: CellRange | null };
