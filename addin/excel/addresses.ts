import { cellAddress } from '../../core/ledger/grid.ts';
import type { CellRange } from '../../core/ledger/workbook-port.ts';

/** getRanges takes no longer address. */
const LONGEST_ADDRESS = 8_192;

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
