import type { CellRange } from '../ledger/workbook-port.ts';

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Reads B5, $B$5 or A1:C9; null where it is neither, or out of Excel's grid. */
export function parseRange(text: string): CellRange | null {
  const [first = '', last = first, more] = text.split(':');
  const from = parseCell(first);
  const to = parseCell(last);
  if (!from || !to || more !== undefined) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

function parseCell(text: string): { row: number; column: number } | null {
  const match = CELL.exec(text.trim());
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = +match[2]!;
  return row < 1 || row > 1_048_576 || column > 16_384 ? null : { row: row - 1, column: column - 1 };
}
