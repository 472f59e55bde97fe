import { addDays, type Day } from '../../core/calendar/day.ts';
import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import { type ChaseInput, chaseAnswerEntry, chaseEntry } from '../../core/chasing/chase-entry.ts';
import { chasesOf } from '../../core/chasing/chases.ts';
import type { Ladder } from '../../core/chasing/ladder.ts';
import { type Proposal, proposalOf } from '../../core/chasing/proposal.ts';
import type { NewEntry, Writing } from '../../core/model/append.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { ok, type Result } from '../../core/model/failure.ts';
import type { TaskFields } from '../../core/model/task.ts';
import type { PaperDraft } from '../../core/papers/draft.ts';
import { RUNNING } from './counts/due-counts.ts';
import type { Database } from './database.ts';
import { type Cursor, listTasks, type TaskFilter } from './list.ts';
import type { PaperRow } from './paper-row.ts';
import { issuePaper } from './papers.ts';
import { owedReport } from './report-owed.ts';
import { type Written, writeEntries, writeToMany } from './write-entries.ts';

/** What tasks are gone through for: past their limit, a report not in, or an answer to a chase that has not come. */
export type ChaseBasis = 'overdue' | 'report' | 'answer';

/** A task with what the ladder says of it today. */
export type ChaseRow = { id: string; fields: TaskFields; record: TaskRecord; proposal: Proposal | null };

/** The filter of the tasks behind a basis. */
export function chaseFilter(basis: ChaseBasis, unit: string | null, today: Day): TaskFilter {
  const running: TaskFilter = {
    ...{ unit, cooperating: false, statuses: RUNNING, dueFrom: null, dueTo: null, text: '' },
  };
  if (basis === 'overdue') return { ...running, dueTo: addDays(today, -1) };
  if (basis === 'report') return { ...running, mark: { is: 'reportLate', before: today } };
  return { ...running, mark: { is: 'chase', before: '9999-12-31' } };
}

/** Tasks gone through at most for one page of those that are to be chased. */
const MOST_READ = 2_000;

/**
 * The next tasks in order of their due day, with what is proposed; with `onlyProposed` those alone for which something is. `next` is
 * null at the end; a page may hold fewer than asked for where few among very many are due.
 */
export async function chaseRows(
  db: Database,
  filter: TaskFilter,
  { ladder, today, calendar }: { ladder: Ladder; today: Day; calendar: WorkCalendar },
  { after, limit, onlyProposed }: { after: Cursor | null; limit: number; onlyProposed: boolean },
): Promise<{ rows: ChaseRow[]; next: Cursor | null }> {
  const rows: ChaseRow[] = [];
  let at = after;
  for (let read = 0; read < MOST_READ; read += limit) {
    const page = await listTasks(db, filter, { after: at, limit });
    for (const { id, fields, row } of page.tasks) {
      const { record } = row;
      const subject = { fields, changes: record.changes, owed: owedReport(fields, record) };
      const proposal = proposalOf(subject, ladder, today, calendar);
      if (!onlyProposed || proposal?.kind === 'propose') rows.push({ id, fields, record, proposal });
    }
    at = page.next;
    if (at === null || rows.length >= limit) break;
  }
  return { rows, next: at };
}

/** What chasing did: the number of its paper ('' without one) and the entries, to take them back by. */
export type Chasing = {
  number: string;
  paper: PaperRow | null;
  entries: { taskId: string; changeId: string }[];
};

/** Chases the units of tasks, all or none; with a paper, which is numbered, kept and put to each of them in the same transaction. */
export async function chaseTasks(
  db: Database,
  ids: readonly string[],
  input: ChaseInput,
  draft: PaperDraft | null,
  writing: Writing,
): Promise<Result<Chasing>> {
  if (draft) {
    const issued = await issuePaper(
      db,
      { draft, entries: ({ number }, { fields }) => listed(chaseEntry(fields, input, number)) },
      writing,
    );
    if (!issued.ok) return issued;
    const rows = await db.tasks.bulkGet([...ids]);
    const records = rows.flatMap((row) => (row ? [row.record] : []));
    return ok({ number: issued.value.number, paper: issued.value, entries: lastChases(records) });
  }
  const written = await writeToMany(
    db,
    ids,
    (tasks) => {
      const all: NewEntry[][] = [];
      for (const { fields } of tasks) {
        const entry = chaseEntry(fields, input, '');
        if (!entry.ok) return entry;
        all.push([entry.value]);
      }
      return ok(all);
    },
    writing,
  );
  return written.ok ? ok({ number: '', paper: null, entries: lastChases(written.value) }) : written;
}

const lastChases = (records: readonly TaskRecord[]): Chasing['entries'] =>
  records.flatMap(({ id, changes }) => {
    const last = chasesOf(changes).at(-1);
    return last ? [{ taskId: id, changeId: last.chased.id }] : [];
  });

/** Takes back the entries of a chasing, all or none. A paper stays, with its number; it can be voided by itself. */
export const undoChasing = (db: Database, { entries }: Chasing, writing: Writing): Promise<Result<number>> =>
  writeToMany(
    db,
    entries.map(({ taskId }) => taskId),
    () => ok(entries.map(({ changeId }) => [{ kind: 'undone' as const, changeId }])),
    writing,
  ).then((written) => (written.ok ? ok(written.value.length) : written));

/** Records the answer to a chase. */
export const recordChaseAnswer = (
  db: Database,
  id: string,
  input: Parameters<typeof chaseAnswerEntry>[1],
  writing: Writing,
): Promise<Result<Written>> =>
  writeEntries(db, id, ({ record }) => listed(chaseAnswerEntry(record.changes, input)), writing);

const listed = (entry: Result<NewEntry>): Result<NewEntry[]> => (entry.ok ? ok([entry.value]) : entry);
