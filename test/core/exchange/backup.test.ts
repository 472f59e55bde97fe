import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BACKUP_VERSION, readBackup, writeBackup } from '../../../core/exchange/backup.ts';
import { fromBase64, toBase64 } from '../../../core/exchange/base64.ts';
import { mergeRecord } from '../../../core/exchange/merge-records.ts';
import { append, newRecord } from '../../../core/model/append.ts';
import type { TaskRecord } from '../../../core/model/change.ts';
import { webCrypto } from '../../../extension/store/web-crypto.ts';
import { task, writer } from '../model/samples.ts';

const madeAt = '2026-11-23T08:00:00.000Z';
const write = (records: TaskRecord[], password: string | null = null) =>
  writeBackup(records, { madeAt, password }, webCrypto);
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

const anyRecords = fc
  .array(fc.tuple(fc.string({ unit: 'binary' }), fc.nat(4)), { maxLength: 5 })
  .map((list) => list.map(([remark, more], i) => ({ ...record(remark, more), id: `id-${i}` })));

test('a backup gives back every record as it was, with a password and without', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, fc.constantFrom(null, '督查室2026'), async (records, password) => {
      const back = await read(await write(records, password), password);
      expect(back).toEqual({ ok: true, value: { madeAt, records, damaged: 0 } });
    }),
    { numRuns: 12 },
  );
});

test('with a password nothing of the tasks can be read in the file, and no two files are alike', async () => {
  const [one, other] = [
    await write([record('秘密事项', 1)], '口令'),
    await write([record('秘密事项', 1)], '口令'),
  ];
  expect(text(one)).not.toContain('秘密');
  expect(text(one)).not.toContain('sha256');
  expect(text(one)).not.toBe(text(other));
});

test('a wrong password and none are told apart from a right one', async () => {
  const file = await write([record('', 0)], '口令');
  expect(await read(file)).toMatchObject({ failure: { code: 'password-needed' } });
  expect(await read(file, '口今')).toMatchObject({ failure: { code: 'password-wrong' } });
});

test('any change to a file is found', async () => {
  const plain = text(await write([record('加急', 2)]));
  const damagedBy = async (words: string) => (await read(bytes(words))) as { failure: { code: string } };
  expect((await damagedBy(plain.replace('加急', '缓办'))).failure.code).toBe('backup-damaged');
  expect((await damagedBy(plain.replace('"count":1', '"count":2'))).failure.code).toBe('backup-damaged');
  expect((await damagedBy(plain.slice(0, -40))).failure.code).toBe('backup-damaged');
  expect((await damagedBy('')).failure.code).toBe('backup-foreign');
  const locked = text(await write([record('加急', 2)], '口令')).replace('"count":1', '"count":2');
  expect(await read(bytes(locked), '口令')).toMatchObject({ failure: { code: 'password-wrong' } });
});

test('a file of a newer version is refused with its sentence', async () => {
  const newer = text(await write([])).replace(
    `"version":${BACKUP_VERSION}`,
    `"version":${BACKUP_VERSION + 1}`,
  );
  expect(await read(bytes(newer))).toMatchObject({ failure: { code: 'backup-newer' } });
});

test('a record without its registration is counted as damaged, the others are read', async () => {
  const broken = { ...record('', 2), id: 'broken' };
  const records = [record('', 1), { ...broken, changes: broken.changes.slice(1) }];
  expect(await read(await write(records))).toMatchObject({ value: { records: [records[0]], damaged: 1 } });
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
