import { sourceKey } from '../../core/intake/duplicates.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import { foldTask, isWithdrawn } from '../../core/model/fold.ts';
import { finishedLate } from '../../core/model/lateness.ts';
import { OPEN_STATUSES, type Status } from '../../core/model/status.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { markKeysOf } from './counts/marks.ts';
import { dutyOf, type Role } from './duty.ts';

/** Stands in an index for "no due day": IndexedDB leaves rows without a value out of an index altogether. */
export const NO_DUE = '9999-12-31';

/** Parts of a `unitKeys` entry are joined by this; it sorts before every character a name can have. */
export const SEPARATOR = '\u0000';

/**
 * The status as indexed: what was finished after its limit is told apart, so that 逾期办结 can be counted and listed.
 * A withdrawn task (its registration undone) keeps its entries and is in no list.
 */
export type RowStatus = Status | 'finishedLate' | 'closedLate' | 'withdrawn' | 'damaged';

/** Every status a task of a list can have: what was withdrawn or is damaged is in no list. */
export const ALL_STATUSES: readonly RowStatus[] = [
  ...OPEN_STATUSES,
  'finished',
  'finishedLate',
  'closed',
  'closedLate',
  'terminated',
];

/**
 * A task as stored: the record, which alone counts, and what is derived from it for the indexes. Everything but
 * `record` can be rebuilt by {@link taskRow}.
 */
export type TaskRow = {
  id: string;
  record: TaskRecord;
  status: RowStatus;
  dueKey: string;
  /**
   * One entry a unit: role, unit, status, due day, id; and one a mark (marks.ts), with M and its key in the place of role and
   * unit. Marks share the units' index because a new index over 100,000 tasks takes seven seconds at the first opening.
   */
  unitKeys: string[];
  /** Equal for tasks that may come from one document; '' where that cannot be told. */
  sourceKey: string;
  /** The day of completion of a task that is over; left out of the index elsewhere. */
  finishedOn?: string;
};

/**
 * How many tasks of a scope ({@link tallyScope}) in a status have each due day. All days in one row: a year of a unit is written and
 * read at once.
 */
export type TallyRow = { scope: string; status: RowStatus; days: Record<string, number> };

/** A unit of the register, with how many tasks it leads and cooperates in (withdrawn ones left out). */
export type UnitRow = { name: string; lead: number; cooperate: number };

/** What an entry of `unitKeys` is about: a unit by its role, or M, a mark. */
export type ListKind = Role | 'M';

/** Scope of a tally: all tasks (unit null), or those a unit leads or cooperates in. */
export const tallyScope = (role: Role, unit: string | null): string => (unit === null ? '' : role + unit);

/** The index entry of a task of a unit, or of one that bears a mark; without `dueKey` and `id` the beginning of all such entries. */
export const unitKey = (kind: ListKind, name: string, status: RowStatus, dueKey = '', id = ''): string =>
  [kind, name, status, dueKey + (id && SEPARATOR + id)].join(SEPARATOR);

/** Derives the row of a record. */
export function taskRow(record: TaskRecord): TaskRow {
  const fields = fieldsOf(record);
  const status = rowStatus(record, fields);
  const dueKey = fields?.limit.due ?? NO_DUE;
  const listed = [
    ...dutyOf(fields).map(({ role, unit }) => ({ kind: role, name: unit })),
    ...marksOf(fields, record, status).map((name) => ({ kind: 'M' as const, name })),
  ];
  return {
    id: record.id,
    record,
    status,
    dueKey,
    unitKeys: listed.map(({ kind, name }) => unitKey(kind, name, status, dueKey, record.id)),
    sourceKey: fields && status !== 'withdrawn' ? sourceKey(fields) : '',
    ...(fields?.finishedOn ? { finishedOn: fields.finishedOn } : {}),
  };
}

const marksOf = (fields: TaskFields | null, record: TaskRecord, status: RowStatus): string[] =>
  fields && status !== 'withdrawn' ? markKeysOf(fields, record) : [];

function rowStatus(record: TaskRecord, fields: TaskFields | null): RowStatus {
  if (!fields) return 'damaged';
  if (isWithdrawn(record.changes)) return 'withdrawn';
  const { status } = fields;
  const late = finishedLate(fields);
  if (late && status === 'finished') return 'finishedLate';
  return late && status === 'closed' ? 'closedLate' : status;
}

/** The fields of a stored task; null only for a damaged record. */
export const rowFields = (row: TaskRow): TaskFields | null => fieldsOf(row.record);

const folded = new WeakMap<TaskRecord, TaskFields | null>();

/** The fields a record's entries add up to, folded once: nothing changes a record, an entry more makes another one. */
function fieldsOf(record: TaskRecord): TaskFields | null {
  const known = folded.get(record);
  if (known !== undefined) return known;
  const fields = foldTask(record.changes);
  folded.set(record, fields);
  return fields;
}
