/** More columns than any office table has; beyond it spans are no longer followed, so a hostile page costs nothing. */
const MAX_COLUMNS = 256;

/** Rows a cell may reach down; wide enough for any real table. */
const MAX_ROWS = 5000;

/** A span as written: at least 1, at most `most`. */
const span = (written: number | undefined, most: number) =>
  Math.min(most, Math.max(1, Number.isFinite(written) ? Math.trunc(written as number) : 1));

/** Places a table's cells on its grid as browsers do: a cell takes the next column no cell from above reaches into. */
export class TableGrid {
  readonly table: number;
  #row = -1;
  #column = 0;
  /** Cells placed in the current row so far. */
  cellsInRow = 0;
  /** For each column, the first row that no earlier cell reaches into. */
  readonly #free: number[] = [];

  constructor(table: number) {
    this.table = table;
  }

  startRow(): void {
    this.#row += 1;
    this.#column = 0;
    this.cellsInRow = 0;
  }

  /** Where the row's next cell stands; rows and columns from 0. */
  place(rowSpan: number | undefined, colSpan: number | undefined) {
    if (this.#row < 0) this.startRow();
    while (this.#column < MAX_COLUMNS && (this.#free[this.#column] ?? 0) > this.#row) this.#column += 1;
    this.cellsInRow += 1;
    const column = this.#column;
    const rows = span(rowSpan, MAX_ROWS);
    const columns = span(colSpan, MAX_COLUMNS);
    for (let c = column; c < Math.min(column + columns, MAX_COLUMNS); c += 1)
      this.#free[c] = this.#row + rows;
    this.#column = column + columns;
    return { table: this.table, row: this.#row, column, rowSpan: rows, colSpan: columns };
  }
}
