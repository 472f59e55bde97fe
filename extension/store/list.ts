import type { TaskRecord } from '../../core/model/change.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { idsMarked } from './counts/marked.ts';
import { bears, keysOfMark, type Mark } from './counts/marks.ts';
import type { Database } from './database.ts';
import { dutyOf } from './duty.ts';
import { isFilled, isListed } from './housekeeping.ts';
import { smallest } from './smallest.ts';
import {
  type ListKind,
  NO_DUE,
  type RowStatus,
  rowFields,
  SEPARATOR,
  type TaskRow,
  unitKey,
} from './task-row.ts';
import { dutyWord, searchText, searchWords } from './texts/search-text.ts';
import type { TextCopy } from './texts/text-copy.ts';
import { heldTexts, readNewTexts, readTexts } from './texts/texts.ts';

/** Which tasks to list. Days are inclusive; null does not limit. */
export type TaskFilter = {
  /** A unit's tasks: those it leads, with `cooperating` also those it cooperates in. */
  unit: string | null;
  cooperating: boolean;
  statuses: readonly RowStatus[];
  dueFrom: string | null;
  /** NO_DUE stands behind every day: a bound before it leaves out tasks without a due day. */
  dueTo: string | null;
  /** Of tasks in these statuses only those without a due day. */
  undatedOnly?: readonly RowStatus[];
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

/** Tasks that bear a mark read at once at most; where more do, the list is gone through in order and soon fills a page. */
const MOST_MARKED = 400;

/** Rows read ahead at most from each index range while what the indexes cannot decide is looked for. */
const MOST_AHEAD = 800;

/**
 * One page of tasks in order of due day (then id), from a key onwards: the cost does not grow with how far down the
 * list it is. Every status and role is its own index range; the ranges are merged. Words are looked for in the texts in memory.
 */
export async function listTasks(db: Database, filter: TaskFilter, page: Paging): Promise<Page> {
  const words = searchWords(filter.text);
  const searches = words.length > 0 && !filter.ids;
  const texts = searches && (await isFilled(db)) ? (heldTexts(db) ?? (await readTexts(db))) : null;
  return db.transaction('r', [db.tasks, db.settings, ...(texts ? [db.texts] : [])], async () => {
    if (texts) await readNewTexts(db, texts);
    const mark = filter.mark && (await isListed(db, filter.mark)) ? filter.mark : null;
    const keys = mark && keysOfMark(mark);
    const ids =
      filter.ids ?? (mark && (texts || Array.isArray(keys)) ? await idsMarked(db, mark, MOST_MARKED) : null);
    if (ids) return pageOfFound(db, ids, filter, page);
    if (texts) return pageOfTexts(db, texts, filter, page);
    return pageOfRanges(db, filter, page, typeof keys === 'string' ? keys : null);
  });
}

type Paging = { after: Cursor | null; limit: number; backwards?: boolean };

/** One page of the tasks whose text has the words, read in their order as far as the page needs. */
async function pageOfTexts(
  db: Database,
  texts: TextCopy,
  filter: TaskFilter,
  { after, limit, backwards = false }: Paging,
): Promise<Page> {
  const { unit, cooperating, text } = filter;
  const roles = cooperating ? (['L', 'C'] as const) : (['L'] as const);
  const units = unit === null ? [] : roles.map((role) => dutyWord(role, unit));
  const comes = (a: Cursor, b: Cursor) => before(a, b) !== backwards;
  const isNext = (hit: Cursor) => !after || (hit.id !== after.id && comes(after, hit));
  const places = texts.find(searchWords(text), units).filter((hit) => isPlaced(hit, filter) && isNext(hit));
  const accepts = acceptor(filter);
  const tasks: ListedTask[] = [];
  for (let seen = 0, ahead = limit + 1; seen < places.length; ahead *= 2) {
    const some = smallest(places, seen + ahead, comes).slice(seen);
    seen += some.length;
    for (const row of await db.tasks.bulkGet(some.map(({ id }) => id))) {
      const fields = row && rowFields(row);
      if (!row || !fields || !inRange(row, fields, filter) || !accepts(fields, row)) continue;
      if (tasks.length === limit) return { tasks, next: tasks.at(-1) ?? null };
      tasks.push({ id: row.id, dueKey: row.dueKey, row, fields });
    }
  }
  return { tasks, next: null };
}

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

/** True where a status and due day are among the filter's. */
function isPlaced({ status, dueKey }: Pick<TaskRow, 'status' | 'dueKey'>, filter: TaskFilter): boolean {
  const { statuses, dueTo } = filter;
  return (
    statuses.includes(status) && dueKey >= firstDue(status, filter) && (dueTo === null || dueKey <= dueTo)
  );
}

/** Where the due days of a status begin. */
const firstDue = (status: RowStatus, { dueFrom, undatedOnly }: TaskFilter): string =>
  undatedOnly?.includes(status) ? NO_DUE : (dueFrom ?? '');

/** True where a row stands in one of the filter's index ranges. */
function inRange(row: TaskRow, fields: TaskFields, filter: TaskFilter): boolean {
  const { unit, cooperating } = filter;
  if (!isPlaced(row, filter)) return false;
  if (unit === null) return true;
  return dutyOf(fields).some((duty) => duty.unit === unit && (cooperating || duty.role === 'L'));
}

/** One page by the index ranges; what they cannot decide is looked for in every task on the way. */
async function pageOfRanges(
  db: Database,
  filter: TaskFilter,
  { after, limit, backwards = false }: Paging,
  mark: string | null,
): Promise<Page> {
  const accepts = acceptor(filter);
  const streams = rangesOf(filter, mark).map((range) => ({
    range,
    rows: [] as TaskRow[],
    after,
    ended: false,
  }));
  const tasks: ListedTask[] = [];
  let lastId = '';
  // Of many statuses few have a page's worth of tasks: less is read of each at first.
  for (let ahead = streams.length > 2 ? Math.ceil((limit + 1) / 3) : limit + 1; ; ) {
    const empty = streams.filter((stream) => stream.rows.length === 0 && !stream.ended);
    await Promise.all(
      empty.map(async (stream) => {
        stream.rows = await readRange(db, stream.range, filter, {
          after: stream.after,
          limit: ahead,
          backwards,
        });
        stream.ended = stream.rows.length < ahead;
        stream.after = stream.rows.at(-1) ?? stream.after;
      }),
    );
    if (empty.length > 0) ahead = Math.min(2 * ahead, Math.max(limit + 1, MOST_AHEAD));
    const row = takeFirst(streams, backwards);
    if (!row) return { tasks, next: null };
    if (row.id === lastId) continue;
    lastId = row.id;
    const fields = rowFields(row);
    if (!fields || !inRange(row, fields, filter) || !accepts(fields, row)) continue;
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

/** Tasks of a status, all or those listed under a name. */
type Range = { status: RowStatus; listed: { kind: ListKind; name: string } | null };

function rangesOf({ statuses, unit, cooperating }: TaskFilter, mark: string | null): Range[] {
  if (mark !== null) return statuses.map((status) => ({ status, listed: { kind: 'M', name: mark } }));
  if (unit === null) return statuses.map((status) => ({ status, listed: null }));
  const roles = cooperating ? (['L', 'C'] as const) : (['L'] as const);
  return statuses.flatMap((status) => roles.map((kind) => ({ status, listed: { kind, name: unit } })));
}

/** The next rows of one index range after a place. */
function readRange(
  db: Database,
  { status, listed }: Range,
  filter: TaskFilter,
  { after, limit, backwards = false }: Paging,
): Promise<TaskRow[]> {
  const start = { dueKey: firstDue(status, filter), id: '' };
  const end = { dueKey: filter.dueTo ?? '\uffff', id: '\uffff' };
  const low = after && !backwards ? after : start;
  const high = after && backwards ? after : end;
  const key = (at: Cursor) =>
    listed
      ? unitKey(listed.kind, listed.name, status, at.dueKey) + SEPARATOR + at.id
      : [status, at.dueKey, at.id];
  const found = db.tasks
    .where(listed ? 'unitKeys' : '[status+dueKey+id]')
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
