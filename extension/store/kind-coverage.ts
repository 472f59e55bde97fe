import { missingFields } from '../../core/coverage/required.ts';
import type { SourceKind } from '../../core/model/source.ts';
import type { Database } from './database.ts';
import { rowFields } from './task-row.ts';

/** How many tasks there are of each kind of matter, and the ids of those that lack a field their kind needs. */
export type KindCoverage = Record<SourceKind, { total: number; lacking: string[] }>;

/** Ids kept of a kind: more than anybody goes through one by one. */
const KEPT = 500;

/** Goes through all tasks; withdrawn and damaged ones count nowhere. */
export async function kindCoverage(db: Database): Promise<KindCoverage> {
  const none = () => ({ total: 0, lacking: [] as string[] });
  const kinds: KindCoverage = {
    ...{ decision: none(), regulation: none(), meeting: none(), instruction: none(), other: none() },
  };
  await db.tasks.each((row) => {
    const fields = row.status === 'withdrawn' ? null : rowFields(row);
    if (!fields) return;
    const kind = kinds[fields.source.kind];
    kind.total++;
    if (kind.lacking.length < KEPT && missingFields(fields).length > 0) kind.lacking.push(row.id);
  });
  return kinds;
}
