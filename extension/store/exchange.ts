import type { FindTask } from '../../core/exchange/mapping/plan-mapped.ts';
import { type MappedPlan, planMapped } from '../../core/exchange/mapping/plan-mapped.ts';
import type { MappedRow } from '../../core/exchange/mapping/read-mapped.ts';
import { append, newRecord, type Writing } from '../../core/model/append.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { taskSection } from './backup/sections/tasks.ts';
import type { Database } from './database.ts';
import { eachTask } from './each-task.ts';
import { type Imported, rememberImport } from './last-import.ts';
import { breathe, type LongWork } from './long-work.ts';
import { wholly } from './wholly.ts';
import { extended } from './write-entries.ts';
import { writeRecords, writeTables } from './write-records.ts';

const SLICE = 500;

/** Every task of the register that is in its lists, for an exchange file. */
export async function exchangeTasks(db: Database, work: LongWork): Promise<TaskRecord[]> {
  const records: TaskRecord[] = [];
  await eachTask(db, work, ({ record }) => records.push(record));
  return records.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What an exchange file would bring: tasks not here yet, tasks with entries not here yet, tasks that are the same. */
export type ExchangePlan = { new: number; changed: number; same: number };

export async function planExchange(
  db: Database,
  records: readonly TaskRecord[],
  work: LongWork,
): Promise<ExchangePlan> {
  const plan: ExchangePlan = { new: 0, changed: 0, same: 0 };
  for (let start = 0; start < records.length; start += SLICE) {
    await breathe(work, start / records.length);
    for (const standing of await taskSection.judge(db, records.slice(start, start + SLICE))) plan[standing]++;
  }
  return plan;
}

/** Takes an exchange's tasks in, all or none: entries are joined, nothing here is overwritten. Returns how many tasks were written. */
export const takeExchange = (
  db: Database,
  records: readonly TaskRecord[],
  work: LongWork,
): Promise<Result<number>> =>
  wholly(db, writeTables(db), work, async (step) => {
    let written = 0;
    for (let start = 0; start < records.length; start += SLICE) {
      step(start / records.length);
      const slice = records.slice(start, start + SLICE);
      const standings = await taskSection.judge(db, slice);
      const wanted = slice.filter((_, i) => standings[i] !== 'same');
      await taskSection.put(db, wanted);
      written += wanted.length;
    }
    return ok(written);
  });

/** Compares another system's rows with the register. */
export async function planMappedRows(
  db: Database,
  rows: readonly MappedRow[],
  work: LongWork,
): Promise<MappedPlan> {
  const byId = new Map<string, { id: string; fields: TaskFields }>();
  const byWords = new Map<string, { id: string; fields: TaskFields } | null>();
  const key = (title: string, number: string) => JSON.stringify([title, number]);
  await eachTask(db, work, ({ id, fields }) => {
    const task = { id, fields };
    byId.set(id, task);
    const words = key(fields.title.trim(), fields.source.documentNumber?.value ?? '');
    // Of two that are alike none can be told to be meant.
    byWords.set(words, byWords.has(words) ? null : task);
  });
  const find: FindTask = (id, title, number) => byId.get(id) ?? byWords.get(key(title, number)) ?? null;
  return planMapped(rows, find);
}

/** Does what the plan says, all or none, each change as an entry with the table's name as its reason; kept as the last import, to be undone as one. */
export const takeMapped = (
  db: Database,
  plan: MappedPlan,
  name: string,
  writing: Writing,
  work: LongWork,
): Promise<Result<Imported>> =>
  wholly(db, writeTables(db), work, async (step) => {
    const reason = `按“${name}”导入`;
    step(0);
    const rows = await db.tasks.bulkGet(plan.changed.map(({ id }) => id));
    const records: TaskRecord[] = [];
    const done: Imported = { entries: [], updated: plan.changed.length, added: plan.added.length };
    const wrote = (taskId: string, changes: readonly { id: string }[]) =>
      done.entries.push({ taskId, changeIds: changes.map(({ id }) => id) });
    for (const [i, { patch, title, rowNumber }] of plan.changed.entries()) {
      const record = rows[i]?.record;
      if (!record) return fail('task-missing', `“${title}”已不在台账中，没有导入。请重新选择文件。`);
      const next = extended(record, [{ kind: 'edited', fields: patch, reason }], writing);
      if (!next.ok) return fail(next.failure.code, `第${rowNumber}行“${title}”：${next.failure.message}`);
      records.push(next.value);
      wrote(record.id, next.value.changes.slice(record.changes.length));
    }
    for (const { fields } of plan.added) {
      const record = newRecord({ kind: 'registered', fields }, writing);
      records.push(append(record, { kind: 'note', text: reason }, writing));
      wrote(record.id, record.changes);
    }
    for (let start = 0; start < records.length; start += SLICE) {
      step(start / records.length);
      await writeRecords(db, records.slice(start, start + SLICE));
    }
    if (records.length > 0) await rememberImport(db, { fileName: name, ...done });
    return ok(done);
  });
