import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readWorkbook } from '../../../core/xlsx/read-workbook.ts';

const LEDGER = 'test/fixtures/ledgers/督查台账-县政府办.xlsx';
const OTHER = 'test/fixtures/ledgers/整改台账-合并单元格.xlsx';
vi.setConfig({ testTimeout: 30_000 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ducha-merge-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function merge(...args: string[]) {
  const all = ['core/cli/start.mjs', 'merge', ...args, '--as-of', '2026-09-15'];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
  return { status, lines: stdout.split('\n').filter(Boolean), stderr };
}

test('one line a file, then the merged workbook', () => {
  const out = join(folder, '汇总.xlsx');
  const { status, lines, stderr } = merge(LEDGER, OTHER, '--out', out);
  expect([status, stderr]).toEqual([0, '']);
  expect(lines).toEqual([
    expect.stringContaining(`${LEDGER}：20 项（“督查台账”20 项）`),
    expect.stringContaining(`${OTHER}：14 项（“整改台账”14 项）`),
    `${out}：2 个文件汇成 34 项（0 项出现在几个文件里）；内容不一致 0 处`,
  ]);
  const book = readWorkbook(readFileSync(out));
  expect(book.ok && book.value.sheets.map(({ name }) => name)).toEqual(['汇总台账', '冲突清单', '汇总文件']);
});

test('files that could not be read are named, the others merged; as JSON too', () => {
  const broken = join(folder, '坏.xlsx');
  writeFileSync(broken, '不是工作簿');
  const again = join(folder, '同一份.xlsx');
  copyFileSync(OTHER, again);
  const out = join(folder, '汇总2.xlsx');
  const { status, lines, stderr } = merge(OTHER, broken, again, '--out', out, '--json');
  expect(status).toBe(2);
  expect(stderr).toContain(`${broken}：`);
  const [first, second, third, last] = lines.map((line) => JSON.parse(line));
  expect(first).toMatchObject({ file: OTHER, sheets: [{ name: '整改台账', rows: 14 }] });
  expect(second).toMatchObject({ file: broken, error: { message: expect.stringContaining('不是') } });
  expect(third.file).toBe(again);
  expect(last).toMatchObject({
    merged: out,
    rows: 14,
    joined: 14,
    conflicts: [],
    unread: [{ file: '坏.xlsx' }],
  });
});

test('refuses what would lose a file, with a sentence', () => {
  const copy = join(folder, '台账.xlsx');
  copyFileSync(LEDGER, copy);
  expect(merge(copy, '--out', copy)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('不能覆盖'),
  });
  expect(merge(copy)).toMatchObject({ status: 2, stderr: expect.stringContaining('用法') });
  expect(merge(copy, '--out', join(folder, '汇总.docx')).stderr).toContain('.xlsx');
  const none = join(folder, '无.xlsx');
  expect(merge(join(folder, '没有.xlsx'), '--out', none)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('没有一个文件读出台账'),
  });
  expect(existsSync(none)).toBe(false);
});
