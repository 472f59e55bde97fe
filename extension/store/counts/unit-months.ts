import { OPEN_STATUSES } from '../../../core/model/status.ts';
import type { UnitMonth } from '../../../core/planning/load.ts';
import type { Database } from '../database.ts';
import type { RowStatus } from '../task-row.ts';
import { talliesByLead } from './tally.ts';

const OPEN: ReadonlySet<RowStatus> = new Set(OPEN_STATUSES);

/** How many open tasks of each lead unit fall due in each month of a year, from the tallies. */
export async function unitMonths(db: Database, year: number): Promise<UnitMonth[]> {
  const counts = new Map<string, UnitMonth>();
  for (const { unit, tallies } of await talliesByLead(db))
    for (const { status, due, count } of tallies) {
      if (!OPEN.has(status) || !due?.startsWith(`${year}-`)) continue;
      const month = due.slice(0, 7);
      const key = `${month} ${unit}`;
      counts.set(key, { unit, month, count: (counts.get(key)?.count ?? 0) + count });
    }
  return [...counts.values()];
}
