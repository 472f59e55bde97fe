/**
 * What the bench does inside a page of the extension, over its real database. Bundled and evaluated there (see
 * ../register.bench.ts): `lab` is its global name.
 */
import './without-eval.ts';

import { standardCalendar } from '../../../core/calendar/standard-calendar.ts';
import { LAMP_PRESETS } from '../../../core/deadline/lamp.ts';
import type { TaskRecord } from '../../../core/model/change.ts';
import { Counts } from '../../../extension/store/counts/counts.ts';
import { tallies, units } from '../../../extension/store/counts/tally.ts';
import { Database } from '../../../extension/store/database.ts';
import { findDuplicates } from '../../../extension/store/duplicates.ts';
import { type AcceptedRow, applyImport } from '../../../extension/store/import-tasks.ts';
import { type Cursor, listTasks, type Page, type TaskFilter } from '../../../extension/store/list.ts';
import { rowFields, taskRow } from '../../../extension/store/task-row.ts';
import { addProgress } from '../../../extension/store/tasks.ts';
import { taskText, textRows } from '../../../extension/store/texts/text-row.ts';
import { filterOf, INITIAL_VIEW, LAMP_GROUPS, type View } from '../../../extension/views/register/view.ts';
import { benchRecord, benchTask } from './ledger.ts';

const RULES = { today: '2026-11-23', preset: LAMP_PRESETS.threeDays, calendar: standardCalendar() };
const SLICE = 2_000;
const PAGE = 100;

/** Fills the register with bench tasks, as the store would have written them, without waiting for the disk. */
export async function seed(count: number): Promise<void> {
  const db = await opened('ducha');
  const counts = new Counts();
  for (let start = 0; start < count; start += SLICE) {
    const size = Math.min(SLICE, count - start);
    const rows = Array.from({ length: size }, (_, i) => taskRow(benchRecord(start + i)));
    for (const row of rows) counts.add(row, 1);
    await put(db.backendDB(), 'relaxed', { tasks: rows, texts: textRows(rows.map(taskText)) });
  }
  await put(db.backendDB(), 'relaxed', counts.rows());
  db.close();
}

/** How long every further page of the list takes, at its beginning and in its middle. Milliseconds, as all times here. */
export async function nextPages(pages: number): Promise<number[]> {
  const db = await opened('ducha');
  const filter = filterOf({ ...INITIAL_VIEW, status: 'all' }, RULES);
  const took: number[] = [];
  for (const first of [null, { dueKey: '2025-01-01', id: '' }]) {
    let after: Cursor | null = first;
    for (let i = 0; i <= pages; i++) {
      const page: Page = await listTasks(db, filter, { after, limit: PAGE });
      if (i > 0) took.push(best(await repeated(5, () => listTasks(db, filter, { after, limit: PAGE }))));
      after = page.next;
    }
  }
  db.close();
  return took;
}

/** The first page of a unit's tasks under each lamp, and how many are on it. */
export async function unitAndLamp(): Promise<{ lamp: string; time: number; shown: number }[]> {
  const db = await opened('ducha');
  const [largest] = await units(db);
  const found = [];
  for (const lamp of LAMP_GROUPS) {
    const view: View = { ...INITIAL_VIEW, unit: largest!.name, cooperating: true, status: 'all', lamp };
    found.push({ lamp, ...(await firstPage(db, filterOf(view, RULES))) });
  }
  db.close();
  return found;
}

/** How long it takes to find the registered tasks that a new one may repeat, of tasks all over the register; and how many each finds. */
export async function duplicates(times: number): Promise<{ time: number; found: number }[]> {
  const db = await opened('ducha');
  const count = await db.tasks.count();
  const found = [];
  for (let i = 0; i <= times; i++) {
    const row = await db.tasks.offset(Math.floor((i * (count - 1)) / times)).first();
    const fields = row && rowFields(row);
    if (!fields) continue;
    const [known, time] = await timed(() => findDuplicates(db, fields));
    if (i > 0) found.push({ time, found: known.length });
  }
  db.close();
  return found;
}

/** The first pages of searches, with the texts in memory; and how long the first search of a page takes, which reads them. */
export async function searches(texts: readonly string[]) {
  const db = await opened('ducha');
  const [largest] = await units(db);
  const search = (text: string, unit: string | null) => {
    const view: View = { ...INITIAL_VIEW, status: 'all', text, unit, cooperating: true };
    return firstPage(db, filterOf(view, RULES));
  };
  const filter = filterOf({ ...INITIAL_VIEW, text: '第一次查找' }, RULES);
  const [, reading] = await timed(() => listTasks(db, filter, { after: null, limit: PAGE }));
  const found = [];
  for (const text of texts) {
    found.push({ text, ...(await search(text, null)) });
    found.push({ text: `${text}，一个单位`, ...(await search(text, largest!.name)) });
  }
  db.close();
  return { reading, found };
}

/** The numbers of all lamps, counted from the tallies. */
export async function counting(times: number): Promise<number[]> {
  const db = await opened('ducha');
  const took = await repeated(times, () => tallies(db, null, false));
  db.close();
  return took;
}

/** One report saved by the store, and the same row read and put with IndexedDB alone, both until they are on disk. */
export async function saves(times: number): Promise<{ ours: number[]; raw: number[] }> {
  const db = await opened('ducha');
  const ours: number[] = [];
  const raw: number[] = [];
  for (let i = 0; i < times; i++) {
    const { id } = benchRecord(i * 97);
    const writing = {
      by: { name: '李', unit: '' },
      now: new Date().toISOString(),
      newId: () => crypto.randomUUID(),
    };
    const report = { text: `第${i}次报送：完成投资${i}万元`, on: '2026-11-23' };
    const [saved, time] = await timed(() => addProgress(db, id, report, writing));
    if (!saved.ok) throw new Error(saved.failure.message);
    ours.push(time);
    raw.push((await timed(() => getAndPut(db.backendDB(), id)))[1]);
  }
  db.close();
  return { ours, raw };
}

/**
 * An import of new rows, or of a report in each of them, and the same rows put with IndexedDB alone in one transaction into a database
 * of the same tables and indexes. `silence`: the longest time in which the import did not say how far it is.
 */
export async function imports(count: number, kind: 'new' | 'reports', round: number) {
  const db = await opened(`bench-ours-${kind}-${round}`);
  const raw = await opened(`bench-raw-${kind}-${round}`);
  const stored = (after: number) => ({
    tasks: db.tasks.toArray(),
    texts: db.texts.where('n').above(after).toArray(),
    settings: db.settings.toArray(),
    ...(after === 0 ? { tallies: db.tallies.toArray(), units: db.units.toArray() } : {}), // reports change no number
  });
  let rows: AcceptedRow[] = Array.from({ length: count }, (_, i) => ({ newTask: benchTask(i) }));
  let before = 0;
  if (kind === 'reports') {
    await importRows(db, rows);
    await put(raw.backendDB(), 'strict', await allOf(stored(0)));
    before = Number(
      await db.texts
        .orderBy('n')
        .keys()
        .then((keys) => keys.at(-1)),
    );
    rows = (await db.tasks.toArray()).map(({ id, record }, i) => reported(id, record, `主体工程完成${i}%`));
  }
  const { silence, time } = await importRows(db, rows);
  const written = await allOf(stored(before));
  const [, rawTime] = await timed(() => put(raw.backendDB(), 'strict', written));
  await Promise.all([db.delete(), raw.delete()]);
  return { ours: time, raw: rawTime, silence };
}

/** How many rows an import leaves in the database when it is cancelled half-way. */
export async function cancelled(count: number): Promise<number> {
  const db = await opened('bench-cancelled');
  const rows = Array.from({ length: count }, (_, i) => ({ newTask: benchTask(i) }));
  const stop = new AbortController();
  const onProgress = (share: number) => {
    if (share >= 0.5) stop.abort();
  };
  const done = await applyImport(db, '台账.xlsx', rows, IMPORTING, { signal: stop.signal, onProgress });
  if (done.ok) throw new Error('The import was not cancelled.');
  const left = await Promise.all(db.tables.map((table) => table.count()));
  await db.delete();
  return left.reduce((sum, rows) => sum + rows, 0);
}

const IMPORTING = {
  by: { name: '李', unit: '' },
  now: '2026-11-23T01:00:00.000Z',
  newId: () => crypto.randomUUID(),
};

async function importRows(
  db: Database,
  rows: readonly AcceptedRow[],
): Promise<{ time: number; silence: number }> {
  let silence = 0;
  let last = performance.now();
  const onProgress = () => {
    silence = Math.max(silence, performance.now() - last);
    last = performance.now();
  };
  const { signal } = new AbortController();
  const [done, time] = await timed(() =>
    applyImport(db, '台账.xlsx', rows, IMPORTING, { signal, onProgress }),
  );
  if (!done.ok) throw new Error(done.failure.message);
  return { time, silence };
}

/** A row of a unit's ledger with a report in it, accepted. */
function reported(taskId: string, record: TaskRecord, text: string): AcceptedRow {
  const change = {
    ...{ kind: 'progress' as const, text, on: '2026-11-20', note: '' },
    ...{ unit: '', problem: '', nextStep: '', percent: null },
  };
  return {
    ...{ taskId, record, recognise: false, fields: new Set(['progress' as const]) },
    differences: [{ field: 'progress', before: '', after: text, change, since: 'unchanged' }],
  };
}

async function allOf(reads: Record<string, PromiseLike<unknown[]>>): Promise<Record<string, unknown[]>> {
  const rows = await Promise.all(
    Object.entries(reads).map(async ([name, read]) => [name, await read] as const),
  );
  return Object.fromEntries(rows);
}

/** Puts rows with IndexedDB alone, in one transaction. */
function put(db: IDBDatabase, durability: 'strict' | 'relaxed', rows: Record<string, readonly unknown[]>) {
  const transaction = db.transaction(Object.keys(rows), 'readwrite', { durability });
  for (const [name, values] of Object.entries(rows)) {
    const store = transaction.objectStore(name);
    for (const value of values) store.put(value);
  }
  return finished(transaction);
}

/** Reads a task's row and puts it again with IndexedDB alone. */
function getAndPut(db: IDBDatabase, id: string) {
  const transaction = db.transaction('tasks', 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore('tasks');
  const reading = store.get(id);
  reading.onsuccess = () => store.put(reading.result);
  return finished(transaction);
}

const finished = (transaction: IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

async function opened(name: string): Promise<Database> {
  const db = new Database(name);
  await db.open();
  return db;
}

async function timed<T>(work: () => PromiseLike<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

const repeated = async (times: number, work: () => PromiseLike<unknown>): Promise<number[]> => {
  const took: number[] = [];
  for (let i = 0; i < times; i++) took.push((await timed(work))[1]);
  return took;
};

/** The shortest of some times: what the work takes where nothing else is done on the machine. */
const best = (times: readonly number[]): number => Math.min(...times);

/** The best time of some first pages of a filter; between them another word is searched for, so that none is remembered. */
async function firstPage(db: Database, filter: TaskFilter): Promise<{ time: number; shown: number }> {
  const times: number[] = [];
  let shown = 0;
  for (let i = 0; i < 7; i++) {
    const [page, time] = await timed(() => listTasks(db, filter, { after: null, limit: PAGE }));
    times.push(time);
    shown = page.tasks.length;
    if (filter.text !== '')
      await listTasks(db, { ...filter, text: `没有的词${i}` }, { after: null, limit: 1 });
  }
  return { time: best(times), shown };
}
