import type { CellRange } from '../../../core/ledger/workbook-port.ts';
import { parseAddress } from './address.ts';
import type { Chart } from './chart.ts';
import { type ConditionalFormat, newId } from './conditional-format.ts';

export type Scalar = string | number | boolean;
/** The user's own formatting, as far as marking could disturb it. No `fill`: the cell has none. */
export type CellStyle = { fill?: string; fontColor?: string; bold?: boolean; wrap?: boolean };
export type Cell = {
  value?: Scalar;
  formula?: string;
  numberFormat?: string;
  text?: string;
  style?: CellStyle;
};

/** One worksheet in memory: sparse cells, merges, conditional formats in order of priority. */
export class Sheet {
  readonly id = newId();
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  isProtected = false;
  readonly cells = new Map<number, Map<number, Cell>>();
  merges: CellRange[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: { range: CellRange; rule: unknown; errorAlert: unknown }[] = [];
  readonly hiddenRows = new Set<number>();
  /** In points, of the columns that were set. */
  readonly columnWidths = new Map<number, number>();
  /** Rows from the top that stay in sight. */
  frozenRows = 0;
  readonly hiddenColumns = new Set<number>();
  charts: Chart[] = [];
  /** Excel tables. */
  tables: CellRange[] = [];

  constructor(name: string) {
    this.name = name;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.cells.get(row)?.get(column);
  }

  /** The cell to write to, made where there is none yet. */
  cellToWrite(row: number, column: number): Cell {
    const cells = this.cells.get(row) ?? new Map<number, Cell>();
    const cell = cells.get(column) ?? {};
    this.cells.set(row, cells.set(column, cell));
    return cell;
  }

  /** Fills a block from `row`, `column` on; null leaves a cell empty. */
  put(values: readonly (readonly (Scalar | null)[])[], row = 0, column = 0): this {
    values.forEach((line, i) => {
      line.forEach((value, j) => {
        if (value !== null && value !== '') this.cellToWrite(row + i, column + j).value = value;
      });
    });
    return this;
  }

  /** Gives every cell of an address the same number format or style. */
  format(address: string, change: Pick<Cell, 'numberFormat' | 'style'>): this {
    const range = parseAddress(address)!;
    for (let row = range.top; row <= range.bottom; row++)
      for (let column = range.left; column <= range.right; column++)
        Object.assign(this.cellToWrite(row, column), change);
    return this;
  }

  /** The used range: cells with content, and unless `valuesOnly` formatted ones. Null for an empty sheet. */
  used(valuesOnly: boolean): CellRange | null {
    let range: CellRange | null = null;
    for (const [row, cells] of this.cells)
      for (const [column, cell] of cells) {
        const content = cell.value !== undefined || cell.formula !== undefined;
        if (!content && (valuesOnly || !cell.style)) continue;
        if (!range) range = { top: row, left: column, bottom: row, right: column };
        else {
          range.top = Math.min(range.top, row);
          range.bottom = Math.max(range.bottom, row);
          range.left = Math.min(range.left, column);
          range.right = Math.max(range.right, column);
        }
      }
    return range;
  }
}
