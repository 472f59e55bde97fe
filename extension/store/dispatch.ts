import { isOnSheet, type Month, type MonthLine, monthLine } from '../../core/reporting/month-sheet.ts';
import type { Database } from './database.ts';
import { RUNNING } from './due-counts.ts';
import { type Cursor, listTasks } from './list.ts';
import { breathe, type LongWork } from './long-work.ts';
import { registeredOn } from './report-owed.ts';
import { NO_DUE, type RowStatus } from './task-row.ts';

/** Which lines of a month's sheet to show. */
export type SheetChoice = {
  month: Month;
  unit: string | null;
  /** Also what was finished within the month. */
  withFinished: boolean;
  /** Only tasks that still lack something. */
  onlyGaps: boolean;
};

const FINISHED: readonly RowStatus[] = ['finished', 'finishedLate', 'closed', 'closedLate'];
/** Tasks gone through at most for one page, so that a long search still shows something. */
const MOST_READ = 4_000;

/** The next lines of a month's sheet in order of their due day; `next` is null at the end. */
export async function monthLines(
  db: Database,
  { month, unit, withFinished, onlyGaps }: SheetChoice,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<{ lines: MonthLine[]; next: Cursor | null }> {
  // Over months gone by, what is finished now may have been at work then.
  const statuses = [...RUNNING, ...FINISHED];
  const filter = { unit, cooperating: false, statuses, dueFrom: null, dueTo: NO_DUE, text: '' };
  const lines: MonthLine[] = [];
  let at = after;
  for (let read = 0; read < MOST_READ; read += limit) {
    const page = await listTasks(db, filter, { after: at, limit });
    for (const { id, fields, row } of page.tasks) {
      if (!isOnSheet(fields, registeredOn(row.record), month, withFinished)) continue;
      const line = monthLine(id, fields, row.record.changes, month);
      if (!onlyGaps || line.gaps.length > 0) lines.push(line);
    }
    at = page.next;
    if (at === null || lines.length >= limit) break;
  }
  return { lines, next: at };
}

/** All lines of a month's sheet. Throws an AbortError where `work.signal` is aborted. */
export async function allMonthLines(db: Database, choice: SheetChoice, work: LongWork): Promise<MonthLine[]> {
  const count = await db.tasks.count();
  const lines: MonthLine[] = [];
  let after: Cursor | null = null;
  for (let read = 0; ; read += MOST_READ) {
    await breathe(work, count === 0 ? 1 : Math.min(0.99, read / count));
    const page: Awaited<ReturnType<typeof monthLines>> = await monthLines(db, choice, { after, limit: 500 });
    lines.push(...page.lines);
    after = page.next;
    if (after === null) return lines;
  }
}
