import type { RecognisedLedger } from '../../core/ledger/recognise/recognised-ledger.ts';
import type { CellRange, CellValue, SheetBlock } from '../../core/ledger/workbook-port.ts';
import { utf8Length } from './page-size.ts';
import type { SheetChange } from './sheet-change.ts';

/** Cells as they were checked, to be compared with those in the workbook right before they are marked. */
export type SeenCells = { sheet: string; range: CellRange; values: CellValue[][] };

/** What the comparison may read, in bytes: well under the 5 MB at which Excel on the web refuses an answer. */
const MOST_BYTES = 2_500_000;

/** The columns that tell rows apart and say what is marked come first; the others as far as they fit. */
const FIRST = ['task', 'requirement', 'number', 'deadline', 'status', 'finished', 'lead', 'duty', 'progress'];

/** The cells of ledgers that a check rests on, column beside column in one range. Long sheets: the telling columns only. */
export function seenCells(ledgers: readonly { ledger: RecognisedLedger; block: SheetBlock }[]): SeenCells[] {
  let room = MOST_BYTES;
  return ledgers.flatMap(({ ledger, block }) => {
    const { dataStart: top, dataEnd: bottom } = ledger;
    const order = (means: string) => (FIRST.indexOf(means) + FIRST.length) % (FIRST.length + 1);
    const columns: number[] = [];
    for (const { index } of [...ledger.columns].sort((a, b) => order(a.means) - order(b.means))) {
      const bytes = bytesOf(block, index, top, bottom);
      if (bytes > room) continue;
      room -= bytes;
      columns.push(index);
    }
    return runsOf(columns).map(({ left, right }) => ({
      sheet: block.sheet,
      range: { top, bottom, left, right },
      values: cellsOf(block, { top, bottom, left, right }),
    }));
  });
}

/**
 * Where the cells differ from those seen, as a change to be checked again: the rows from the first to the last, or the whole
 * sheet (`range` null) where they go on to the end, as when rows were inserted. `values` as Excel gives them.
 */
export function changesSince(
  { sheet, range, values: seen }: SeenCells,
  values: readonly (readonly CellValue[])[],
): SheetChange[] {
  const differs = (cells: readonly CellValue[], i: number) =>
    cells.some((cell, j) => (cell ?? '') !== (values[i]?.[j] ?? ''));
  const first = seen.findIndex(differs);
  if (first < 0) return [];
  const last = seen.findLastIndex(differs);
  if (last > first && last === seen.length - 1) return [{ sheet, range: null }];
  return [{ sheet, range: { ...range, top: range.top + first, bottom: range.top + last } }];
}

/** Columns beside each other as one. */
function runsOf(columns: readonly number[]): { left: number; right: number }[] {
  const runs: { left: number; right: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.right === column - 1) last.right = column;
    else runs.push({ left: column, right: column });
  }
  return runs;
}

const cellsOf = ({ values, range }: SheetBlock, { top, bottom, left, right }: CellRange) =>
  values
    .slice(top - range.top, bottom - range.top + 1)
    .map((cells) => cells.slice(left - range.left, right - range.left + 1));

function bytesOf({ values, range }: SheetBlock, column: number, top: number, bottom: number): number {
  let bytes = 0;
  for (let row = top; row <= bottom; row++) {
    const value = values[row - range.top]?.[column - range.left] ?? null;
    bytes += typeof value === 'string' ? utf8Length(value) + 3 : 8;
  }
  return bytes;
}
