import type { Day } from '../../core/calendar/day.ts';
import { noticeNumber } from '../../core/lifecycle/notice-number.ts';
import type { Writing } from '../../core/model/append.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { draftPaper } from '../../core/papers/draft.ts';
import type { PaperTask } from '../../core/papers/occasion.ts';
import type { Database } from './database.ts';
import type { PaperRow } from './paper-row.ts';
import { issuePaper } from './papers.ts';
import { rowFields } from './task-row.ts';

/**
 * Issues the 交办通知单 of tasks that were assigned: one a number, about all of these tasks that have it. A task not assigned yet is a
 * failure that names it, before anything is issued; what was issued before a later failure stays.
 */
export async function issueNotices(
  db: Database,
  ids: readonly string[],
  on: Day,
  writing: () => Promise<Writing>,
): Promise<Result<PaperRow[]>> {
  const groups = new Map<string, PaperTask[]>();
  for (const row of await db.tasks.bulkGet([...ids])) {
    const fields = row && rowFields(row);
    if (!fields) return fail('task-missing', '所选事项有的已找不到，没有出具。请刷新后再试。');
    const number = noticeNumber(row.record.changes);
    if (number === null) return fail('not-assigned', `“${fields.title}”还没有交办，没有出具。请先交办。`);
    groups.set(number, [...(groups.get(number) ?? []), { id: row.id, fields }]);
  }
  const papers: PaperRow[] = [];
  for (const [number, tasks] of groups) {
    const draft = draftPaper('assign', tasks, { on });
    const issued = await issuePaper(db, { draft, number }, await writing());
    if (!issued.ok) return issued;
    papers.push(issued.value);
  }
  return ok(papers);
}
