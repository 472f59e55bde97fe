import { serialDay } from '../../../core/ledger/cells/serial-day.ts';
import type { CellChange } from '../../../core/ledger/repairs/repair.ts';
import type { CellValue } from '../../../core/ledger/workbook-port.ts';

/** A text is shown whole up to this length; of longer ones, only what differs. */
const WHOLE = 24;
/** Characters shown around what differs. */
const AROUND = 6;

/** What a cell holds and what it would hold, in words. `date1904`: the workbook's date system. */
export function shownChange({ before, after, date }: CellChange, date1904: boolean): [string, string] {
  const day = date && typeof after === 'number' ? serialDay(after, date1904) : null;
  return whereTheyDiffer(shown(before), day ?? shown(after));
}

/** Two texts cut down to where they differ, with a few characters around it, where the longer is long and they have much in common. */
function whereTheyDiffer(before: string, after: string): [string, string] {
  const shorter = Math.min(before.length, after.length);
  if (Math.max(before.length, after.length) <= WHOLE) return [before, after];
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const from = head > AROUND + 1 ? head - AROUND : 0;
  const behind = tail > AROUND + 1 ? tail - AROUND : 0;
  const cut = (text: string) =>
    `${from > 0 ? '…' : ''}${text.slice(from, text.length - behind)}${behind > 0 ? '…' : ''}`;
  return [cut(before), cut(after)];
}

const shown = (value: CellValue) => (value === null || value === '' ? '（空）' : String(value));
