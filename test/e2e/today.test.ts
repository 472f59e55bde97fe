import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dated, task } from '../core/model/samples.ts';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { daysFromNow, registerTasks } from './register-samples.ts';
import { seedTasks } from './seed.ts';

const due = (title: string, days: number) =>
  task({
    title,
    limit: { ...task().limit, due: daysFromNow(days), readings: [dated('', daysFromNow(days))], text: '' },
    progress: '正在办理。',
    progressOn: daysFromNow(-1),
  });
const unread = task({
  title: '尽快研究提出农村客运补贴调整意见',
  limit: { text: '尽快', readings: [], due: null, certainty: 'unknown', setByHand: false },
  progressOn: daysFromNow(-1),
});

/** The number of tasks in each list of the board. */
const LISTS = {
  已逾期: 3,
  今天到期: 1,
  '3天内到期': 2,
  '7天内到期': 1,
  久未报进展: 5,
  时限未定: 1,
  时限暂定: 1,
};

let browser: ExtensionBrowser;
let page: Page;
beforeAll(async () => {
  browser = await ExtensionBrowser.start();
  await seedTasks(browser, [
    ...registerTasks,
    due('报送信访积案化解进展', 0),
    due('召开防汛调度会', 6),
    unread,
  ]);
});
afterAll(() => browser?.close());
beforeEach(async () => {
  await page?.close();
  page = await browser.openExtensionPage('register.html#view=today');
  await page.getByRole('heading', { name: '已逾期' }).waitFor();
});

const number = (word: string) =>
  page.getByRole('button', { name: new RegExp(`^${word}\\d+项，在台账中查看$`) });

test('every number is right and opens its rows in the register', async () => {
  for (const [word, count] of Object.entries(LISTS)) {
    await number(word).click();
    await page.getByText(`今日·${word}`).waitFor();
    await page.getByText(`共${count}项`).waitFor();
    expect(await page.locator('[role=row][id]').count(), word).toBe(count);
    await page.getByRole('tab', { name: '今日' }).click();
    expect(await number(word).textContent(), word).toContain(String(count));
  }
});

test('the keyboard goes from task to task and back from an open one', async () => {
  await page.getByRole('tab', { name: '今日' }).focus();
  // Settings and keys stand below the rail; then comes the board.
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const at = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  expect(await at()).toContain('专精特新');
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('complementary', { name: '事项详情' });
  await drawer.getByRole('textbox', { name: '事项', exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  expect(await at()).toContain('专精特新');
});

test('what is done leaves the board at once', async () => {
  await page.getByRole('button', { name: /召开防汛调度会/ }).click();
  const drawer = page.getByRole('complementary', { name: '事项详情' });
  const steps = drawer.getByRole('region', { name: '办理流程' });
  await steps.getByRole('button', { name: '申请办结' }).click();
  await steps.getByRole('button', { name: '确定申请办结' }).click();
  await page.getByRole('button', { name: '待审核1项，在台账中查看' }).waitFor();
  await steps.getByRole('button', { name: '办结', exact: true }).click();
  await steps.getByRole('button', { name: '确定办结' }).click();
  await page.getByText('第4至7天没有到期事项').waitFor();
  expect(await number('7天内到期').isDisabled()).toBe(true);
});

test.each(['light', 'dark'] as const)('axe finds nothing wrong on the board (%s)', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await page.reload();
  await page.getByRole('heading', { name: '已逾期' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.screenshot({ path: artifact(`today-${colorScheme}.png`) });
});

test('with nothing registered the board says so', async () => {
  const empty = await ExtensionBrowser.start();
  try {
    const board = await empty.openExtensionPage('register.html#view=today');
    await board.getByText('台账还是空的').waitFor();
    expect(await accessibilityProblems(board)).toEqual([]);
  } finally {
    await empty.close();
  }
});
