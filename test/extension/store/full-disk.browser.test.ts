import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { attachFiles } from '../../../extension/store/attachments.ts';
import { keepDraft, saveCapture } from '../../../extension/store/captures.ts';
import { tallies } from '../../../extension/store/counts/tally.ts';
import type { Database } from '../../../extension/store/database.ts';
import { applyImport } from '../../../extension/store/import-tasks.ts';
import { lastImport } from '../../../extension/store/last-import.ts';
import { registerDraft } from '../../../extension/store/register-draft.ts';
import { editTask, registerTasks } from '../../../extension/store/tasks.ts';
import { capture, draftOf } from './draft-samples.ts';
import { emptyDatabase, task, writer } from './samples.ts';

// A disk that is full, by the browser's own quota.
let db: Database;
const ROOM = 4_000_000;
const TOO_MUCH = '长'.repeat(8_000_000);

beforeEach(async () => {
  // The browser asks for the room left once and remembers it for a while, until everything stored is thrown away.
  await send('Storage.clearDataForOrigin', { origin: location.origin, storageTypes: 'all' });
  await quota(ROOM);
  db = await emptyDatabase();
});
afterEach(async () => {
  await quota();
  db.close();
});

type Cdp = { send(method: string, parameters: object): Promise<unknown> };
const send = (method: string, parameters: object) => (cdp() as unknown as Cdp).send(method, parameters);

/** Limits what this origin may store, in bytes; without a size the limit is taken away. */
const quota = (quotaSize?: number) =>
  send('Storage.overrideQuotaForOrigin', {
    origin: location.origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });

test('a full disk is said, nothing is half-written, the draft stays, and what fits is registered', async () => {
  const draft = draftOf([]);
  await saveCapture(db, capture('c', '2026-11-23T09:00:00Z'));
  await keepDraft(db, 'c', draft);
  const big = task({ requirement: TOO_MUCH });
  const refused = await registerDraft(db, 'c', draftOf([task(), big]), writer('张'));
  expect(refused).toMatchObject({ ok: false, failure: { code: 'QuotaExceededError' } });
  expect(refused).toMatchObject({ failure: { message: expect.stringContaining('磁盘空间不足') } });
  expect(await db.tasks.count()).toBe(0);
  expect(await tallies(db, null, false)).toEqual([]);
  expect(await db.drafts.get('c')).toMatchObject({ state: 'edited', draft });

  expect(await registerDraft(db, 'c', draftOf([task()]), writer('李'))).toMatchObject({ ok: true });
  expect(await db.drafts.get('c')).toMatchObject({ state: 'done' });
});

test('an edit that does not fit leaves the task as it was', async () => {
  const ids = await registerTasks(db, [task()], writer('张'));
  if (!ids.ok) throw new Error(ids.failure.message);
  const refused = await editTask(db, ids.value[0]!, { remark: TOO_MUCH }, '', writer('李'));
  expect(refused).toMatchObject({ ok: false, failure: { code: 'QuotaExceededError' } });
  expect((await db.tasks.get(ids.value[0]!))?.record.changes).toHaveLength(1);
});

test('an import that does not fit leaves nothing of it behind', async () => {
  await registerTasks(db, [task()], writer('张'));
  const rows = Array.from({ length: 1_200 }, (_, i) => ({
    newTask: task({ title: `完成第${i + 1}号工程` }),
  }));
  rows.push({ newTask: task({ requirement: TOO_MUCH }) });
  const work = { signal: new AbortController().signal, onProgress: () => {} };
  const refused = await applyImport(db, '台账.xlsx', rows, writer('李'), work);
  expect(refused).toMatchObject({ ok: false, failure: { code: 'QuotaExceededError' } });
  expect([await db.tasks.count(), await db.texts.count()]).toEqual([1, 1]);
  expect(await tallies(db, null, false)).toHaveLength(1);
  expect(await lastImport(db)).toBeNull();
});

test('on a full disk neither a file nor its entry is kept, and that is said', async () => {
  const ids = await registerTasks(db, [task()], writer('张'));
  if (!ids.ok) throw new Error(ids.failure.message);
  const noise = crypto.getRandomValues(new Uint8Array(65_536));
  const large = new Blob(Array.from({ length: 100 }, () => noise));
  const scan = { name: '扫描件.pdf', type: 'application/pdf', bytes: large };
  expect(await attachFiles(db, ids.value[0]!, [scan], writer('李'))).toMatchObject({
    ok: false,
    failure: { code: 'QuotaExceededError' },
  });
  expect(await db.files.count()).toBe(0);
  expect((await db.tasks.get(ids.value[0]!))?.record.changes).toHaveLength(1);
});
