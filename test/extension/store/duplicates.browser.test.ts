import { afterEach, beforeEach, expect, test } from 'vitest';
import { newRecord } from '../../../core/model/append.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import type { Database } from '../../../extension/store/database.ts';
import { findDuplicates, undecided } from '../../../extension/store/duplicates.ts';
import { taskRow } from '../../../extension/store/task-row.ts';
import { registerTasks } from '../../../extension/store/tasks.ts';
import { draftOf } from './draft-samples.ts';
import { emptyDatabase, task, writer } from './samples.ts';

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.close());

const read = (value: string) => ({
  value,
  span: null,
  quote: value,
  certainty: 'certain' as const,
  reason: '',
});
/** A task of a document by number and title, either of which may be missing. */
const of = (number: string, title: string, words: string): TaskFields => {
  const { source } = task();
  return task({
    title: words,
    source: {
      ...source,
      documentNumber: number ? read(number) : null,
      title: title ? read(title) : null,
    },
  });
};
const found = async (fields: TaskFields) =>
  (await findDuplicates(db, fields)).map((duplicate) => duplicate.fields.title);

const WORDS = '推进老旧小区改造，年底前完成主体工程';

test('a task of the same document in nearly the same words is found, another one is not', async () => {
  await registerTasks(
    db,
    [of('云府办〔2026〕12号', '改造通知', '推进老旧小区改造，年底前完成主体工程建设')],
    writer('张'),
  );
  expect(await found(of('云府办[2026]12号', '', WORDS))).toHaveLength(1);
  expect(await found(of('云府办〔2026〕13号', '', WORDS))).toEqual([]);
  expect(await found(of('云府办〔2026〕12号', '', '加快城市供水管网更新'))).toEqual([]);
  expect(await found(of('', '', WORDS))).toEqual([]);
});

test('registered before its number was known, it is found by its title', async () => {
  await registerTasks(db, [of('', '关于推进 改造的通知', WORDS)], writer('张'));
  expect(await found(of('云府办〔2026〕12号', '关于推进改造的通知', WORDS))).toEqual([WORDS]);
});

test('the likest come first', async () => {
  const near = '推进老旧小区改造，年底前完成全部工程';
  await registerTasks(db, [of('云〔2026〕1号', '', near), of('云〔2026〕1号', '', WORDS)], writer('张'));
  expect(await found(of('云〔2026〕1号', '', WORDS))).toEqual([WORDS, near]);
});

test('what is chosen and nobody has decided on is named', async () => {
  const known = of('云〔2026〕1号', '', WORDS);
  const ids = await registerTasks(db, [known], writer('张'));
  const taskId = ids.ok ? ids.value[0]! : '';
  const draft = draftOf([known, known, of('云〔2026〕1号', '', '另一件事')], [null, { taskId, is: 'new' }]);
  draft.source = known.source;
  expect(await undecided(db, draft)).toEqual(['t0']);
});

test('among 20,000 tasks of other documents and 300 of its own it is found', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => {
    const number = i % 67 === 0 ? '云府办〔2026〕12号' : `云办〔2026〕${i}号`;
    return taskRow(
      newRecord({ kind: 'registered', fields: of(number, '', `第${i}项：落实整改措施`) }, writer('张')),
    );
  });
  await db.tasks.bulkPut(rows);
  await registerTasks(db, [of('云府办〔2026〕12号', '', WORDS)], writer('张'));
  expect(await found(of('云府办〔2026〕12号', '', WORDS))).toEqual([WORDS]);
});
