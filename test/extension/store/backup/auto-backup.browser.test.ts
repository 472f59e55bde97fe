import { afterEach, beforeEach, expect, test } from 'vitest';
import { standardCalendar } from '../../../../core/calendar/standard-calendar.ts';
import { newLock } from '../../../../core/exchange/backup.ts';
import { runAutoBackup } from '../../../../extension/store/backup/auto-backup.ts';
import {
  autoBackup,
  autoBackupNeed,
  autoBackupState,
  NO_AUTO_BACKUP,
  setAutoBackup,
} from '../../../../extension/store/backup/auto-backup-config.ts';
import { backupState } from '../../../../extension/store/backup/backup-state.ts';
import { type Folder, writeFile } from '../../../../extension/store/backup/folder.ts';
import { openBackup } from '../../../../extension/store/backup/restore.ts';
import { webCrypto } from '../../../../extension/store/backup/web-crypto.ts';
import type { Database } from '../../../../extension/store/database.ts';
import { registerTasks } from '../../../../extension/store/tasks.ts';
import { emptyDatabase, task, writer } from '../samples.ts';

// A folder of the origin's own stands for the one a person chooses: the same handle, permission always granted.
let db: Database;
let folder: Folder;
let root: Folder;
let n = 0;
beforeEach(async () => {
  db = await emptyDatabase();
  root = await navigator.storage.getDirectory();
  folder = await root.getDirectoryHandle(`备份${++n}`, { create: true });
  await registerTasks(db, [task()], writer('张'));
});
afterEach(async () => {
  db.close();
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
});

const calendar = standardCalendar();
const at = (day: string, time = '09:05') => new Date(`${day}T${time}:00`);
const run = (day: string, time?: string) => runAutoBackup(db, at(day, time), calendar, null);
const names = async () => {
  const found: string[] = [];
  for await (const name of folder.keys()) found.push(name);
  return found.sort();
};
const bytesOf = async (name: string) => {
  const file = await (await folder.getFileHandle(name)).getFile();
  return new Uint8Array(await file.arrayBuffer());
};

test('once a working day a dated backup that can be opened lies in the folder', async () => {
  await setAutoBackup(db, { ...NO_AUTO_BACKUP, on: true, folder });
  expect(await run('2026-11-22')).toEqual({ ok: true, value: false });
  expect(await run('2026-11-23')).toEqual({ ok: true, value: true });
  expect(await run('2026-11-23', '16:00')).toEqual({ ok: true, value: false });
  expect(await names()).toEqual(['督查自动备份_20261123_0905.json']);
  const opened = await openBackup(await bytesOf('督查自动备份_20261123_0905.json'), null);
  if (!opened.ok) throw new Error(opened.failure.message);
  expect(opened.value.sections[0]).toMatchObject({ name: 'tasks', rows: [{}] });
  expect(await backupState(db)).toEqual({ hasTasks: true, lastAt: at('2026-11-23').toISOString() });
  expect(await autoBackupState(db)).toEqual({ doneOn: '2026-11-23', failure: null });
});

test('only the newest stay, and nobody else’s files are touched', async () => {
  await setAutoBackup(db, { ...NO_AUTO_BACKUP, on: true, folder, keep: 2 });
  const others = ['督查自动备份_说明.json', '督查备份_20250101.json', '台账.xlsx'];
  for (const name of others) await writeFile(folder, name, new Uint8Array([1]));
  await writeFile(folder, '督查自动备份_20250101_0900_附件1.json', new Uint8Array([1]));
  for (const day of ['2026-11-23', '2026-11-24', '2026-11-25']) await run(day);
  const kept = ['督查自动备份_20261124_0905.json', '督查自动备份_20261125_0905.json'];
  expect(await names()).toEqual([...kept, ...others].sort());
});

test('locked with a key that cannot be read out of the browser, opened with the password', async () => {
  const lock = await newLock('督查2026', webCrypto);
  await setAutoBackup(db, { ...NO_AUTO_BACKUP, on: true, folder, lock });
  const stored = (await autoBackup(db)).lock!;
  await expect(crypto.subtle.exportKey('raw', stored.key)).rejects.toThrow();
  await run('2026-11-23');
  await run('2026-11-24');
  const [one, other] = await Promise.all((await names()).map(bytesOf));
  expect(await openBackup(one!, null)).toMatchObject({ failure: { code: 'password-needed' } });
  expect(await openBackup(other!, '督查2026')).toMatchObject({ ok: true });
});

test('a folder that is gone is said in a sentence, and made up for once there is one again', async () => {
  await setAutoBackup(db, { ...NO_AUTO_BACKUP, on: true, folder });
  await root.removeEntry(folder.name, { recursive: true });
  expect(await run('2026-11-23')).toMatchObject({ ok: false, failure: { code: 'folder-NotFoundError' } });
  expect((await autoBackupState(db)).failure).toMatch(/^备份文件夹“备份\d+”不见了/);
  expect(await backupState(db)).toMatchObject({ lastAt: null });
  folder = await root.getDirectoryHandle('新的', { create: true });
  await setAutoBackup(db, { ...(await autoBackup(db)), folder });
  expect((await autoBackupState(db)).failure).toBeNull();
  expect(await run('2026-11-23', '15:00')).toEqual({ ok: true, value: true });
});

test('where the folder has to be allowed again nothing is written', async () => {
  const asking = Object.assign(Object.create(folder), { queryPermission: async () => 'prompt' });
  await setAutoBackup(db, { ...NO_AUTO_BACKUP, on: true, folder });
  const settings = db.settings;
  const stored = (await settings.get('autoBackup'))!;
  const get = settings.get.bind(settings);
  // A handle of the origin's own always grants; only its answer is another here.
  settings.get = ((name: string) =>
    name === 'autoBackup'
      ? Promise.resolve({ ...stored, value: { ...(stored.value as object), folder: asking } })
      : get(name)) as never;
  expect(await autoBackupNeed(db, '2026-11-23', calendar)).toBe('permission');
  expect(await run('2026-11-23')).toEqual({ ok: true, value: false });
  expect(await names()).toEqual([]);
});

test('without a folder the page is given the file, and the worker makes none', async () => {
  await setAutoBackup(db, { ...NO_AUTO_BACKUP, on: true });
  expect(await run('2026-11-23')).toEqual({ ok: true, value: false });
  const given: string[] = [];
  const save = (name: string) => void given.push(name);
  expect(await runAutoBackup(db, at('2026-11-23'), calendar, save)).toEqual({ ok: true, value: true });
  expect(given).toEqual(['督查自动备份_20261123_0905.json']);
});

test('two windows at once make one', async () => {
  await setAutoBackup(db, { ...NO_AUTO_BACKUP, on: true, folder });
  const outcomes = await Promise.all([run('2026-11-23'), run('2026-11-23', '09:06')]);
  expect(outcomes.filter((outcome) => outcome.ok && outcome.value)).toHaveLength(1);
  expect(await names()).toHaveLength(1);
});
