import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldTask } from '../../core/model/fold.ts';
import type { TaskRow } from '../../extension/store/task-row.ts';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';

// What a newcomer sees when the extension is installed. The tests follow one another.
let browser: ExtensionBrowser;
let page: Page;
beforeAll(async () => {
  browser = await ExtensionBrowser.start({ welcome: true });
  page = await browser.welcomePage();
  page.setDefaultTimeout(10_000);
});
afterAll(() => browser?.close());

const looksRight = async (on = page) => {
  await on.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  expect(await accessibilityProblems(on)).toEqual([]);
};
const tasks = async () =>
  (await browser.stored<TaskRow>('tasks')).map(({ record }) => foldTask(record.changes)!);

test('the page opens once on installing and asks who works here', async () => {
  await page.getByRole('heading', { name: '欢迎使用“督查”' }).waitFor();
  await looksRight();
  await page.screenshot({ path: artifact('welcome-name.png') });
  await page.getByRole('textbox', { name: '您的姓名' }).fill('陈立新');
  await page.getByRole('textbox', { name: '所在单位' }).fill('市政府督查室');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { name: '1. 署名：市政府督查室 陈立新' }).waitFor();
});

test('the sample in the page is read into a draft, its task marked as a sample', async () => {
  await looksRight();
  await page.screenshot({ path: artifact('welcome-sample.png') });
  await page.getByRole('button', { name: '读取这份示例' }).click();
  const task = page.getByRole('region', { name: '事项1', exact: true });
  await task.waitFor();
  expect(await task.getByRole('textbox', { name: '牵头单位' }).inputValue()).toBe('市交通运输局');
  expect(await task.getByRole('textbox', { name: '配合单位' }).inputValue()).toBe('市财政局');
  expect(await task.getByRole('textbox', { name: '事项', exact: true }).inputValue()).toMatch(/^【示例】/);
  await looksRight();
  await page.screenshot({ path: artifact('welcome-draft.png'), fullPage: true });
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.screenshot({ path: artifact('welcome-narrow.png'), fullPage: true });
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('registered, it is seen on the board, and all of it goes in one click', async () => {
  await page.getByRole('button', { name: /^立项 1 项/ }).click();
  await page.getByText('已进入台账').waitFor();
  expect(await tasks()).toMatchObject([
    { lead: ['市交通运输局'], title: expect.stringMatching(/^【示例】/) },
  ]);
  await looksRight();
  await page.screenshot({ path: artifact('welcome-done.png') });
  const opening = browser.context.waitForEvent('page');
  await page.getByRole('button', { name: '打开今日' }).click();
  const board = await opening;
  await board.getByText('台账里有1件示例事项').waitFor();
  await board
    .getByRole('button', { name: /【示例】/ })
    .first()
    .waitFor();
  await looksRight(board);
  await board.screenshot({ path: artifact('welcome-board.png') });
  await board.getByRole('button', { name: '清除示例' }).click();
  await board.getByText('台账里有1件示例事项').waitFor({ state: 'hidden' });
  await board
    .getByRole('button', { name: /【示例】/ })
    .first()
    .waitFor({ state: 'hidden' });
  expect(await browser.stored('drafts')).toEqual([]);
  expect(await browser.stored('sources')).toEqual([]);
  expect((await browser.stored<TaskRow>('tasks')).map(({ status }) => status)).toEqual(['withdrawn']);
});
