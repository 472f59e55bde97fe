import { type RecogniseOptions, recognise } from '../../ledger/recognise/recognise-sheet.ts';
import type { RecognisedLedger } from '../../ledger/recognise/recognised-ledger.ts';
import type { SheetBlock } from '../../ledger/workbook-port.ts';
import type { SourceDocument } from '../document.ts';
import type { Cell, Table } from './tables.ts';

/** A table's cells by row and column. */
export type Grid = (Cell | undefined)[][];

/** Cells at every place they reach, so that a row finds what a merged cell above says for it. */
export function gridOf(table: Table): Grid {
  const grid: Grid = table.rows.map(() => []);
  for (const cell of table.rows.flat()) {
    const { row, column, rowSpan, colSpan } = cell.cell;
    for (let r = row; r < Math.min(row + rowSpan, grid.length); r += 1)
      for (let c = column; c < Math.min(column + colSpan, MAX_COLUMNS); c += 1) grid[r]![c] ??= cell;
  }
  return grid;
}

const MAX_COLUMNS = 60;

/** A cell's words; systems print a literal `&nbsp`. */
export function textOf(document: SourceDocument, cell: Cell | undefined): string {
  const words = cell ? document.text.slice(cell.start, cell.end) : '';
  return (words.includes('&') ? words.replaceAll(/&nbsp;?/gi, ' ') : words).trim();
}

function blockOf(document: SourceDocument, grid: Grid): SheetBlock {
  const columns = Math.max(1, ...grid.map((row) => row.length));
  const merges = new Map<Cell, SheetBlock['merges'][number]>();
  const values = grid.map((row, r) =>
    Array.from({ length: columns }, (_, c) => {
      const cell = row[c];
      if (!cell) return null;
      const own = cell.cell.row === r && cell.cell.column === c;
      if (own && (cell.cell.rowSpan > 1 || cell.cell.colSpan > 1))
        merges.set(cell, {
          top: r,
          left: c,
          bottom: Math.min(r + cell.cell.rowSpan, grid.length) - 1,
          right: Math.min(c + cell.cell.colSpan, columns) - 1,
        });
      return own ? textOf(document, cell) || null : null;
    }),
  );
  return {
    sheet: '',
    range: { top: 0, left: 0, bottom: grid.length - 1, right: columns - 1 },
    values,
    isDate: () => false,
    merges: [...merges.values()].filter((m) => m.bottom > m.top || m.right > m.left),
    hiddenRows: new Set(),
    date1904: false,
  };
}

/** The ledger a table of a page is, recognised as a sheet of a workbook is; null where it is none. */
export const recogniseTable = (
  document: SourceDocument,
  table: Table,
  options: RecogniseOptions = {},
): RecognisedLedger | null => recognise(blockOf(document, gridOf(table)), options);
