import type { Period } from '../../core/bulletin/period.ts';
import { type Difficulty, difficultiesOf } from '../../core/research/difficulty.ts';
import { NO_RESEARCH, type Research } from '../../core/research/grouping.ts';
import type { Database } from './database.ts';
import { eachTaskSince } from './each-task.ts';
import type { LongWork } from './long-work.ts';
import { getSetting, setSetting } from './settings.ts';

/** The difficulties reported in a period, over all tasks, the latest first. */
export async function difficulties(db: Database, period: Period, work: LongWork): Promise<Difficulty[]> {
  const found: Difficulty[] = [];
  // What was over before the period has no report in it.
  await eachTaskSince(db, period.from, work, (task) => found.push(...difficultiesOf(task, period)));
  return found.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.key < b.key ? -1 : 1));
}

/** Changes what was made of the difficulties: read and written in one transaction, so that two windows lose nothing. */
export const changeResearch = (db: Database, change: (now: Research) => Research): Promise<void> =>
  db.transaction('rw', db.settings, async () => {
    await setSetting(db, 'research', change((await getSetting(db, 'research')) ?? NO_RESEARCH));
  });
