import type { CellRange, CellValue, SheetBlock } from '../../core/ledger/workbook-port.ts';
import { isDateFormat } from '../../core/xlsx/number-format.ts';

/** Gathers the pages of one sheet into a block. */
export class BlockBuilder {
  private readonly range: CellRange;
  private readonly values: CellValue[][] = [];
  private readonly dates: Uint8Array;
  private readonly formats = new Map<string, boolean>();
  /** A cell that shows a number as a day with its year, to tell 1900 from 1904 by; null until one is found. */
  firstDate: { row: number; column: number } | null = null;

  constructor(range: CellRange) {
    this.range = range;
    this.dates = new Uint8Array((range.bottom - range.top + 1) * this.columns);
  }

  /** Adds the rows that follow, as Excel gives them ('' for an empty cell). */
  add(values: readonly (readonly CellValue[])[], formats: readonly (readonly string[])[]): void {
    values.forEach((line, i) => {
      const row = this.values.length;
      this.values.push(line.map((value) => (value === '' ? null : value)));
      line.forEach((value, column) => {
        if (typeof value === 'number') this.number(row, column, formats[i]![column]!);
      });
    });
  }

  get rows(): number {
    return this.values.length;
  }

  finish(sheet: string, merges: CellRange[], hiddenRows: ReadonlySet<number>, date1904: boolean): SheetBlock {
    const { top, left } = this.range;
    const { dates, columns } = this;
    return {
      sheet,
      range: this.range,
      values: this.values,
      isDate: (row, column) => dates[(row - top) * columns + column - left] === 1,
      merges,
      hiddenRows,
      date1904,
    };
  }

  private get columns() {
    return this.range.right - this.range.left + 1;
  }

  private number(row: number, column: number, format: string) {
    let isDate = this.formats.get(format);
    if (isDate === undefined) {
      isDate = isDateFormat(format);
      this.formats.set(format, isDate);
    }
    if (!isDate) return;
    this.dates[row * this.columns + column] = 1;
    if (this.firstDate === null && format.toLowerCase().includes('yyyy'))
      this.firstDate = { row: this.range.top + row, column: this.range.left + column };
  }
}
