import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeCalendar } from '../../core/calendar/office-calendar.ts';
import { localDay } from '../../extension/local-day.ts';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { registerTasks } from './register-samples.ts';
import { seedTasks } from './seed.ts';

// The settings page, and what it changes elsewhere. The tests follow one another.
let browser: ExtensionBrowser;
let page: Page;
beforeAll(async () => {
  browser = await ExtensionBrowser.start();
  // Folders cannot be chosen headless; one of the origin's own is the same kind of handle.
  await browser.context.addInitScript(() => {
    Object.assign(globalThis, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('督查备份', { create: true }),
    });
  });
  await seedTasks(browser, registerTasks);
  page = await browser.openExtensionPage('options.html');
  page.setDefaultTimeout(10_000);
});
afterAll(() => browser?.close());

const section = (name: string) => page.getByRole('region', { name, exact: true });
/** Axe finds nothing wrong, once colours have stopped changing. */
const looksRight = async (on = page) => {
  await on.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  expect(await accessibilityProblems(on)).toEqual([]);
};
const setting = async (name: string) => {
  const rows = await browser.stored<{ name: string; value: unknown }>('settings');
  return rows.find((row) => row.name === name)?.value;
};

test('the page has its sections, in both schemes and narrow, without accessibility problems', async () => {
  for (const name of ['身份', '预警规则', '计数规则', '放假安排', '单位名录', '提醒', '备份', '关于'])
    await section(name).getByRole('heading').first().waitFor();
  await looksRight();
  await page.screenshot({ path: artifact('options.png'), fullPage: true });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 360, height: 800 });
  await looksRight();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.screenshot({ path: artifact('options-narrow-dark.png'), fullPage: true });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('who works here, and as what', async () => {
  const identity = section('身份');
  await identity.getByRole('textbox', { name: '您的姓名' }).fill('陈立新');
  await identity.getByRole('textbox', { name: '所在单位' }).fill('市政府督查室');
  await identity.getByRole('combobox', { name: '岗位' }).selectOption('督查员');
  await identity.getByRole('button', { name: '保存' }).click();
  await expect
    .poll(() => setting('identity'))
    .toEqual({ name: '陈立新', unit: '市政府督查室', role: '督查员' });
  // Who looks after the whole begins with 今日.
  const opening = browser.context.waitForEvent('page');
  await browser.pressCommand('register');
  const register = await opening;
  await register.getByRole('heading', { name: '已逾期' }).waitFor();
  await register.close();
});

test("an office's own lamp rule is made, used by the board's and the register's lamps, and taken away", async () => {
  const lamps = section('预警规则');
  await lamps.getByRole('button', { name: '自定预警规则' }).click();
  const form = lamps.getByRole('form', { name: '自定预警规则' });
  await form.getByText('请填写规则名称').waitFor();
  await form.getByRole('textbox', { name: '规则名称' }).fill('提前四百天');
  await form.getByRole('textbox', { name: '黄灯的数值' }).fill('400');
  await form.getByText('天数不能超过365').waitFor();
  await form.getByRole('textbox', { name: '黄灯的数值' }).fill('365');
  await form.getByRole('combobox', { name: '黄灯的单位' }).selectOption('天');
  await form.getByText('距时限不超过365天亮黄灯，超过时限亮红灯。').waitFor();
  await looksRight();
  await lamps.screenshot({ path: artifact('options-own-lamp.png') });
  await form.getByRole('button', { name: '保存并使用' }).click();
  await expect.poll(() => lamps.getByRole('radio', { name: /提前四百天/ }).isChecked()).toBe(true);

  const register = await browser.openExtensionPage('register.html');
  const tile = (word: string) => register.getByRole('button', { name: new RegExp(`^${word}\\s*\\d`) });
  await tile('临期').waitFor();
  await expect.poll(async () => /正常\s*0/.test((await tile('正常').textContent()) ?? '')).toBe(true);
  await lamps.getByRole('button', { name: '删除提前四百天' }).click();
  await expect.poll(async () => /正常\s*0/.test((await tile('正常').textContent()) ?? '')).toBe(false);
  await register.close();
});

test('how limits are counted reaches the reading', async () => {
  const counting = section('计数规则');
  await counting.getByRole('textbox', { name: '时间节点的名称' }).fill('汛期');
  await counting.getByRole('textbox', { name: '时间节点的开始' }).fill('四月');
  await counting.getByRole('button', { name: '增加' }).click();
  await counting.getByText('应写作 06-15 或 2027-06-15').waitFor();
  await counting.getByRole('textbox', { name: '时间节点的开始' }).fill('04-15');
  await counting.getByRole('textbox', { name: '时间节点的结束' }).fill('10-15');
  await counting.getByRole('button', { name: '增加' }).click();
  await counting.getByText('汛期：04-15 至 10-15').waitFor();
  const register = await browser.openExtensionPage('register.html');
  await register.getByText('青石桥').first().click();
  const drawer = register.getByRole('complementary', { name: '事项详情' });
  await drawer.getByRole('textbox', { name: '时限（原文）' }).fill('2027年汛期前');
  await expect.poll(() => drawer.getByRole('textbox', { name: '截止日期' }).inputValue()).toBe('2027-04-14');
  await register.close();
});

test('a unit is added and its names are corrected where they stand', async () => {
  const units = section('单位名录');
  await units.getByRole('button', { name: '增加单位' }).click();
  const form = units.getByRole('form', { name: '新单位' });
  await form.getByRole('textbox', { name: '单位名称' }).fill('云岭市发展和改革委员会');
  await form.getByRole('textbox', { name: '简称' }).fill('市发改委');
  await form.getByRole('textbox', { name: '级别' }).fill('一');
  await form.getByText('级别应是1、2这样的数字').waitFor();
  await form.getByRole('textbox', { name: '级别' }).fill('1');
  await form.getByRole('button', { name: '保存单位' }).click();
  await units.getByRole('button', { name: '查看名录' }).click();
  await units.getByRole('button', { name: '修改云岭市发展和改革委员会' }).click();
  await units.getByRole('textbox', { name: '别名' }).fill('市发改局、发改');
  await units.getByRole('button', { name: '保存单位' }).click();
  await units.getByRole('cell', { name: '市发改局、发改' }).waitFor();
  await looksRight();
  await units.screenshot({ path: artifact('options-units.png') });
});

const folder = () =>
  page.evaluate(async () => {
    const names: string[] = [];
    const root = await navigator.storage.getDirectory();
    const kept = await root.getDirectoryHandle('督查备份');
    for await (const name of (kept as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
    return names;
  });

test('a folder is chosen once; the day’s backup lies in it, its age stands on the board', async () => {
  // A working day, whatever day it is.
  await page.clock.setFixedTime(new Date('2026-11-24T10:20:00'));
  await page.reload();
  const backup = section('备份');
  await backup.getByText('还没有备份').waitFor();
  await backup.getByRole('checkbox', { name: '工作日自动备份' }).click();
  await backup.getByRole('radio', { name: /存到选定的文件夹/ }).click();
  await backup.getByText('今天10:20已备份').waitFor();
  expect(await folder()).toEqual(['督查自动备份_20261124_1020.json']);
  await backup.getByRole('textbox', { name: '自动备份的密码' }).fill('督查2026');
  expect(await backup.getByRole('button', { name: '设定密码' }).isDisabled()).toBe(true);
  await backup.getByRole('textbox', { name: '再输一遍' }).fill('督查2026');
  await backup.getByRole('button', { name: '设定密码' }).click();
  await backup.getByText('自动备份设有密码').waitFor();
  await looksRight();
  await backup.screenshot({ path: artifact('options-backup.png') });

  const board = await browser.openExtensionPage('register.html#view=today');
  await board.clock.setFixedTime(new Date('2026-11-26T09:00:00'));
  await board.reload();
  await board.getByRole('button', { name: '2天前备份过' }).waitFor();
  await board.screenshot({ path: artifact('today-backup-age.png') });
  await board.getByRole('button', { name: '今天09:00已备份' }).waitFor({ timeout: 15_000 });
  expect((await folder()).sort()).toEqual([
    '督查自动备份_20261124_1020.json',
    '督查自动备份_20261126_0900.json',
  ]);
  await board.close();
});

test('a folder that is gone is said on the board, and the backup is made once there is one again', async () => {
  await page.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry('督查备份', { recursive: true }),
  );
  const board = await browser.openExtensionPage('register.html#view=today');
  await board.clock.setFixedTime(new Date('2026-11-27T09:00:00'));
  await board.reload();
  await board.getByText('备份文件夹“督查备份”不见了').waitFor({ timeout: 15_000 });
  await looksRight(board);
  await board.screenshot({ path: artifact('today-backup-trouble.png') });
  await board.close();
  await section('备份').getByRole('button', { name: '换一个文件夹' }).click();
  await expect.poll(folder).toHaveLength(1);
});

test('the ended worker makes the backup when its alarm rings', async () => {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('ducha');
        opening.onsuccess = () => {
          const put = opening.result.transaction('settings', 'readwrite').objectStore('settings');
          put.delete('autoBackupState').onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  const today = new Date();
  const stamp = `${today.getFullYear()}${String(today.getMonth() + 1).padStart(2, '0')}${String(today.getDate()).padStart(2, '0')}`;
  const before = await folder();
  await browser.killWorker();
  // The page's clock stands still.
  await page.evaluate(
    (when) => chrome.alarms.create('reminders', { when, periodInMinutes: 15 }),
    Date.now() + 200,
  );
  const isMade = officeCalendar([]).isWorkday(localDay(today));
  await expect
    .poll(async () => (await folder()).some((name) => name.includes(stamp) && !before.includes(name)), {
      timeout: 20_000,
    })
    .toBe(isMade);
});
