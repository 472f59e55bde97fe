import type { Writing } from '../../core/model/append.ts';
import type { Result } from '../../core/model/failure.ts';
import { isRemoved } from '../../core/model/kept.ts';
import { SiteRule } from '../../core/reading/page/site-rule/site-rule.ts';
import type { Database } from './database.ts';
import { type Kept, type KeptKind, keep, keptOf, takeAway, unsaid } from './kept.ts';

export const SITE_RULES: KeptKind<SiteRule> = {
  schema: SiteRule,
  table: (db) => db.siteRules,
  indexed: () => ({}),
  said: ({ changedAt }) => ({ ...unsaid(), at: String(changedAt ?? '') }),
};

/** The office's own rules, newest first. A row this program cannot read is left out, not deleted. */
export async function siteRules(db: Database): Promise<Kept<SiteRule>[]> {
  return keptOf(SITE_RULES, await db.siteRules.toArray())
    .filter(({ record }) => !isRemoved(record))
    .sort((a, b) => (a.value.changedAt < b.value.changedAt ? 1 : -1));
}

/** Keeps rules, each in place of the one with its id. All or none. */
export const keepRules = (
  db: Database,
  rules: readonly SiteRule[],
  writing: Writing,
): Promise<Result<null>> => keep(db, SITE_RULES, rules, writing);

/** Takes a rule away; keeping it again brings it back. */
export const deleteRule = (db: Database, id: string, writing: Writing): Promise<Result<SiteRule>> =>
  takeAway(db, SITE_RULES, id, '找不到这条规则，可能已在另一个窗口删除。', writing);
