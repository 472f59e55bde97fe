import { daysBeyond } from '../../core/levels/parts.ts';
import { append, newRecord, type Writing } from '../../core/model/append.ts';
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
  const row = part.parent === null ? undefined : await db.tasks.get(part.parent);
  const whole = row && foldTask(row.record.changes);
  return whole ? daysBeyond(part, whole) : 0;
}

/**
 * Registers the parts of a task, all or none. A part whose limit lies behind that of the whole needs a reason, which goes into its
 * history. A part cannot be split off a task that is itself gone.
 */
export function splitTask(
  db: Database,
  wholeId: string,
  parts: readonly NewPart[],
  writing: Writing,
): Promise<Result<string[]>> {
  return allOrNothing(db, writeTables(db), async () => {
    const row = await db.tasks.get(wholeId);
    const whole = row && foldTask(row.record.changes);
    if (!whole) return fail('task-missing', '找不到上级事项，可能已被移走。请刷新台账后再试。');
    if (parts.length === 0) return fail('parts-none', '请至少选择一个单位。');
    const records = [];
    for (const { fields, reason } of parts) {
      const checked = checkFields({ ...fields, parent: wholeId });
      if (!checked.ok) return checked;
      const days = daysBeyond(fields, whole);
      if (days > 0 && reason.trim() === '') return fail('part-late', lateText(fields, days));
      const record = newRecord({ kind: 'registered', fields: checked.value }, writing);
      records.push(
        days === 0
          ? record
          : append(
              record,
              { kind: 'note', text: `时限晚于上级事项${days}天，理由：${reason.trim()}` },
              writing,
            ),
      );
    }
    await writeRecords(db, records);
    return ok(records.map(({ id }) => id));
  });
}

const lateText = ({ lead }: TaskFields, days: number): string =>
  `${lead.join('、') || '子任务'}的时限比上级事项晚${days}天，请写明理由，或改在上级时限之内。`;
