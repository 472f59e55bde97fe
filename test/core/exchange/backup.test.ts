import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BACKUP_VERSION,
  type BackupSection,
  newLock,
  readBackup,
  writeBackup,
} from '../../../core/exchange/backup.ts';
import { fromBase64, toBase64 } from '../../../core/exchange/base64.ts';
import { mergeRecord } from '../../../core/exchange/merge-records.ts';
import { append, newRecord } from '../../../core/model/append.ts';
import type { TaskRecord } from '../../../core/model/change.ts';
import { webCrypto } from '../../../extension/store/backup/web-crypto.ts';
import { task, writer } from '../model/samples.ts';

const madeAt = '2026-11-23T08:00:00.000Z';
const tasks = (rows: unknown[]): BackupSection => ({ name: 'tasks', version: 2, rows });
const write = async (sections: BackupSection[], password: string | null = null) => {
  const lock = password === null ? null : await newLock(password, webCrypto);
  return writeBackup(sections, { madeAt, lock }, webCrypto);
};
const read = (bytes: Uint8Array, password: string | null = null) => readBackup(bytes, password, webCrypto);

/** A record with so many further entries by one person. */
const record = (remark: string, more: number, name = '张'): TaskRecord => {
  const writing = writer(name);
  let made = newRecord({ kind: 'registered', fields: task({ remark }) }, writing);
  for (let i = 0; i < more; i++)
    made = append(made, { kind: 'progress', text: `进展${i}${remark}`, on: '2026-11-20' }, writing);
  return made;
};
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (words: string) => new TextEncoder().encode(words);

const anySections = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('tasks', 'settings', 'files', 'papers', '将来的表'),
    version: fc.integer({ min: 1, max: 9 }),
    rows: fc.array(fc.jsonValue(), { maxLength: 5 }),
  }),
  { selector: ({ name }) => name },
);

test('a backup gives back every section as it was, with a password and without', async () => {
  await fc.assert(
    fc.asyncProperty(anySections, fc.constantFrom(null, '督查室2026'), async (sections, password) => {
      const back = await read(await write(sections, password), password);
      // What JSON can say: -0 is 0 in it.
      expect(back).toEqual({ ok: true, value: { madeAt, sections: JSON.parse(JSON.stringify(sections)) } });
    }),
    { numRuns: 10 },
  );
});

test('with a password nothing of the tasks can be read in the file, and no two files are alike', async () => {
  const lock = await newLock('口令', webCrypto);
  const both = [1, 2].map(() =>
    writeBackup([tasks([record('秘密事项', 1)])], { madeAt, lock }, webCrypto).then(text),
  );
  const [one, other] = await Promise.all(both);
  expect(one).not.toContain('秘密');
  expect(one).not.toContain('sha256');
  expect(one).not.toBe(other);
  expect(await read(bytes(other!), '口令')).toMatchObject({ ok: true });
});

test('a wrong password and none are told apart from a right one', async () => {
  const file = await write([tasks([record('', 0)])], '口令');
  expect(await read(file)).toMatchObject({ failure: { code: 'password-needed' } });
  expect(await read(file, '口今')).toMatchObject({ failure: { code: 'password-wrong' } });
});

test('files of version 1, with a password and without, are read as a section of tasks', async () => {
  for (const [file, password] of [
    ['backup-1.json', null],
    ['backup-1-locked.json', '督查2026'],
  ] as const) {
    const back = await read(readFileSync(`test/fixtures/registers/${file}`), password);
    if (!back.ok) throw new Error(back.failure.message);
    expect(back.value.madeAt).toBe(madeAt);
    expect(back.value.sections).toMatchObject([{ name: 'tasks', version: 1 }]);
    expect(back.value.sections[0]!.rows.map((row) => (row as TaskRecord).id)).toEqual(['甲', '乙']);
  }
});

test('any change to a file is found', async () => {
  const plain = text(await write([tasks([record('加急', 2)])]));
  const damagedBy = async (words: string) => (await read(bytes(words))) as { failure: { code: string } };
  expect((await damagedBy(plain.replace('加急', '缓办'))).failure.code).toBe('backup-damaged');
  expect((await damagedBy(plain.replace('"tasks":1', '"tasks":2'))).failure.code).toBe('backup-damaged');
  expect((await damagedBy(plain.slice(0, -40))).failure.code).toBe('backup-damaged');
  expect((await damagedBy('')).failure.code).toBe('backup-foreign');
  const locked = text(await write([tasks([record('加急', 2)])], '口令')).replace('"tasks":1', '"tasks":2');
  expect(await read(bytes(locked), '口令')).toMatchObject({ failure: { code: 'password-wrong' } });
});

test('a file of a newer version is refused with its sentence', async () => {
  const newer = text(await write([])).replace(
    `"version":${BACKUP_VERSION}`,
    `"version":${BACKUP_VERSION + 1}`,
  );
  expect(await read(bytes(newer))).toMatchObject({ failure: { code: 'backup-newer' } });
});

test('merging two copies that went apart loses no entry, whichever comes first', () => {
  const entry = fc.tuple(fc.constantFrom('李', '王'), fc.string({ maxLength: 8 }), fc.nat(5));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), fc.array(entry, { maxLength: 8 }), (ours, theirs) => {
      const common = record('', 2);
      const grown = (entries: typeof ours, copy: string) =>
        entries.reduce((grownSoFar, [name, words, minute], i) => {
          const writing = { ...writer(name, `2026-11-24T09:0${minute}:00.000Z`), newId: () => `${copy}${i}` };
          return append(grownSoFar, { kind: 'note', text: words }, writing);
        }, common);
      const [own, other] = [grown(ours, 'a'), grown(theirs, 'b')];
      const { kind, record: union } = mergeRecord(own, other);
      const ids = (r: TaskRecord) => r.changes.map(({ id }) => id);
      expect(new Set(ids(union))).toEqual(new Set([...ids(own), ...ids(other)]));
      expect(union).toEqual(mergeRecord(other, own).record);
      expect(kind).toBe(theirs.length === 0 ? 'same' : 'changed');
      expect(mergeRecord(union, other).kind).toBe('same');
    }),
  );
});

test('Base64 there and back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (data) => {
      expect(toBase64(data)).toBe(Buffer.from(data).toString('base64'));
      expect(fromBase64(toBase64(data))).toEqual(data);
    }),
  );
  expect([fromBase64('abc'), fromBase64('a=bc')]).toEqual([null, null]);
});
