import type { Database } from '../database.ts';
import type { Role } from '../duty.ts';
import { NO_DUE, type RowStatus, type TallyRow, tallyScope, type UnitRow } from '../task-row.ts';

/** How many tasks stand in a status with a due day (null: none). */
export type Tally = { status: RowStatus; due: string | null; count: number };

/**
 * The tallies of all tasks (unit null) or of a unit's; what it adds up to is always what the list shows, because
 * both are written in one transaction.
 */
export async function tallies(db: Database, unit: string | null, cooperating: boolean): Promise<Tally[]> {
  const roles: Role[] = unit !== null && cooperating ? ['L', 'C'] : ['L'];
  const rows = await Promise.all(
    roles.map((role) => {
      const scope = tallyScope(role, unit);
      return db.tallies.where('[scope+status]').between([scope, ''], [scope, '\uffff']).toArray();
    }),
  );
  return rows.flat().flatMap(talliesOf);
}

/** The tallies of every unit that leads a task. */
export async function talliesByLead(db: Database): Promise<{ unit: string; tallies: Tally[] }[]> {
  const lead = tallyScope('L', '');
  const rows = await db.tallies
    .where('[scope+status]')
    .between([lead, ''], [`${lead}\uffff`, ''])
    .toArray();
  const byUnit = new Map<string, Tally[]>();
  for (const row of rows) {
    const unit = row.scope.slice(lead.length);
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), ...talliesOf(row)]);
  }
  return [...byUnit].map(([unit, tallies]) => ({ unit, tallies }));
}

const talliesOf = ({ status, days }: TallyRow): Tally[] =>
  Object.entries(days).map(([dueKey, count]) => ({ status, due: dueKey === NO_DUE ? null : dueKey, count }));

/** The units of the register with their numbers of tasks, those with most first. */
export async function units(db: Database): Promise<UnitRow[]> {
  const rows = await db.units.toArray();
  return rows.sort(
    (a, b) => b.lead - a.lead || b.cooperate - a.cooperate || a.name.localeCompare(b.name, 'zh'),
  );
}
