import type { SourceKind } from '../../../core/model/source.ts';
import type { Database } from '../database.ts';
import type { LongWork } from '../long-work.ts';
import { eachBrief } from '../texts/each-brief.ts';

/** How many tasks there are of each kind of matter, and the ids of those that lack a field their kind needs. */
export type KindCoverage = Record<SourceKind, { total: number; lacking: string[] }>;

/** Ids kept of a kind: more than anybody goes through one by one. */
const KEPT = 500;

/** Counts all tasks by their kind; withdrawn and damaged ones count nowhere. Throws an AbortError where `work.signal` is aborted. */
export async function kindCoverage(db: Database, work: LongWork): Promise<KindCoverage> {
  const none = () => ({ total: 0, lacking: [] as string[] });
  const kinds: KindCoverage = {
    ...{ decision: none(), regulation: none(), meeting: none(), instruction: none(), other: none() },
  };
  await eachBrief(db, work, ({ id, kind: of, lacks }) => {
    const kind = kinds[of];
    kind.total++;
    if (lacks && kind.lacking.length < KEPT) kind.lacking.push(id);
  });
  return kinds;
}
