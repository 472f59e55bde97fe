import { sourceKey } from '../../core/intake/duplicates.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { foldTask, isWithdrawn } from '../../core/model/fold.ts';
import type { Status } from '../../core/model/status.ts';
import { STATUS_WORD } from '../../core/model/status.ts';
import type { TaskFields } from '../../core/model/task.ts';

/** Stands in an index for "no due day": IndexedDB leaves rows without a value out of an index altogether. */
export const NO_DUE = '9999-12-31';

/** Parts of a `unitKeys` entry are joined by this; it sorts before every character a name can have. */
export const SEPARATOR = '\u0000';

/** A withdrawn task (its registration undone) keeps its entries and is in no list. */
export type RowStatus = Status | 'withdrawn' | 'damaged';

/**
 * A task as stored: the record, which alone counts, and what is derived from it for the indexes. Everything but
 * `record` can be rebuilt by {@link taskRow}.
 */
export type TaskRow = {
  id: string;
  record: TaskRecord;
  status: RowStatus;
  dueKey: string;
  /** One entry a unit: role, unit, status, due day, id. */
  unitKeys: string[];
  /** Equal for tasks that may come from one document; '' where that cannot be told. */
  sourceKey: string;
};

/** How many tasks of a scope ({@link tallyScope}) have this status and due day. */
export type TallyRow = { scope: string; status: RowStatus; dueKey: string; count: number };

/** A unit of the register, with how many tasks it leads and cooperates in (withdrawn ones left out). */
export type UnitRow = { name: string; lead: number; cooperate: number };

/** L leads, C cooperates. */
export type Role = 'L' | 'C';

/** Scope of a tally: all tasks (unit null), or those a unit leads or cooperates in. */
export const tallyScope = (role: Role, unit: string | null): string => (unit === null ? '' : role + unit);

/** The index entry of a unit's task; without `dueKey` and `id` the beginning of all such entries. */
export const unitKey = (role: Role, unit: string, status: RowStatus, dueKey = '', id = ''): string =>
  [role, unit, status, dueKey + (id && SEPARATOR + id)].join(SEPARATOR);

/** Derives the row of a record. */
export function taskRow(record: TaskRecord): TaskRow {
  const fields = foldTask(record.changes);
  const status: RowStatus = !fields ? 'damaged' : isWithdrawn(record.changes) ? 'withdrawn' : fields.status;
  const dueKey = fields?.limit.due ?? NO_DUE;
  return {
    id: record.id,
    record,
    status,
    dueKey,
    unitKeys: dutyOf(fields).map(({ role, unit }) => unitKey(role, unit, status, dueKey, record.id)),
    sourceKey: fields && status !== 'withdrawn' ? sourceKey(fields) : '',
  };
}

/** The units of a task by role, each once: a unit that leads does not also cooperate. */
export function dutyOf(fields: TaskFields | null): { role: Role; unit: string }[] {
  if (!fields) return [];
  const lead = new Set(fields.lead);
  const cooperate = new Set(fields.cooperate.filter((unit) => !lead.has(unit)));
  return [
    ...[...lead].map((unit) => ({ role: 'L' as const, unit })),
    ...[...cooperate].map((unit) => ({ role: 'C' as const, unit })),
  ];
}

/** Words for a row's status, `withdrawn` and `damaged` included. */
export const rowStatusWord = (status: RowStatus): string =>
  status === 'withdrawn' ? '已撤销' : status === 'damaged' ? '记录损坏' : STATUS_WORD[status];

/** The fields of a stored task; null only for a damaged record. */
export const rowFields = (row: TaskRow): TaskFields | null => foldTask(row.record.changes);
