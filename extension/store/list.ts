import type { TaskRecord } from '../../core/model/change.ts';
import type { TaskFields } from '../../core/model/task.ts';
import type { Database } from './database.ts';
import { findIds } from './lookup.ts';
import { bears, type Mark } from './marks.ts';
import { searchText, searchWords } from './search-text.ts';
import {
  dutyOf,
  type Role,
  type RowStatus,
  rowFields,
  SEPARATOR,
  type TaskRow,
  unitKey,
} from './task-row.ts';

/** Which tasks to list. Days are inclusive; null does not limit. */
export type TaskFilter = {
  /** A unit's tasks: those it leads, with `cooperating` also those it cooperates in. */
  unit: string | null;
  cooperating: boolean;
  statuses: readonly RowStatus[];
  dueFrom: string | null;
  /** NO_DUE stands behind every day: a bound before it leaves out tasks without a due day. */
  dueTo: string | null;
  /** Words that must all occur in the task's own words, units, source or progress. */
  text: string;
  mark?: Mark;
  /** Only these tasks; statuses and the rest still apply. */
  ids?: readonly string[];
  /** What the indexes cannot decide. */
  matches?: (fields: TaskFields, record: TaskRecord) => boolean;
};

/** A place in the list: after the task with this due day and id. */
export type Cursor = { dueKey: string; id: string };

export type ListedTask = { id: string; dueKey: string; row: TaskRow; fields: TaskFields };

/** One page; `next` is null where the list ends. */
export type Page = { tasks: ListedTask[]; next: Cursor | null };

/** Rows read ahead from each index range while words are searched for. */
const SEARCH_CHUNK = 400;

/**
 * One page of tasks in order of due day (then id), from a key onwards: the cost does not grow with how far down the
 * list it is. Every status and role is its own index range; the ranges are merged. Words or a mark that few tasks have
 * are looked up instead.
 */
export async function listTasks(db: Database, filter: TaskFilter, page: Paging): Promise<Page> {
  return db.transaction('r', db.tasks, db.lookup, db.settings, async () => {
    const ids = filter.ids ?? (await findIds(db, searchWords(filter.text), filter.mark ?? null));
    return ids ? pageOfFound(db, ids, filter, page) : pageOfRanges(db, filter, page);
  });
}

type Paging = { after: Cursor | null; limit: number; backwards?: boolean };

/** One page of the tasks that may be meant, all read and put in order. */
async function pageOfFound(
  db: Database,
  ids: readonly string[],
  filter: TaskFilter,
  { after, limit, backwards = false }: Paging,
): Promise<Page> {
  const accepts = acceptor(filter);
  const rows = (await db.tasks.bulkGet([...ids])).filter((row) => row !== undefined);
  const tasks = rows.flatMap((row): ListedTask[] => {
    const fields = rowFields(row);
    const { id, dueKey } = row;
    if (!fields || !inRange(row, fields, filter) || !accepts(fields, row)) return [];
    if (after && (id === after.id || before(row, after) !== backwards)) return [];
    return [{ id, dueKey, row, fields }];
  });
  tasks.sort((a, b) => (before(a, b) === backwards ? 1 : -1));
  return { tasks: tasks.slice(0, limit), next: tasks.length > limit ? (tasks[limit - 1] ?? null) : null };
}

/** True where a row stands in one of the filter's index ranges. */
function inRange(row: TaskRow, fields: TaskFields, filter: TaskFilter): boolean {
  const { unit, cooperating, statuses, dueFrom, dueTo } = filter;
  if (!statuses.includes(row.status)) return false;
  if ((dueFrom !== null && row.dueKey < dueFrom) || (dueTo !== null && row.dueKey > dueTo)) return false;
  if (unit === null) return true;
  return dutyOf(fields).some((duty) => duty.unit === unit && (cooperating || duty.role === 'L'));
}

/** One page by the index ranges, words looked for in every task on the way. */
async function pageOfRanges(
  db: Database,
  filter: TaskFilter,
  { after, limit, backwards = false }: Paging,
): Promise<Page> {
  const scans = filter.text.trim() !== '' || filter.mark !== undefined || filter.matches !== undefined;
  const chunk = scans ? Math.max(limit, SEARCH_CHUNK) : limit + 1;
  const accepts = acceptor(filter);
  const streams = ranges(filter).map((range) => ({ range, rows: [] as TaskRow[], after, ended: false }));
  const tasks: ListedTask[] = [];
  let lastId = '';
  while (true) {
    await Promise.all(
      streams
        .filter((stream) => stream.rows.length === 0 && !stream.ended)
        .map(async (stream) => {
          stream.rows = await readRange(db, stream.range, filter, stream.after, chunk, backwards);
          stream.ended = stream.rows.length < chunk;
          stream.after = stream.rows.at(-1) ?? stream.after;
        }),
    );
    const row = takeFirst(streams, backwards);
    if (!row) return { tasks, next: null };
    if (row.id === lastId) continue;
    lastId = row.id;
    const fields = rowFields(row);
    if (!fields || !accepts(fields, row)) continue;
    if (tasks.length === limit) return { tasks, next: tasks.at(-1) ?? null };
    tasks.push({ id: row.id, dueKey: row.dueKey, row, fields });
  }
}

/** Every task of a filter, for an export; read page by page so that the memory is the result's own. */
export async function allTasks(db: Database, filter: TaskFilter): Promise<ListedTask[]> {
  const all: ListedTask[] = [];
  let after: Cursor | null = null;
  do {
    const page: Page = await listTasks(db, filter, { after, limit: 500 });
    all.push(...page.tasks);
    after = page.next;
  } while (after);
  return all;
}

type Range = { status: RowStatus; role: Role | null };

const ranges = (filter: TaskFilter): Range[] =>
  filter.statuses.flatMap((status) =>
    filter.unit === null
      ? [{ status, role: null as Role | null }]
      : (filter.cooperating ? (['L', 'C'] as const) : (['L'] as const)).map((role) => ({ status, role })),
  );

/** The next rows of one index range after a place. */
function readRange(
  db: Database,
  { status, role }: Range,
  { unit, dueFrom, dueTo }: TaskFilter,
  after: Cursor | null,
  limit: number,
  backwards: boolean,
): Promise<TaskRow[]> {
  const start = { dueKey: dueFrom ?? '', id: '' };
  const end = { dueKey: dueTo ?? '\uffff', id: '\uffff' };
  const low = after && !backwards ? after : start;
  const high = after && backwards ? after : end;
  const key = (at: Cursor) =>
    role && unit !== null
      ? unitKey(role, unit, status, at.dueKey) + SEPARATOR + at.id
      : [status, at.dueKey, at.id];
  const found = db.tasks
    .where(role ? 'unitKeys' : '[status+dueKey+id]')
    .between(key(low), key(high), !(after && !backwards), !(after && backwards));
  return (backwards ? found.reverse() : found).limit(limit).toArray();
}

/** Takes the row that comes first from the fronts of all streams. */
function takeFirst(streams: readonly { rows: TaskRow[] }[], backwards: boolean): TaskRow | undefined {
  let first: { rows: TaskRow[] } | undefined;
  for (const stream of streams) {
    const [row] = stream.rows;
    const best = first?.rows[0];
    if (row && (!best || before(row, best) !== backwards)) first = stream;
  }
  return first?.rows.shift();
}

const before = (a: Cursor, b: Cursor) => (a.dueKey === b.dueKey ? a.id < b.id : a.dueKey < b.dueKey);

function acceptor({ text, mark, matches }: TaskFilter): (fields: TaskFields, row: TaskRow) => boolean {
  const words = searchWords(text);
  return (fields, row) => {
    if (matches && !matches(fields, row.record)) return false;
    if (mark && !bears(mark, fields, row.record)) return false;
    if (words.length === 0) return true;
    const searched = searchText(fields);
    return words.every((word) => searched.includes(word));
  };
}
