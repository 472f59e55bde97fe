import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../extension/store/database.ts';
import { changedTasks, lastLooked, markLooked } from '../../extension/store/last-looked.ts';
import { addProgress, registerTasks, undo } from '../../extension/store/tasks.ts';
import { task, writer } from '../core/model/samples.ts';
import { emptyDatabase } from '../extension/store/samples.ts';

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.close());

const work = { signal: new AbortController().signal, onProgress: () => undefined };
const at = (minute: string) => writer(`记${minute}`, `2026-11-23T09:${minute}:00.000Z`);

test('S3: what was written since somebody last looked, the latest first', async () => {
  const registered = await registerTasks(
    db,
    [task({ title: '修复青石桥' }), task({ title: '发放取暖补贴' }), task({ title: '整治积水点' })],
    at('00'),
  );
  const [bridge = '', heating = ''] = registered.ok ? registered.value : [];
  expect(await lastLooked(db)).toBeNull();
  await markLooked(db, '2026-11-23T09:10:00.000Z');
  expect(await changedTasks(db, (await lastLooked(db))!, work)).toEqual([]);

  await addProgress(db, bridge, { text: '已开工。', on: '2026-11-23' }, at('20'));
  await addProgress(db, heating, { text: '已发放。', on: '2026-11-23' }, at('30'));
  const [, second] = await changedTasks(db, '2026-11-23T09:10:00.000Z', work);
  await undo(db, bridge, second!.changes[0]!.id, at('40'));
  const changed = await changedTasks(db, '2026-11-23T09:10:00.000Z', work);
  expect(changed.map(({ fields, changes }) => [fields.title, changes.map(({ kind }) => kind)])).toEqual([
    ['修复青石桥', ['progress', 'undone']],
    ['发放取暖补贴', ['progress']],
  ]);
  await markLooked(db, '2026-11-23T09:35:00.000Z');
  expect((await changedTasks(db, (await lastLooked(db))!, work)).map(({ fields }) => fields.title)).toEqual([
    '修复青石桥',
  ]);
  await markLooked(db, null);
  expect(await lastLooked(db)).toBeNull();
});
