import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportLedger } from '../../core/exchange/export-ledger.ts';
import { noticeNumber } from '../../core/lifecycle/notice-number.ts';
import { entriesOfKind, foldTask } from '../../core/model/fold.ts';
import { draftPaper } from '../../core/papers/draft.ts';
import type { Database } from '../../extension/store/database.ts';
import { fileBytes } from '../../extension/store/files.ts';
import { allTasks } from '../../extension/store/list.ts';
import { issueNotices } from '../../extension/store/notices.ts';
import { issuePaper, papersIssued } from '../../extension/store/papers.ts';
import { setSetting } from '../../extension/store/settings.ts';
import { takeStep, takeStepOfMany } from '../../extension/store/steps.ts';
import { registerTasks } from '../../extension/store/tasks.ts';
import { givenNumber } from '../../extension/views/papers/given-number.ts';
import { emptyDatabase, got, task, writer } from './store-samples.ts';

// S1 网上立项交办: a task is registered and assigned; its notice bears the number of 交办, and the unit has its ledger.

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
  await setSetting(db, 'identity', { name: '陈立新', unit: '云岭市人民政府督查室' });
});
afterEach(() => db.close());

test('from registration to the 交办通知单 and the unit’s ledger', async () => {
  const [id] = got(await registerTasks(db, [task({ status: 'registered' })], writer('立')));
  const on = '2026-11-23';
  got(await takeStep(db, id!, 'assign', { on, reason: '', finishedOn: null }, writer('交')));
  const record = (await db.tasks.get(id!))!.record;
  const fields = foldTask(record.changes)!;
  const number = givenNumber('assign', [{ record }]);
  expect(number).toBe('督交〔2026〕1号');

  const draft = draftPaper('assign', [{ id: id!, fields }], { on });
  const paper = got(await issuePaper(db, { draft, number: number! }, writer('发')));
  expect(paper).toMatchObject({
    kind: 'assign',
    number,
    running: 0,
    to: ['市住房城乡建设局', '市财政局'],
    taskIds: [id],
  });
  const xml = new TextDecoder().decode(
    unzipSync(got(await fileBytes(db, paper.file.id)))['word/document.xml'],
  );
  for (const words of [
    ...['云岭市人民政府督查室', '督交〔2026〕1号', '督查事项交办通知单', '市住房城乡建设局、市财政局：'],
    ...[fields.title, '市财政局', '2026年12月31日', '2026年11月23日'],
  ])
    expect(xml).toContain(words);
  expect((await papersIssued(db, { taskId: id! })).map((one) => one.id)).toEqual([paper.id]);
  const after = (await db.tasks.get(id!))!.record;
  expect(entriesOfKind(after.changes, 'attached')).toMatchObject([{ purpose: 'paper', file: paper.file }]);

  const listed = await allTasks(db, {
    ...{ unit: '市住房城乡建设局', cooperating: false, statuses: ['assigned'], text: '' },
    ...{ dueFrom: null, dueTo: null },
  });
  expect(got(exportLedger(listed, { unit: '市住房城乡建设局', today: on })).name).toBe(
    '市住房城乡建设局督查台账_20261123.xlsx',
  );
});

test('S1: tasks assigned together go out on one notice for the units that lead them, each with its number and its table', async () => {
  const lead = (name: string, title: string) =>
    task({ status: 'registered', title, lead: [name], cooperate: [] });
  const ids = got(
    await registerTasks(
      db,
      [lead('市水务局', '青石河治理'), lead('市教育局', '学位建设'), lead('市水务局', '柳湾排涝')],
      writer('立'),
    ),
  );
  const on = '2026-11-23';
  const writing = async () => writer(`发${crypto.randomUUID()}`);
  expect(await issueNotices(db, ids, on, writing)).toMatchObject({
    failure: { message: '“青石河治理”还没有交办，没有出具。请先交办。' },
  });
  const input = { on, reason: '', finishedOn: null };
  got(await takeStepOfMany(db, ids, 'assign', input, writer('交')));
  const rows = await db.tasks.bulkGet(ids);
  expect(rows.map((row) => noticeNumber(row!.record.changes))).toEqual([
    ...['督交〔2026〕1号', '督交〔2026〕2号', '督交〔2026〕1号'],
  ]);
  const papers = got(await issueNotices(db, ids, on, writing));
  expect(papers.map(({ number, to, taskIds }) => [number, to, taskIds])).toEqual([
    ['督交〔2026〕1号', ['市水务局'], [ids[0], ids[2]]],
    ['督交〔2026〕2号', ['市教育局'], [ids[1]]],
  ]);
  const bytes = got(await fileBytes(db, papers[0]!.file.id));
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
  expect(xml).toContain('现将下列2项事项交由你单位办理');
  expect(xml).toContain('柳湾排涝');
  expect(xml).not.toContain('学位建设');
});
