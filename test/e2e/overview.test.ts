import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { taskDue } from '../core/model/samples.ts';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { daysFromNow, LAMPS, registerTasks } from './register-samples.ts';
import { seedTasks } from './seed.ts';

let browser: ExtensionBrowser;
let page: Page;
beforeAll(async () => {
  browser = await ExtensionBrowser.start();
  await seedTasks(browser, [
    ...registerTasks,
    taskDue(daysFromNow(-5), { title: '改造城东客运站', status: 'suspended' }),
  ]);
});
afterAll(() => browser?.close());
beforeEach(async () => {
  await page?.close();
});

const openCalendar = async (hash = '') => {
  page = await browser.openExtensionPage(`register.html#view=calendar${hash}`);
  await page.getByRole('table', { name: '按截止日期排列的事项' }).waitFor();
};
const openCharts = async () => {
  page = await browser.openExtensionPage('register.html#view=charts');
  await page.getByRole('img', { name: '事项类别的办理情况，数字见下表' }).waitFor();
};

test('a day of the calendar shows what falls due on it, and leads to its rows', async () => {
  const day = daysFromNow(-3);
  await openCalendar(`&day=${day}`);
  const list = page.getByRole('region', { name: /到期的事项$/ });
  await list.getByRole('button', { name: /城区雨污分流管网三期工程开工建设/ }).waitFor();
  await list.getByRole('button', { name: '在台账中查看全部1项' }).click();
  await page.getByText('共1项').waitFor();
  expect(
    await page.locator('[role=row][id] [data-column=title] > div:first-child').allTextContents(),
  ).toEqual(['城区雨污分流管网三期工程开工建设']);
});

test('a suspended task stands on its day without a lamp, and is late nowhere', async () => {
  const day = daysFromNow(-5);
  await openCalendar(`&day=${day}`);
  const button = page.locator(`#day-${day}`);
  await button.getByText('1项已中止').waitFor();
  expect(await button.textContent()).not.toContain('待办结');
  expect(await button.locator('svg').count()).toBe(0);
  await page.close();
  page = await browser.openExtensionPage('register.html#text=城东客运站');
  const due = page.locator('[role=row][id] [data-column=due]').first();
  await due.waitFor();
  expect(await due.textContent()).not.toContain('逾期');
});

test('arrows go from day to day, and a task opens beside the sheet', async () => {
  await openCalendar(`&day=${daysFromNow(-9)}`);
  await page.locator(`#day-${daysFromNow(-9)}`).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`day-${daysFromNow(-8)}`);
  await page
    .getByRole('button', { name: /制定支持专精特新企业发展若干措施/ })
    .last()
    .click();
  await page.getByRole('complementary', { name: '事项详情' }).waitFor();
  await page.screenshot({ path: artifact('calendar-task.png') });
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`day-${daysFromNow(-8)}`);
  // From month to month, where the day is there or the month ends before it.
  const month = () => page.evaluate(() => document.activeElement?.id.slice(0, 'day-2026-11'.length));
  const here = await month();
  await page.keyboard.press('PageUp');
  await expect.poll(month).not.toBe(here);
  await page.keyboard.press('PageDown');
  await expect.poll(month).toBe(here);
});

test('the numbers of the charts are those of the register, and open their rows', async () => {
  await openCharts();
  await page.getByText('看数字').first().click();
  await page.getByRole('button', { name: `全部事项，逾期未办结${LAMPS.逾期}项，在台账中查看` }).click();
  await page.getByText(`共${LAMPS.逾期}项`).waitFor();
  expect(await page.locator('[role=row][id]').count()).toBe(LAMPS.逾期);
  expect(new URL(page.url()).hash).toBe('#bucket=overdue');

  await openCharts();
  for (const summary of await page.getByText('看数字').all()) await summary.click();
  await page.getByRole('button', { name: /^会议决定事项，逾期办结1项/ }).click();
  await page.getByText('共1项').waitFor();
  expect(
    await page.locator('[role=row][id] [data-column=title] > div:first-child').allTextContents(),
  ).toEqual(['修订《云岭市政府投资项目管理办法》']);
});

test('a bar opens its rows', async () => {
  await openCharts();
  const chart = page.getByRole('img', { name: '牵头单位的办理情况，数字见下表' });
  const box = (await chart.boundingBox())!;
  // The first bar is that of the unit with most tasks; its pieces begin right of the axis' words.
  for (let x = box.x + 150; x < box.x + box.width && !page.url().includes('unit='); x += 20)
    await page.mouse.click(x, box.y + 50);
  await page
    .getByRole('status')
    .getByText(/^.*共\d+项$/)
    .first()
    .waitFor();
  expect(decodeURIComponent(new URL(page.url()).hash)).toContain('unit=市');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong in calendar and charts (${scheme})`, async () => {
    await openCalendar();
    await page.emulateMedia({ colorScheme: scheme });
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.screenshot({ path: artifact(`calendar-${scheme}.png`) });
    await openCharts();
    await page.emulateMedia({ colorScheme: scheme });
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.screenshot({ path: artifact(`charts-${scheme}.png`) });
  });
}

test('both fit a narrow window', async () => {
  await openCalendar();
  await page.setViewportSize({ width: 360, height: 720 });
  await page.screenshot({ path: artifact('calendar-narrow.png') });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await openCharts();
  await page.setViewportSize({ width: 360, height: 720 });
  await page.waitForTimeout(300);
  await page.screenshot({ path: artifact('charts-narrow.png') });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('S3: what changed since last looked is listed, marked as seen and brought back', async () => {
  page = await browser.openExtensionPage('register.html#text=取暖补贴');
  await page.getByText('落实困难群众冬季取暖补贴发放工作').first().click();
  const drawer = page.getByRole('complementary', { name: '事项详情' });
  await drawer.getByLabel('进展内容').fill('资金已下达。');
  await drawer.getByLabel('进展内容').press('Control+Enter');
  await expect.poll(() => drawer.getByLabel('进展内容').inputValue()).toBe('');
  await page.getByRole('tab', { name: '变化' }).click();
  const list = page.getByRole('region', { name: '有变化的事项' });
  await list.getByText('落实困难群众冬季取暖补贴发放工作').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.screenshot({ path: artifact('changes.png') });
  await page.getByRole('button', { name: '全部记为已看' }).click();
  await list.getByText('没有新的变化。').waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await list.getByText('落实困难群众冬季取暖补贴发放工作').waitFor();
});
