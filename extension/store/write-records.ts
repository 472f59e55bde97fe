import type { TaskRecord } from '../../core/model/change.ts';
import type { Database } from './database.ts';
import { dutyOf } from './duty.ts';
import { rowFields, type TallyRow, type TaskRow, tallyScope, taskRow, type UnitRow } from './task-row.ts';
import { addTexts } from './texts.ts';

/** Tables a transaction must hold for {@link writeRecords}. */
export const writeTables = (db: Database) => [db.tasks, db.texts, db.tally, db.units];

/**
 * Puts records and keeps the searched texts and the tallies true, inside the caller's transaction: either all of it is written or nothing.
 * Reads each task's stored row for the difference; records must have distinct ids.
 */
export async function writeRecords(db: Database, records: readonly TaskRecord[]): Promise<void> {
  const before = await db.tasks.bulkGet(records.map((record) => record.id));
  const after = records.map(taskRow);
  const { tally, units } = differences(
    before.filter((row) => row !== undefined),
    after,
  );
  await db.tasks.bulkPut(after);
  await addTexts(
    db,
    after.map((row, i) => ({ before: before[i], after: row })),
  );
  await addTallies(db, tally);
  await addUnits(db, units);
}

/** What must be added to the tallies when rows give way to others; entries that come to nothing are left out. */
export function differences(
  before: readonly TaskRow[],
  after: readonly TaskRow[],
): { tally: TallyRow[]; units: UnitRow[] } {
  const tally = new Map<string, TallyRow>();
  const units = new Map<string, UnitRow>();
  for (const row of before) count(row, -1, tally, units);
  for (const row of after) count(row, 1, tally, units);
  return {
    tally: [...tally.values()].filter((row) => row.count !== 0),
    units: [...units.values()].filter((row) => row.lead !== 0 || row.cooperate !== 0),
  };
}

/** Adds `by` to every tally the row belongs to. */
function count(row: TaskRow, by: 1 | -1, tally: Map<string, TallyRow>, units: Map<string, UnitRow>): void {
  const { status, dueKey } = row;
  const duty = dutyOf(rowFields(row));
  for (const scope of ['', ...duty.map(({ role, unit }) => tallyScope(role, unit))]) {
    const key = JSON.stringify([scope, status, dueKey]);
    const entry = tally.get(key) ?? { scope, status, dueKey, count: 0 };
    tally.set(key, { ...entry, count: entry.count + by });
  }
  if (status === 'withdrawn') return;
  for (const { role, unit } of duty) {
    const entry = units.get(unit) ?? { name: unit, lead: 0, cooperate: 0 };
    const field = role === 'L' ? 'lead' : 'cooperate';
    units.set(unit, { ...entry, [field]: entry[field] + by });
  }
}

async function addTallies(db: Database, differences: readonly TallyRow[]): Promise<void> {
  const keys = differences.map((d): [string, string, string] => [d.scope, d.status, d.dueKey]);
  const present = await db.tally.bulkGet(keys);
  const next = differences.map((d, i) => ({ ...d, count: d.count + (present[i]?.count ?? 0) }));
  await db.tally.bulkPut(next.filter((row) => row.count > 0));
  await db.tally.bulkDelete(keys.filter((_, i) => (next[i]?.count ?? 0) <= 0));
}

async function addUnits(db: Database, differences: readonly UnitRow[]): Promise<void> {
  const present = await db.units.bulkGet(differences.map((d) => d.name));
  const next = differences.map((d, i) => ({
    name: d.name,
    lead: d.lead + (present[i]?.lead ?? 0),
    cooperate: d.cooperate + (present[i]?.cooperate ?? 0),
  }));
  await db.units.bulkPut(next.filter((row) => row.lead + row.cooperate > 0));
  await db.units.bulkDelete(next.filter((row) => row.lead + row.cooperate <= 0).map((row) => row.name));
}
