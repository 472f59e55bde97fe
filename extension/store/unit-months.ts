import { OPEN_STATUSES } from '../../core/model/status.ts';
import type { UnitMonth } from '../../core/planning/load.ts';
import type { Database } from './database.ts';
import { type RowStatus, tallyScope } from './task-row.ts';

const LEADING = tallyScope('L', '');
const OPEN: ReadonlySet<RowStatus> = new Set(OPEN_STATUSES);

/** How many open tasks of each lead unit fall due in each month of a year, from the tallies. */
export async function unitMonths(db: Database, year: number): Promise<UnitMonth[]> {
  const counts = new Map<string, UnitMonth>();
  const tallies = await db.tally
    .where('[scope+status+dueKey]')
    .between([LEADING, '', ''], [`${LEADING}\uffff`, '', ''])
    .toArray();
  for (const { scope, status, dueKey, count } of tallies) {
    if (!OPEN.has(status) || !dueKey.startsWith(`${year}-`)) continue;
    const [unit, month] = [scope.slice(LEADING.length), dueKey.slice(0, 7)];
    const key = `${month} ${unit}`;
    counts.set(key, { unit, month, count: (counts.get(key)?.count ?? 0) + count });
  }
  return [...counts.values()];
}
