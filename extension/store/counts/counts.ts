import type { Database } from '../database.ts';
import { dutyOf } from '../duty.ts';
import { rowFields, type TallyRow, type TaskRow, tallyScope, type UnitRow } from '../task-row.ts';

/** Differences in the numbers that stand beside the tasks: how many have a status and due day, and how many a unit has. */
export class Counts {
  readonly #tallies = new Map<string, TallyRow>();
  readonly #units = new Map<string, UnitRow>();

  /** Notes that a row came (1) or went (-1). */
  add(row: TaskRow, by: 1 | -1): void {
    const duty = dutyOf(rowFields(row));
    for (const scope of ['', ...duty.map(({ role, unit }) => tallyScope(role, unit))])
      this.#tally(scope, row, by);
    if (row.status === 'withdrawn') return;
    for (const { role, unit } of duty) {
      const entry = this.#units.get(unit) ?? { name: unit, lead: 0, cooperate: 0 };
      entry[role === 'L' ? 'lead' : 'cooperate'] += by;
      this.#units.set(unit, entry);
    }
  }

  #tally(scope: string, { status, dueKey }: TaskRow, by: 1 | -1): void {
    const key = `${status} ${scope}`;
    const entry = this.#tallies.get(key) ?? { scope, status, days: {} };
    entry.days[dueKey] = (entry.days[dueKey] ?? 0) + by;
    this.#tallies.set(key, entry);
  }

  /** The differences, which are the rows themselves where nothing was counted before. */
  rows(): { tallies: TallyRow[]; units: UnitRow[] } {
    return { tallies: [...this.#tallies.values()], units: [...this.#units.values()] };
  }
}

/** Adds differences to what is stored, inside the caller's transaction. */
export async function writeCounts(db: Database, counts: Counts): Promise<void> {
  const { tallies, units } = counts.rows();
  await writeTallies(
    db,
    tallies.filter(({ days }) => Object.values(days).some((by) => by !== 0)),
  );
  await writeUnits(
    db,
    units.filter(({ lead, cooperate }) => lead !== 0 || cooperate !== 0),
  );
}

async function writeTallies(db: Database, differing: readonly TallyRow[]): Promise<void> {
  const keys = differing.map(({ scope, status }): [string, string] => [scope, status]);
  const present = await db.tallies.bulkGet(keys);
  const next = differing.map((row, i) => ({ ...row, days: sum(present[i]?.days ?? {}, row.days) }));
  const isEmpty = ({ days }: TallyRow) => Object.keys(days).length === 0;
  await db.tallies.bulkPut(next.filter((row) => !isEmpty(row)));
  await db.tallies.bulkDelete(keys.filter((_, i) => isEmpty(next[i]!)));
}

async function writeUnits(db: Database, differing: readonly UnitRow[]): Promise<void> {
  const present = await db.units.bulkGet(differing.map(({ name }) => name));
  const next = differing.map(({ name, lead, cooperate }, i) => ({
    name,
    lead: lead + (present[i]?.lead ?? 0),
    cooperate: cooperate + (present[i]?.cooperate ?? 0),
  }));
  const isEmpty = ({ lead, cooperate }: UnitRow) => lead + cooperate <= 0;
  await db.units.bulkPut(next.filter((row) => !isEmpty(row)));
  await db.units.bulkDelete(next.filter(isEmpty).map(({ name }) => name));
}

/** The sum by day; days that come to nothing are left out. */
function sum(one: Record<string, number>, other: Record<string, number>): Record<string, number> {
  const days = { ...one };
  for (const [day, by] of Object.entries(other)) {
    const count = (days[day] ?? 0) + by;
    if (count > 0) days[day] = count;
    else delete days[day];
  }
  return days;
}
