import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unmarkWorkbook } from '../../core/xlsx/mark-in-place.ts';
import { readWorkbook } from '../../core/xlsx/read-workbook.ts';
import { findChromium, root } from '../prepare.mjs';
import { startTryout } from '../tryout/tryout-server.ts';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';

const LEDGER = '督查台账-县政府办.xlsx';
let server: Server;
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  const built = spawnSync('npm', ['run', '-s', 'build:tryout'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  const tryout = await startTryout(0);
  server = tryout.server;
  browser = await chromium.launch({
    executablePath: findChromium()!,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(tryout.address);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('a sample page is read beside itself and its tasks reach the register', async () => {
  await page.frameLocator('iframe').frameLocator('frame').nth(1).getByText('云政办发').first().waitFor();
  await page.getByRole('button', { name: '读取本页，起草立项' }).click();
  await page.getByRole('button', { name: /^立项/ }).last().waitFor();
  await page.screenshot({ path: artifact('tryout-capture.png') });
  await page.getByRole('button', { name: /^立项/ }).last().click();
  await page.getByRole('tab', { name: '督查台账' }).click();
  await page.getByText('4月15日前提出整改方案').first().waitFor();
  await page.screenshot({ path: artifact('tryout-register.png') });
  expect(await page.getByText('财政局').count()).toBeGreaterThan(0);
});

test('a sample ledger is checked, marked, saved, and unmarked to what it was', async () => {
  await page.getByRole('tab', { name: '检查台账文件' }).click();
  await page.getByRole('button', { name: new RegExp(LEDGER) }).click();
  await page.getByText(/已检查 20 项/).waitFor();
  expect(await page.locator('[data-mark]').count()).toBe(0);
  await page.getByRole('button', { name: '标记逾期' }).click();
  await page.locator('[data-mark=overdue]').first().waitFor();
  await page.screenshot({ path: artifact('tryout-ledger.png') });

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '另存一份' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('督查台账-县政府办（已标记）.xlsx');
  const marked = new Uint8Array(readFileSync(await download.path()));
  const original = new Uint8Array(readFileSync(join(root, 'test/fixtures/ledgers', LEDGER)));
  expect(Buffer.compare(marked, original)).not.toBe(0);
  expect(unmarkWorkbook(marked).ok).toBe(true);

  await page.getByRole('button', { name: '清除标记' }).click();
  await page.getByText(/标记已清除/).waitFor();
  expect(await page.locator('[data-mark]').count()).toBe(0);
});

test('a sample ledger is repaired with its preview seen, summed up, saved, and put back to what it was', async () => {
  await page.getByRole('tab', { name: '修复' }).click();
  const limits = page.getByRole('button', { name: /全部修复：把时限推算成日期/ });
  await page
    .getByText('（空） → 2026-06-30')
    .or(page.getByRole('button', { name: /预览 \d+ 处/ }))
    .first()
    .waitFor();
  await limits.click();
  await page.getByText(/已修复 \d+ 个单元格/).waitFor();
  await page.getByRole('tab', { name: '汇总' }).click();
  await page.getByRole('button', { name: '生成汇总' }).click();
  await page.getByText('已生成工作表“督查汇总”').waitFor();
  expect(await page.getByRole('gridcell', { name: '一、按办理情况' }).count()).toBe(1);
  await page.screenshot({ path: artifact('tryout-repaired.png') });

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '另存一份' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('督查台账-县政府办（已修复）.xlsx');
  const read = readWorkbook(new Uint8Array(readFileSync(await download.path())));
  if (!read.ok) throw new Error(read.failure.message);
  expect(read.value.sheets.map(({ name }) => name)).toContain('督查汇总');
  const block = read.value.blocks.get('督查台账')!;
  expect(block.values[2]!.at(-1)).toBe('到期日（推算）');

  await page.getByRole('button', { name: '删除生成的表' }).click();
  await page.getByText(/已删除“督查汇总”/).waitFor();
  await page.getByRole('tab', { name: '修复' }).click();
  await page.getByRole('button', { name: /^恢复：/ }).click();
  await page.getByText(/已恢复/).waitFor();
  const [again] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '另存一份' }).click(),
  ]);
  expect(again.suggestedFilename()).toBe(LEDGER);
  expect(readFileSync(await again.path())).toEqual(readFileSync(join(root, 'test/fixtures/ledgers', LEDGER)));
});

test('a file that is no ledger is refused in a sentence and what was open stays', async () => {
  await page.getByRole('tab', { name: '列的识别' }).click();
  await page.setInputFiles('input[type=file]', {
    name: '不是表格.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('这不是一个工作簿'),
  });
  await page.getByText(/“不是表格.xlsx”没有打开：/).waitFor();
  expect(await page.getByRole('grid').count()).toBe(1);
  await page.getByRole('tab', { name: '列的识别', selected: true }).waitFor();
});

test('the try-out has no accessibility problems and throws no errors', async () => {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(errors).toEqual([]);
});
