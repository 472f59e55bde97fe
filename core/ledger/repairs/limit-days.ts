import { daySerial } from '../cells/serial-day.ts';
import type { RunningCheck } from '../check.ts';
import { isBlank, textOf, valueAt } from '../grid.ts';
import type { CellChange, Repair } from './repair.ts';

/** The heading of the column the computed days go to. */
const LIMIT_DAY_HEADING = '到期日（推算）';

/**
 * Writes the day every written limit falls on as a real date into a column of its own, right of the ledger: the text as
 * written stays. Limits that are real dates already, or have no day, get none. Null where nothing would be written.
 */
export function limitDays({ rows, context }: RunningCheck): Repair | null {
  const { block, ledger, columns } = context;
  const right = ledger.columns.at(-1)?.index;
  if (columns.limit < 0 || right === undefined) return null;
  const known = ledger.columns.find(
    (c) => textOf(valueAt(block, ledger.headerRow, c.index)) === LIMIT_DAY_HEADING,
  );
  const column = known?.index ?? right + 1;
  const changes: CellChange[] = [];
  const write = (row: number, after: string | number, date: boolean) => {
    const before = valueAt(block, row, column);
    if (before !== after)
      changes.push({ sheet: block.sheet, row, column, before, after, ...(date ? { date } : {}) });
  };
  const free =
    known !== undefined ||
    [ledger.headerRow, ...rows.map((r) => r.row)].every((row) => isBlank(valueAt(block, row, column)));
  if (!free) return null;
  for (const { row, limit } of rows)
    if (limit.kind === 'dated' && limit.due !== null && limit.text !== limit.due)
      write(row, daySerial(limit.due, block.date1904), true);
  if (changes.length === 0) return null;
  write(ledger.headerRow, LIMIT_DAY_HEADING, false);
  return {
    kind: 'limit-days',
    title: `把时限推算成日期，填在新的一列“${LIMIT_DAY_HEADING}”，原文不动`,
    changes,
  };
}
