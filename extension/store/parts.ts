import { daysBeyond } from '../../core/levels/parts.ts';
import { append, newRecord, type Writing } from '../../core/model/append.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { checkFields } from '../../core/model/check-fields.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { foldTask } from '../../core/model/fold.ts';
import type { TaskFields } from '../../core/model/task.ts';
import type { Database } from './database.ts';
import { allTasks, type ListedTask } from './list.ts';
import { ALL_STATUSES } from './task-row.ts';
import { allOrNothing } from './write-entries.ts';
import { writeRecords, writeTables } from './write-records.ts';

/** A part to be split off: its fields, and why its limit may lie behind that of the whole ('' where it does not). */
export type NewPart = { fields: TaskFields; reason: string };

/** The parts of a task, by due day; those over and those withdrawn from service included, undone registrations left out. */
export const partsOf = (db: Database, id: string): Promise<ListedTask[]> =>
  allTasks(db, {
    ...{ unit: null, cooperating: false, dueFrom: null, dueTo: null, text: '' },
    statuses: ALL_STATUSES,
    mark: { is: 'partOf', of: id },
  });

/** How many calendar days a part's limit lies behind that of the task it is a part of; 0 for what is no part. */
export async function daysBeyondWhole(db: Database, part: TaskFields): Promise<number> {
  const whole = part.parent === null ? null : await wholeOf(db, part.parent);
  return whole ? daysBeyond(part, whole) : 0;
}

/** The task that parts are of as it stands; null where it is gone or its registration was undone. */
async function wholeOf(db: Database, id: string): Promise<TaskFields | null> {
  const row = await db.tasks.get(id);
  return row ? foldTask(row.record.changes) : null;
}

/**
 * The record of a new part of the task its `parent` names, checked. A part whose limit lies behind that of the whole needs a reason,
 * which goes into its history: else `part-late`. A part cannot be registered under a task that is itself gone: `task-missing`.
 */
export async function newPart(db: Database, part: NewPart, writing: Writing): Promise<Result<TaskRecord>> {
  const reason = part.reason.trim();
  const fields = checkFields(part.fields);
  if (!fields.ok) return fields;
  const { parent, lead } = fields.value;
  const whole = parent === null ? null : await wholeOf(db, parent);
  if (!whole) return fail('task-missing', '找不到上级事项，可能已被移走。请刷新台账后再试。');
  const days = daysBeyond(fields.value, whole);
  if (days > 0 && reason === '')
    return fail(
      'part-late',
      `${lead.join('、') || '子任务'}的时限比上级事项晚${days}天，请写明理由，或改在上级时限之内。`,
    );
  const record = newRecord({ kind: 'registered', fields: fields.value }, writing);
  if (days === 0) return ok(record);
  return ok(append(record, { kind: 'note', text: `时限晚于上级事项${days}天，理由：${reason}` }, writing));
}

/** Registers the parts of a task, all or none, each as {@link newPart} has it. */
export function splitTask(
  db: Database,
  wholeId: string,
  parts: readonly NewPart[],
  writing: Writing,
): Promise<Result<string[]>> {
  return allOrNothing(db, writeTables(db), async () => {
    if (parts.length === 0) return fail('parts-none', '请至少选择一个单位。');
    const records: TaskRecord[] = [];
    for (const { fields, reason } of parts) {
      const record = await newPart(db, { fields: { ...fields, parent: wholeId }, reason }, writing);
      if (!record.ok) return record;
      records.push(record.value);
    }
    await writeRecords(db, records);
    return ok(records.map(({ id }) => id));
  });
}
