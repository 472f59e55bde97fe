import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { SCHEMA_VERSION } from '../../../extension/store/database.ts';
import { openStore, storedVersion } from '../../../extension/store/guard.ts';
import { registerTasks } from '../../../extension/store/tasks.ts';
import { task, writer } from './samples.ts';

let count = 0;
const freshName = () => `guard-${Date.now()}-${++count}`;

/** Opens a database with IndexedDB alone, as another version of the program would. */
const openRaw = (name: string, version: number) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

test('asking for the version of a store that is not there creates none', async () => {
  const name = freshName();
  expect(await storedVersion(name)).toBe(0);
  expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
});

test('a store opens, closes and keeps what was written', async () => {
  const name = freshName();
  const first = await openStore(name);
  if (!first.ok) throw new Error(first.failure.message);
  await registerTasks(first.value, [task()], writer('张'));
  first.value.close();
  expect(await storedVersion(name)).toBe(SCHEMA_VERSION);
  const again = await openStore(name);
  if (!again.ok) throw new Error(again.failure.message);
  expect(await again.value.tasks.count()).toBe(1);
  again.value.close();
});

test('data of a newer program is left alone, with a sentence', async () => {
  const name = freshName();
  (await openRaw(name, (SCHEMA_VERSION + 1) * 10)).close();
  const opened = await openStore(name);
  expect(opened).toMatchObject({ ok: false, failure: { code: 'store-newer' } });
  expect(await storedVersion(name)).toBe(SCHEMA_VERSION + 1);
});

test('a store that lacks a table of its own version is opened with it, and opened again', async () => {
  const name = freshName();
  const older = new Dexie(name);
  older.version(SCHEMA_VERSION).stores({ settings: 'name', units: 'name' });
  (await older.open()).close();
  for (let i = 0; i < 2; i++) {
    const opened = await openStore(name);
    if (!opened.ok) throw new Error(opened.failure.message);
    expect(await opened.value.texts.count()).toBe(0);
    opened.value.close();
    expect(await storedVersion(name)).toBe(SCHEMA_VERSION);
  }
});

test('an open store gives way to a newer program and says so', async () => {
  const name = freshName();
  const told: string[] = [];
  const opened = await openStore(name, (message) => told.push(message));
  if (!opened.ok) throw new Error(opened.failure.message);
  (await openRaw(name, (SCHEMA_VERSION + 1) * 10)).close();
  expect(told).toEqual(['“督查”已更新，请刷新本页继续使用；已保存的内容不受影响。']);
  const late = await registerTasks(opened.value, [task()], writer('张'));
  expect(late).toMatchObject({ ok: false, failure: { code: 'DatabaseClosedError' } });
});
