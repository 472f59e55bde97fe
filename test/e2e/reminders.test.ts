import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standardCalendar } from '../../core/calendar/standard-calendar.ts';
import { task } from '../core/model/samples.ts';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { daysFromNow, LAMPS, registerTasks } from './register-samples.ts';
import { seedTasks } from './seed.ts';

// A real alarm wakes a worker that was ended; what it does is seen in the browser's own badge and notifications.
let browser: ExtensionBrowser;
let page: Page;
beforeAll(async () => {
  browser = await ExtensionBrowser.start();
  const today = task({ title: '报送信访积案化解进展', limit: { ...task().limit, due: daysFromNow(0) } });
  await seedTasks(browser, [...registerTasks, today]);
  page = await browser.openExtensionPage('register.html');
});
afterAll(() => browser?.close());

const calendar = standardCalendar();
const DUE = String(LAMPS.逾期 + 1);
const badge = () => page.evaluate(() => chrome.action.getBadgeText({}));
const notifications = () =>
  page.evaluate(async () => Object.keys((await chrome.notifications.getAll()) as object));

/** Lets the alarm ring now, with the worker ended before. */
async function ring() {
  await page.evaluate(() => chrome.action.setBadgeText({ text: '…' }));
  await browser.killWorker();
  await page.evaluate(() =>
    chrome.alarms.create('reminders', { when: Date.now() + 200, periodInMinutes: 15 }),
  );
  await expect.poll(badge, { timeout: 20_000 }).not.toBe('…');
}

/** Clicks on the digest: its own click, or one of its buttons. */
async function click(button?: number) {
  await (await browser.worker()).evaluate((index) => {
    type Dispatching = { dispatch(...parts: unknown[]): void };
    const { onClicked, onButtonClicked } = chrome.notifications as unknown as Record<string, Dispatching>;
    if (index === undefined) onClicked!.dispatch('digest', true);
    else onButtonClicked!.dispatch('digest', index);
  }, button);
}

test('the alarm is there from the beginning, every quarter of an hour', async () => {
  const alarm = await page.evaluate(() => chrome.alarms.get('reminders'));
  expect(alarm).toMatchObject({ periodInMinutes: 15 });
  expect(new Date(alarm!.scheduledTime).getMinutes() % 15).toBe(0);
});

test('the hour is set in the settings', async () => {
  await page.getByRole('button', { name: /陈立新/ }).click();
  await page.getByRole('combobox', { name: '提醒时间' }).selectOption('0:00');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.screenshot({ path: artifact('settings.png') });
  await page.getByRole('button', { name: '完成' }).click();
  await expect
    .poll(async () => (await browser.stored<{ name: string }>('settings')).find((s) => s.name === 'reminder'))
    .toEqual({ name: 'reminder', value: { on: true, hour: 0 } });
});

test('an ended worker rings: the badge counts late and due tasks, one digest a working day', async () => {
  await ring();
  expect(await badge()).toBe(DUE);
  const shown = calendar.isWorkday(daysFromNow(0)) ? ['digest'] : [];
  await expect.poll(notifications).toEqual(shown);
  await page.evaluate(() => chrome.notifications.clear('digest'));
  await ring();
  expect(await badge()).toBe(DUE);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await notifications()).toEqual([]);
});

test("a tab's own badge gives way to the number again", async () => {
  const shown = await page.evaluate(async () => {
    const { id } = (await chrome.tabs.getCurrent())!;
    await chrome.action.setBadgeText({ tabId: id!, text: '读' });
    await chrome.action.setBadgeText({ tabId: id! });
    return chrome.action.getBadgeText({ tabId: id! });
  });
  expect(shown).toBe(DUE);
});

test('a click on the digest opens 今日', async () => {
  await click();
  await page.getByRole('heading', { name: '已逾期' }).waitFor();
  expect(await page.getByRole('tab', { name: '今日' }).getAttribute('aria-selected')).toBe('true');
});

test('the number follows at once what is done in the register', async () => {
  await page.getByRole('button', { name: /报送信访积案.*今天到期/ }).click();
  const drawer = page.getByRole('complementary', { name: '事项详情' });
  await page.screenshot({ path: artifact('today-task.png') });
  await drawer.getByRole('textbox', { name: '截止日期' }).fill(daysFromNow(20));
  await drawer.getByRole('button', { name: '保存修改' }).click();
  await drawer.getByRole('textbox', { name: '改时限的理由' }).fill('原来读错了日期');
  await drawer.getByRole('button', { name: '保存修改' }).click();
  await expect.poll(badge).toBe(String(LAMPS.逾期));
  await drawer.getByRole('button', { name: '撤销', exact: true }).first().click();
  await expect.poll(badge).toBe(DUE);
  await page.keyboard.press('Escape');
});

test('put off for an hour, it comes again by an alarm of its own; the number stays', async () => {
  await click(0);
  await expect
    .poll(() => page.evaluate(async () => (await chrome.alarms.get('remind-again'))?.scheduledTime ?? 0))
    .toBeGreaterThan(Date.now() + 59 * 60_000);
  expect(await badge()).toBe(DUE);
  // The hour is over.
  await page.evaluate(async () => {
    const { reminded } = (await chrome.storage.local.get('reminded')) as { reminded: object };
    await chrome.storage.local.set({ reminded: { ...reminded, againAt: Date.now() - 1 } });
  });
  await ring();
  await expect.poll(notifications).toEqual(['digest']);
  const memory = await page.evaluate(() => chrome.storage.local.get('reminded'));
  expect(memory).toMatchObject({ reminded: { againAt: null } });
});

test('put off, the badge and the digest stay away until the next working day', async () => {
  await click(1);
  await expect.poll(badge).toBe('');
  await ring();
  expect(await badge()).toBe('');
  const memory = await page.evaluate(() => chrome.storage.local.get('reminded'));
  expect(memory).toMatchObject({ reminded: { quietUntil: calendar.addWorkdays(daysFromNow(0), 1).day } });
});

test('the due days listed are saved as a calendar file', async () => {
  await page.getByRole('tab', { name: '台账' }).click();
  await page.getByRole('button', { name: '导出台账' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /日历文件/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^督查到期日历_\d{8}\.ics$/);
  const file = artifact('due.ics');
  await download.saveAs(file);
  const text = readFileSync(file, 'utf8');
  expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(9);
  expect(text).toContain(`DTSTART;VALUE=DATE:${daysFromNow(0).replaceAll('-', '')}\r\n`);
});
