import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeWhole } from '../../../core/cli/marked-copy.ts';

const folder = mkdtempSync(join(tmpdir(), 'ducha-copy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const bytes = new TextEncoder().encode('台账');

test('folders that are not there are made', async () => {
  const target = join(folder, '已标记', '九月', '台账.xlsx');
  expect(await writeWhole(target, bytes)).toEqual({ ok: true, value: null });
  expect(new Uint8Array(readFileSync(target))).toEqual(bytes);
});

test('where no folder can be made, nothing is written and the sentence names the place', async () => {
  const file = join(folder, '是文件');
  writeFileSync(file, '');
  const target = join(file, '台账.xlsx');
  expect(await writeWhole(target, bytes)).toMatchObject({
    ok: false,
    failure: { code: 'not-written', message: expect.stringContaining(`写不了 ${target}`) },
  });
});

test.skipIf(!existsSync('/proc/self'))(
  'a place the system takes no folders in ends in a sentence',
  async () => {
    expect(await writeWhole('/proc/no-such/台账.xlsx', bytes)).toMatchObject({
      ok: false,
      failure: { code: 'not-written' },
    });
  },
);
