import { briefOf, type TaskBrief } from '../../../core/bulletin/brief.ts';
import { dayReader } from '../../local-day.ts';
import type { Database } from '../database.ts';
import { eachTask } from '../each-task.ts';
import { isBriefed } from '../housekeeping.ts';
import type { LongWork } from '../long-work.ts';
import { openBrief } from './brief-line.ts';

/** Rows of the texts read at a time. */
const SLICE = 16;

/**
 * Calls `see` once with the brief of every task of the register, in no order; withdrawn and damaged ones are left out. Where an update
 * has not written all briefs yet, the tasks themselves are read.
 *
 * The briefs stand in the log of the texts, where of two rows with a task the later counts: so it is read from its end. One transaction
 * reads it all, for tidying moves rows; and nothing but the database is awaited, for a live query loses sight of what is read after that.
 */
export async function eachBrief(
  db: Database,
  work: LongWork,
  see: (brief: TaskBrief) => void,
): Promise<void> {
  work.signal.throwIfAborted();
  if (!(await isBriefed(db))) {
    const dayOf = dayReader();
    return eachTask(db, work, ({ id, fields, record }) => see(briefOf(id, fields, record, dayOf)));
  }
  await db.transaction('r', db.texts, async () => {
    const seen = new Set<string>();
    for (let below = Number.POSITIVE_INFINITY; ; ) {
      const rows = await db.texts.where('n').below(below).reverse().limit(SLICE).toArray();
      for (const { ids, statuses, dueKeys, briefs = '' } of rows) {
        const lines = briefs.split('\n');
        for (const [i, id] of ids.entries()) {
          if (seen.has(id)) continue;
          seen.add(id);
          if (lines[i]) see(openBrief(id, statuses[i]!, dueKeys[i]!, lines[i]));
        }
      }
      below = rows.at(-1)?.n ?? 0;
      if (rows.length < SLICE) return;
      work.signal.throwIfAborted();
    }
  });
}
