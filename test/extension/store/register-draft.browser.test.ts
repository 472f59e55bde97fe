import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Result } from '../../../core/model/failure.ts';
import {
  addCaptureFiles,
  keepDraft,
  latestDraft,
  saveCapture,
  unfinishedDrafts,
} from '../../../extension/store/captures.ts';
import { tallies, units } from '../../../extension/store/counts/tally.ts';
import { Database } from '../../../extension/store/database.ts';
import { fileBytes, fileRef, LARGEST_FILE, newFile } from '../../../extension/store/files.ts';
import { registerDraft, withdrawDraft } from '../../../extension/store/register-draft.ts';
import { registerTasks } from '../../../extension/store/tasks.ts';
import { capture, draftOf } from './draft-samples.ts';
import { emptyDatabase, task, taskDue, writer } from './samples.ts';

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.close());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const file = async (name: string, words: string, id = name) =>
  value(
    await newFile({ name, type: 'text/plain', bytes: new Blob([words]) }, { id, at: '2026-11-23T09:00:00Z' }),
  );

test('the newest capture of a window is found; older ones go, corrected ones stay', async () => {
  for (let i = 0; i < 40; i++) {
    await saveCapture(db, capture(`c${i}`, `2026-11-23T09:00:${String(i).padStart(2, '0')}Z`));
    if (i === 0) await keepDraft(db, 'c0', draftOf([]));
  }
  await saveCapture(db, capture('elsewhere', '2026-11-24T00:00:00Z', 2));
  expect((await latestDraft(db, 1))?.id).toBe('c39');
  expect(await db.captures.count()).toBe(30);
  expect((await db.drafts.get('c0'))?.state).toBe('edited');
});

test('a withdrawn registration is in no tally and no list, and its entries stay', async () => {
  await saveCapture(db, capture('c', '2026-11-23T09:00:00Z'));
  const { ids } = value(await registerDraft(db, 'c', draftOf([task(), taskDue(null)]), writer('张')));
  value(await withdrawDraft(db, 'c', writer('李')));
  expect((await tallies(db, null, false)).filter((t) => t.status !== 'withdrawn')).toEqual([]);
  expect(await units(db)).toEqual([]);
  expect((await db.tasks.get(ids[0]!))?.record.changes).toHaveLength(2);
  expect(await db.drafts.get('c')).toMatchObject({ state: 'fresh', registered: [] });
});

test('two windows cannot register one capture twice', async () => {
  await saveCapture(db, capture('c', '2026-11-23T09:00:00Z'));
  const otherWindow = new Database(db.name);
  await otherWindow.open();
  const results = await Promise.all([
    registerDraft(db, 'c', draftOf([task()]), writer('张')),
    registerDraft(otherWindow, 'c', draftOf([task()]), writer('李')),
  ]);
  otherWindow.close();
  expect(results.filter((r) => r.ok)).toHaveLength(1);
  expect(await db.tasks.count()).toBe(1);
  expect(await db.drafts.get('c')).toMatchObject({ state: 'done', registered: [expect.any(String)] });
});

test('drafts nobody has in front of them any more are offered again: corrected ones, and those of an earlier session', async () => {
  await saveCapture(db, capture('old', '2026-11-22T09:00:00Z'));
  await saveCapture(db, capture('registered', '2026-11-22T10:00:00Z'));
  value(await registerDraft(db, 'registered', draftOf([task()]), writer('张')));
  await saveCapture(db, capture('now', '2026-11-23T09:00:00Z'));
  await saveCapture(db, capture('edited', '2026-11-23T09:30:00Z'));
  await keepDraft(db, 'edited', draftOf([task()]));
  const offered = await unfinishedDrafts(db, '2026-11-23T08:00:00Z');
  expect(offered.map(({ id }) => id)).toEqual(['edited', 'old']);
});

test('a file stays as long as its capture or a task has it', async () => {
  const paper = await file('通知.txt', '请财政局牵头。');
  await saveCapture(
    db,
    { ...capture('c', '2026-11-01T09:00:00Z'), files: [{ ...fileRef(paper), url: '' }] },
    [paper],
  );
  const dropped = await file('另一份.txt', '不要了。');
  await saveCapture(
    db,
    { ...capture('d', '2026-11-01T09:00:01Z'), files: [{ ...fileRef(dropped), url: '' }] },
    [dropped],
  );
  const draft = { ...draftOf([task()]), files: [{ file: fileRef(paper), purpose: 'attachment' as const }] };
  const { ids } = value(await registerDraft(db, 'c', draft, writer('张')));
  for (let i = 0; i < 30; i++)
    await saveCapture(db, capture(`c${i}`, `2026-11-23T09:00:${String(i).padStart(2, '0')}Z`));
  expect(await db.captures.get('c')).toBeUndefined();
  expect((await db.files.toArray()).map(({ name, heldBy }) => [name, heldBy])).toEqual([
    ['通知.txt', [`task:${ids[0]}`]],
  ]);
  const bytes = value(await fileBytes(db, paper.id));
  expect(new TextDecoder().decode(bytes)).toBe('请财政局牵头。');
  expect(await fileBytes(db, dropped.id)).toMatchObject({ ok: false, failure: { code: 'file-missing' } });
  const [first, second] = (await db.tasks.get(ids[0]!))!.record.changes;
  expect(first?.kind).toBe('registered');
  expect(second).toMatchObject({
    kind: 'attached',
    purpose: 'attachment',
    file: { name: '通知.txt', sha256: paper.sha256, size: 21 },
  });
});

test('a picture taken after the capture goes with it', async () => {
  await saveCapture(db, capture('c', '2026-11-01T09:00:00Z'));
  const picture = await file('截图.png', '图');
  await addCaptureFiles(db, 'c', [picture]);
  expect((await db.files.get(picture.id))?.heldBy).toEqual(['capture:c']);
});

test('an empty file and one too large are refused with a sentence', async () => {
  const tooLarge = { size: LARGEST_FILE + 1 } as Blob;
  const at = { id: 'f', at: '' };
  expect(await newFile({ name: '空.txt', type: '', bytes: new Blob([]) }, at)).toMatchObject({
    failure: { message: expect.stringContaining('空文件') },
  });
  expect(await newFile({ name: '录像.mp4', type: '', bytes: tooLarge }, at)).toMatchObject({
    failure: { message: '“录像.mp4”有51兆，超过50兆，没有保存；请压缩或拆分后再试。' },
  });
});

test('what is registered already gets a note of the new source; a part is registered under it; both are taken back', async () => {
  const [known] = value(await registerTasks(db, [task()], writer('张', '2026-11-20T01:00:00.000Z')));
  await saveCapture(db, capture('c', '2026-11-23T09:00:00Z'));
  const paper = await file('通知.txt', '请财政局牵头。');
  const draft = {
    ...draftOf(
      [task({ title: '推进老旧小区改造' }), task({ title: '编制改造项目清单' }), task({ title: '另一件事' })],
      [
        { taskId: known!, is: 'same' },
        { taskId: known!, is: 'part' },
        { taskId: known!, is: 'new' },
      ],
    ),
    files: [{ file: fileRef(paper), purpose: 'attachment' as const }],
  };
  const { ids, noted } = value(await registerDraft(db, 'c', draft, writer('李')));
  expect(noted).toEqual([known]);
  expect(ids).toHaveLength(2);
  const rows = (await db.tasks.bulkGet(ids)).map((row) => row!.record.changes[0]);
  expect(rows.map((c) => c?.kind === 'registered' && [c.fields.title, c.fields.parent])).toEqual([
    ['编制改造项目清单', known],
    ['另一件事', null],
  ]);
  const changes = (await db.tasks.get(known!))!.record.changes;
  expect(changes.map((c) => c.kind)).toEqual(['registered', 'note', 'attached']);
  expect(changes[1]).toMatchObject({ text: expect.stringContaining('同一事项又见于《') });

  value(await withdrawDraft(db, 'c', writer('王')));
  expect((await db.tasks.get(known!))!.record.changes.map((c) => c.kind)).toEqual([
    ...['registered', 'note', 'attached', 'undone', 'undone'],
  ]);
  expect((await db.tasks.bulkGet(ids)).map((row) => row!.status)).toEqual(['withdrawn', 'withdrawn']);
});

test('a part whose limit lies behind that of the whole is registered only with a reason, which goes into its history', async () => {
  const [whole = ''] = value(await registerTasks(db, [taskDue('2026-12-31')], writer('张')));
  await saveCapture(db, capture('c', '2026-11-23T09:00:00Z'));
  const late = taskDue('2027-01-10', { title: '编制改造项目清单', lead: ['住建局'] });
  const draft = draftOf([task(), late], [null, { taskId: whole, is: 'part' }]);
  expect(await registerDraft(db, 'c', draft, writer('李'))).toMatchObject({
    failure: {
      code: 'part-late',
      message: '住建局的时限比上级事项晚10天，请写明理由，或改在上级时限之内。',
    },
  });
  expect(await db.tasks.count()).toBe(1);
  expect(await db.drafts.get('c')).toMatchObject({ state: 'fresh' });

  const explained = draftOf([late], [{ taskId: whole, is: 'part', lateReason: ' 冬季停工 ' }]);
  const { ids } = value(await registerDraft(db, 'c', explained, writer('李')));
  expect((await db.tasks.get(ids[0]!))!.record.changes).toMatchObject([
    { kind: 'registered', fields: { parent: whole } },
    { kind: 'note', text: '时限晚于上级事项10天，理由：冬季停工' },
  ]);
});

test('where the task taken for the whole is gone, nothing is registered and that is said', async () => {
  await saveCapture(db, capture('c', '2026-11-23T09:00:00Z'));
  const draft = draftOf([task(), task({ title: '另一件事' })], [null, { taskId: 'gone', is: 'part' }]);
  expect(await registerDraft(db, 'c', draft, writer('张'))).toMatchObject({
    failure: { code: 'task-missing' },
  });
  expect(await db.tasks.count()).toBe(0);
});

test('where the task taken for the same is gone, nothing is registered and that is said', async () => {
  await saveCapture(db, capture('c', '2026-11-23T09:00:00Z'));
  const draft = draftOf([task(), task({ title: '另一件事' })], [{ taskId: 'gone', is: 'same' }]);
  expect(await registerDraft(db, 'c', draft, writer('张'))).toMatchObject({
    ok: false,
    failure: { code: 'task-missing' },
  });
  expect(await db.tasks.count()).toBe(0);
  expect(await db.drafts.get('c')).toMatchObject({ state: 'fresh' });
});
