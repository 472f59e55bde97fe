import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Result } from '../../../core/model/failure.ts';
import { attachFiles, attachmentsOf } from '../../../extension/store/attachments.ts';
import type { Database } from '../../../extension/store/database.ts';
import { fileBytes } from '../../../extension/store/files.ts';
import { registerTasks, undo } from '../../../extension/store/tasks.ts';
import { emptyDatabase, task, writer } from './samples.ts';

let db: Database;
let id: string;

beforeEach(async () => {
  db = await emptyDatabase();
  [id] = value(await registerTasks(db, [task()], writer('张'))) as [string];
});
afterEach(() => db.close());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const file = (name: string, content: BlobPart) => ({ name, type: 'text/plain', bytes: new Blob([content]) });
const record = async () => (await db.tasks.get(id))!.record;

test('files are put to a task, found again byte for byte, taken away and brought back', async () => {
  value(await attachFiles(db, id, [file('报告.txt', '已完成'), file('清单.txt', '共三项')], writer('张')));
  const [first, second] = attachmentsOf(await record());
  expect([first?.file.name, second?.file.name]).toEqual(['报告.txt', '清单.txt']);
  expect(new TextDecoder().decode(value(await fileBytes(db, first!.file.id)))).toBe('已完成');

  value(await undo(db, id, first!.id, writer('李')));
  expect(attachmentsOf(await record()).map((entry) => entry.file.name)).toEqual(['清单.txt']);
  expect(await fileBytes(db, first!.file.id)).toMatchObject({ ok: true });
  const undone = (await record()).changes.at(-1)!;
  value(await undo(db, id, undone.id, writer('王')));
  expect(attachmentsOf(await record())).toHaveLength(2);
});

test('the same file twice is refused, and then none of those chosen with it is kept', async () => {
  value(await attachFiles(db, id, [file('报告.txt', '已完成')], writer('张')));
  const again = await attachFiles(
    db,
    id,
    [file('新的.txt', '另一份'), file('副本.txt', '已完成')],
    writer('张'),
  );
  expect(again).toMatchObject({
    ok: false,
    failure: { message: '“副本.txt”已经是这一事项的附件（报告.txt）。' },
  });
  expect(await db.files.count()).toBe(1);
  expect(attachmentsOf(await record())).toHaveLength(1);
});
