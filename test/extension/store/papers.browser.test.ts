import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Result } from '../../../core/model/failure.ts';
import { draftPaper, type PaperDraft } from '../../../core/papers/draft.ts';
import { defaultTemplate } from '../../../core/papers/template/default-template.ts';
import type { Database } from '../../../extension/store/database.ts';
import { fileBytes } from '../../../extension/store/files.ts';
import { nextNumber } from '../../../extension/store/paper-numbers.ts';
import { keepTemplate, restoreTemplate, templateOf } from '../../../extension/store/paper-templates.ts';
import { issuePaper, papersIssued, upcomingNumber, voidPaper } from '../../../extension/store/papers.ts';
import { setSetting } from '../../../extension/store/settings.ts';
import { registerTasks } from '../../../extension/store/tasks.ts';
import { emptyDatabase, task, writer } from './samples.ts';

let db: Database;
let ids: string[];
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
const draft = (kind: 'letter' | 'assign' = 'letter', on = '2026-11-23'): PaperDraft =>
  draftPaper(kind, [{ id: ids[0]!, fields: task() }], { on });

let people = 0;
const person = () => writer(`张${++people}`);

beforeEach(async () => {
  db = await emptyDatabase();
  ids = value(await registerTasks(db, [task()], person()));
  await setSetting(db, 'identity', { name: '张', unit: '临江县人民政府督查室' });
});
afterEach(() => db.close());

test('papers of a kind are numbered one after the other, anew each year; file, row and entry are there', async () => {
  const first = value(await issuePaper(db, { draft: draft() }, person()));
  const second = value(await issuePaper(db, { draft: draft() }, person()));
  const nextYear = value(await issuePaper(db, { draft: draft('letter', '2027-01-04') }, person()));
  expect([first.number, second.number, nextYear.number]).toEqual([
    '督函〔2026〕1号',
    '督函〔2026〕2号',
    '督函〔2027〕1号',
  ]);
  expect((await papersIssued(db, { taskId: ids[0]! })).length).toBe(3);
  expect(value(await fileBytes(db, first.file.id)).length).toBe(first.file.size);
  const changes = (await db.tasks.get(ids[0]!))!.record.changes;
  expect(changes.filter((change) => change.kind === 'attached')).toMatchObject([
    { purpose: 'paper', file: first.file },
    { purpose: 'paper', file: second.file },
    { purpose: 'paper', file: nextYear.file },
  ]);
});

test('papers issued at once all get numbers of their own, without gaps', async () => {
  const issued = await Promise.all([1, 2, 3, 4].map(() => issuePaper(db, { draft: draft() }, person())));
  expect(issued.map((one) => value(one).running).sort()).toEqual([1, 2, 3, 4]);
});

test('a failing entry leaves no number, no file and no row behind', async () => {
  const files = await db.files.count();
  const failed = await issuePaper(
    db,
    {
      draft: draft(),
      entries: () => ({ ok: false, failure: { code: 'no', message: '不能催办。' } }),
    },
    person(),
  );
  expect(failed).toEqual({ ok: false, failure: { code: 'no', message: '不能催办。' } });
  expect([await db.papers.count(), await db.files.count()]).toEqual([0, files]);
  expect(await upcomingNumber(db, 'letter', 2026)).toBe('督函〔2026〕1号');
});

test('an entry of the caller bears the paper’s number and is written with it', async () => {
  const entries: Parameters<typeof issuePaper>[1]['entries'] = ({ number }) => ({
    ok: true,
    value: [
      {
        ...{ kind: 'chased', step: 'letter', on: '2026-11-23', units: ['市住房城乡建设局'], number },
        ...{ answerBy: null, reason: '', decidedBy: '李' },
      },
    ],
  });
  const paper = value(await issuePaper(db, { draft: draft(), entries }, person()));
  const chased = (await db.tasks.get(ids[0]!))!.record.changes.find(({ kind }) => kind === 'chased');
  expect(chased).toMatchObject({ number: paper.number });
});

test('notices share the numbers of 交办; a void paper keeps its number, a restored one is not numbered again', async () => {
  await db.transaction('rw', db.settings, () => nextNumber(db, 'notice', '督交', 2026));
  const notice = value(await issuePaper(db, { draft: draft('assign') }, person()));
  expect(notice.number).toBe('督交〔2026〕2号');
  expect(await voidPaper(db, notice.id, ' ', person())).toMatchObject({ ok: false });
  value(await voidPaper(db, notice.id, '主送单位有误', person()));
  // As after restoring a backup on another computer: the papers are there, the count is not.
  await db.settings.delete('lastNumbers');
  expect(value(await issuePaper(db, { draft: draft('assign') }, person())).number).toBe('督交〔2026〕3号');
});

test('an office’s template is used until it is taken away; one that cannot serve is refused and the old one stays', async () => {
  const bytes = defaultTemplate({ headLength: 4 });
  const keep = (id: string, file: Uint8Array) =>
    keepTemplate(db, 'letter', { name: '本室督办函.docx', bytes: file }, { id, at: '2026-11-23T09:00:00Z' });
  value(await keep('t1', bytes));
  expect(value(await templateOf(db, 'letter'))).toEqual(bytes);
  expect(await keep('t2', new Uint8Array([1, 2, 3]))).toMatchObject({ ok: false });
  expect(value(await templateOf(db, 'letter'))).toEqual(bytes);
  value(await issuePaper(db, { draft: draft() }, person()));
  value(await restoreTemplate(db, 'letter'));
  expect(value(await templateOf(db, 'letter'))).toBeNull();
  expect(await db.files.get('t1')).toBeUndefined();
});
