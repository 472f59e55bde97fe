import { cellAddress, columnLetter } from '../../core/ledger/grid.ts';
import type { CellRange } from '../../core/ledger/workbook-port.ts';

/** getRanges takes no longer address. */
const LONGEST_ADDRESS = 8_192;

/** Ranges as they are named to Excel: an address of many; `columns`: of their rows, the cells in these columns. */
export type Area = { address: string; columns: string | null };

/** Joins ranges of the same columns that follow each other or overlap, so that fewer and longer ones are named. */
export function joinRanges(ranges: readonly CellRange[]): CellRange[] {
  const sorted = [...ranges].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top);
  const joined: CellRange[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last && last.left === range.left && last.right === range.right && range.top <= last.bottom + 1)
      last.bottom = Math.max(last.bottom, range.bottom);
    else joined.push({ ...range });
  }
  return joined;
}

/**
 * Names ranges in as few addresses of at most 8,192 characters as they need. Cells of one column are named as they are; of
 * ranges over several columns only the first cells are, with the columns once: half the length.
 */
export function areas(ranges: readonly CellRange[]): Area[] {
  const byColumns = new Map<string | null, CellRange[]>();
  for (const range of ranges) {
    const columns =
      range.left === range.right ? null : `${columnLetter(range.left)}:${columnLetter(range.right)}`;
    const own = byColumns.get(columns);
    if (own) own.push(range);
    else byColumns.set(columns, [range]);
  }
  return [...byColumns].flatMap(([columns, own]) =>
    // A few are named whole: naming the columns apart would take more.
    own.length < WORTH_APART
      ? addresses(own).map((address) => ({ address, columns: null }))
      : addresses(own.map((range) => (columns === null ? range : { ...range, right: range.left }))).map(
          (address) => ({ address, columns }),
        ),
  );
}

/** From so many ranges on, naming their columns apart is shorter. */
const WORTH_APART = 60;

/** Names ranges as Excel wants them, in as few addresses of at most 8,192 characters as they need. */
export function addresses(ranges: readonly CellRange[]): string[] {
  const lists: string[] = [];
  let list = '';
  for (const range of ranges) {
    const name = addressOf(range);
    if (list !== '' && list.length + 1 + name.length > LONGEST_ADDRESS) {
      lists.push(list);
      list = '';
    }
    list += list === '' ? name : `,${name}`;
  }
  return list === '' ? lists : [...lists, list];
}

function addressOf({ top, left, bottom, right }: CellRange): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}
