import { addDays } from '../../core/calendar/day.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import type { TaskFields } from '../../core/model/task.ts';
import {
  isOnSheet,
  type Month,
  type MonthLine,
  monthDays,
  monthLine,
} from '../../core/reporting/month-sheet.ts';
import { RUNNING } from './counts/due-counts.ts';
import type { Database } from './database.ts';
import { type Cursor, listTasks } from './list.ts';
import { breathe, type LongWork } from './long-work.ts';
import { registeredOn } from './report-owed.ts';
import { rowFields } from './task-row.ts';

/** Which lines of a month's sheet to show. */
export type SheetChoice = {
  month: Month;
  unit: string | null;
  /** Also what was finished within the month. */
  withFinished: boolean;
  /** Only tasks that still lack something. */
  onlyGaps: boolean;
};

/** A place in the sheet: first what is at work, by due day; then what was still at work then, by the day it was finished. */
export type SheetCursor = { running: Cursor | null } | { finished: [day: string, id: string] | null };

/** Tasks gone through at most for one page, so that a long search still shows something. */
const MOST_READ = 4_000;
const LAST: [string, string] = ['9999-12-31', '\uffff'];

/** The next lines of a month's sheet; `next` is null at the end. */
export async function monthLines(
  db: Database,
  choice: SheetChoice,
  { after, limit }: { after: SheetCursor | null; limit: number },
): Promise<{ lines: MonthLine[]; next: SheetCursor | null }> {
  const lines: MonthLine[] = [];
  let at: SheetCursor | null = after ?? { running: null };
  for (let read = 0; at && read < MOST_READ && lines.length < limit; read += limit) {
    const part: SheetPart =
      'running' in at
        ? await runningPart(db, choice.unit, at.running, limit)
        : await finishedPart(db, choice, at.finished, limit);
    for (const { id, fields, record } of part.tasks) {
      if (!isOnSheet(fields, registeredOn(record), choice.month, choice.withFinished)) continue;
      const line = monthLine(id, fields, record.changes, choice.month);
      if (!choice.onlyGaps || line.gaps.length > 0) lines.push(line);
    }
    at = part.next;
  }
  return { lines, next: at };
}

type SheetPart = {
  tasks: { id: string; fields: TaskFields; record: TaskRecord }[];
  next: SheetCursor | null;
};

async function runningPart(
  db: Database,
  unit: string | null,
  after: Cursor | null,
  limit: number,
): Promise<SheetPart> {
  const filter = { unit, cooperating: false, statuses: RUNNING, dueFrom: null, dueTo: null, text: '' };
  const { tasks, next } = await listTasks(db, filter, { after, limit });
  return {
    tasks: tasks.map(({ id, fields, row }) => ({ id, fields, record: row.record })),
    next: next ? { running: next } : { finished: null },
  };
}

/** What was finished within the month (where asked for) or after it, and so was at work in it. */
async function finishedPart(
  db: Database,
  { month, unit, withFinished }: SheetChoice,
  after: [string, string] | null,
  limit: number,
): Promise<SheetPart> {
  const { from, to } = monthDays(month);
  const start = after ?? [withFinished ? from : addDays(to, 1), ''];
  const rows = await db.tasks
    .where('[finishedOn+id]')
    .between(start, LAST, false, true)
    .limit(limit)
    .toArray();
  const tasks = rows.flatMap((row) => {
    const fields = rowFields(row);
    const isListed = row.status !== 'withdrawn' && row.status !== 'terminated';
    return fields && isListed && (unit === null || fields.lead.includes(unit))
      ? [{ id: row.id, fields, record: row.record }]
      : [];
  });
  const last = rows.at(-1);
  const more = last?.finishedOn && rows.length === limit;
  return { tasks, next: more ? { finished: [last.finishedOn!, last.id] } : null };
}

/** All lines of a month's sheet. Throws an AbortError where `work.signal` is aborted. */
export async function allMonthLines(db: Database, choice: SheetChoice, work: LongWork): Promise<MonthLine[]> {
  const lines: MonthLine[] = [];
  let after: SheetCursor | null = null;
  for (let share = 0; ; share += (1 - share) / 10) {
    await breathe(work, share);
    const page: Awaited<ReturnType<typeof monthLines>> = await monthLines(db, choice, {
      ...{ after, limit: 1_000 },
    });
    lines.push(...page.lines);
    after = page.next;
    if (after === null) return lines;
  }
}
