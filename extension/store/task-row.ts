import { sourceKey } from '../../core/intake/duplicates.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { foldTask, isWithdrawn } from '../../core/model/fold.ts';
import type { Status } from '../../core/model/status.ts';
import type { TaskFields } from '../../core/model/task.ts';

/** Stands in an index for "no due day": IndexedDB leaves rows without a value out of an index altogether. */
export const NO_DUE = '9999-12-31';

/** Parts of a `unitKeys` entry are joined by this; it sorts before every character a name can have. */
export const SEPARATOR = '\u0000';

/**
 * The status as indexed: what was finished after its limit is told apart, so that 逾期办结 can be counted and listed.
 * A withdrawn task (its registration undone) keeps its entries and is in no list.
 */
export type RowStatus = Status | 'finishedLate' | 'closedLate' | 'withdrawn' | 'damaged';

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
  const status = rowStatus(record, fields);
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

function rowStatus(record: TaskRecord, fields: TaskFields | null): RowStatus {
  if (!fields) return 'damaged';
  if (isWithdrawn(record.changes)) return 'withdrawn';
  const { status, finishedOn, limit } = fields;
  const late = finishedOn !== null && limit.due !== null && finishedOn > limit.due;
  if (late && status === 'finished') return 'finishedLate';
  return late && status === 'closed' ? 'closedLate' : status;
}

/** The fields of a stored task; null only for a damaged record. */
export const rowFields = (row: TaskRow): TaskFields | null => foldTask(row.record.changes);
