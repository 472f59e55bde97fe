import type { CellRange } from '../../../core/ledger/workbook-port.ts';
import type { Sheet } from './sheet.ts';

/** A defined name of the workbook; Excel moves its range as rows and columns are put in or taken out. */
export type DefinedName = { name: string; sheet: Sheet; range: CellRange; visible: boolean };
