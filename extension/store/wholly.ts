import type { Table } from 'dexie';
import { fail, type Result } from '../../core/model/failure.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import { isCancelled, type LongWork } from './long-work.ts';

/**
 * One transaction for long work, over these tables and the settings. `step` tells the progress and throws where the person
 * cancelled; that, and a failure returned by `write`, takes back all that was written.
 */
export function wholly<T>(
  db: Database,
  tables: readonly Table[],
  work: LongWork,
  write: (step: (share: number) => void) => Promise<Result<T>>,
): Promise<Result<T>> {
  const step = (share: number) => {
    work.onProgress(share);
    work.signal.throwIfAborted();
  };
  return attempt(async () => {
    let failed: Result<T> | null = null;
    try {
      return await db.transaction('rw', [...tables, db.settings], async (transaction) => {
        const result = await write(step);
        if (!result.ok) {
          failed = result;
          transaction.abort();
        } else step(1);
        return result;
      });
    } catch (error) {
      if (failed) return failed;
      if (isCancelled(error, work)) return fail('cancelled', '已取消，没有写入任何内容。');
      throw error;
    }
  });
}
