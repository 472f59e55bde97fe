import { ok, type Result } from '../../core/model/failure.ts';
import { SiteRule } from '../../core/reading/page/site-rule/site-rule.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';

/** The office's own rules, newest first. A row this program cannot read is left out, not deleted. */
export async function siteRules(db: Database): Promise<SiteRule[]> {
  const rows = await db.siteRules.toArray();
  return rows
    .flatMap((row) => SiteRule.safeParse(row).data ?? [])
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
}

/** Keeps rules, each in place of the one with its id. All or none. */
export const keepRules = (db: Database, rules: readonly SiteRule[]): Promise<Result<null>> =>
  attempt(async () => {
    await db.siteRules.bulkPut(rules.map((rule) => SiteRule.parse(rule)));
    return ok(null);
  });

/** Deletes a rule; keeping it again brings it back. */
export const deleteRule = (db: Database, id: string): Promise<Result<null>> =>
  attempt(async () => {
    await db.siteRules.delete(id);
    return ok(null);
  });
