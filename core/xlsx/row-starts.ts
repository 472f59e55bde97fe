/** Where the rows of a sheet part begin, and where its `</sheetData>` does. */
export type RowStarts = {
  /** Rows that are there, ascending, and the offset of each one's tag. */
  rows: readonly number[];
  starts: readonly number[];
  end: number;
};

/**
 * What reading a sheet part found out, for marking it: the rows that get no mark are not gone through again. Kept as long as the
 * part's bytes are.
 */
const found = new WeakMap<Uint8Array, RowStarts>();

export function noteRowStarts(part: Uint8Array, starts: RowStarts): void {
  found.set(part, starts);
}

/** Null for a part that was not read, or whose rows are out of order. */
export const rowStartsOf = (part: Uint8Array): RowStarts | null => found.get(part) ?? null;

/** Place of the first row at or below `row`; `rows.length` where there is none. */
export function firstFrom(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
