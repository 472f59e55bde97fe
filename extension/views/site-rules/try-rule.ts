import { useState } from 'react';
import type { SiteRule } from '../../../core/reading/page/site-rule/site-rule.ts';
import { bare, fitOf } from '../../../core/reading/page/site-rule/target.ts';
import { treeOf } from '../../../core/reading/page/site-rule/tree.ts';
import type { Database } from '../../store/database.ts';
import { framesOfCapture } from '../draft/capture-frames.ts';
import { type FieldReading, readFields } from './read-values.tsx';

/** What a rule reads on a page captured lately; null where none of them is of its kind. */
export type Tried = { page: { title: string; takenAt: string }; readings: FieldReading[] } | null;

/** So many of the latest captures are looked through. */
export const LOOKED_THROUGH = 10;

/** Tries a rule on the newest captured page it is for. */
async function tryRule(db: Database, rule: SiteRule): Promise<Tried> {
  const latest = await db.drafts.orderBy('takenAt').reverse().limit(LOOKED_THROUGH).toArray();
  for (const { id, pageTitle, takenAt } of latest) {
    const row = await db.captures.get(id);
    for (const frame of row ? framesOfCapture(row.capture) : []) {
      const tree = treeOf(frame.root);
      if (fitOf(rule.target, frame, bare(tree.document.text)) !== 'here') continue;
      return { page: { title: pageTitle, takenAt }, readings: readFields(tree, rule) };
    }
  }
  return null;
}

/** The outcome of trying one rule, by its id. */
export function useTrying(db: Database) {
  const [tried, setTried] = useState<{ id: string; outcome: Tried } | null>(null);
  return {
    tried,
    run: async (rule: SiteRule) => setTried({ id: rule.id, outcome: await tryRule(db, rule) }),
    close: () => setTried(null),
  };
}
