import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeCalendar } from '../../core/calendar/office-calendar.ts';
import { readLimit } from '../../core/deadline/read-limit.ts';
import { limitOf } from '../../core/intake/limit.ts';
import { foldTask } from '../../core/model/fold.ts';
import type { TaskRow } from '../../extension/store/task-row.ts';
import { task } from '../core/model/samples.ts';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { seedTasks } from './seed.ts';

// As a notice for 2027 might run; not an announced one.
const NOTICE = `关于2027年部分节假日安排的通知
一、元旦：1月1日至4日放假调休，共4天。1月10日（星期日）上班。
二、春节：2月5日至12日放假调休，共8天。1月31日（星期日）、2月14日（星期日）上班。
三、清明节：4月3日至5日放假，共3天。
四、劳动节：5月1日至5日放假调休，共5天。4月25日（星期日）、5月8日（星期六）上班。
五、端午节：6月9日放假，共1天。
六、中秋节：9月15日放假，共1天。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。`;

const ref = '2026-12-28';
const provisional = (title: string, words: string) => {
  const { readings } = readLimit(words, { ref, calendar: officeCalendar([]) });
  const { source } = task();
  const date = { ...source.date!, value: ref };
  return task({ title, limit: limitOf(words, readings), source: { ...source, date } });
};

let browser: ExtensionBrowser;
let page: Page;
beforeAll(async () => {
  browser = await ExtensionBrowser.start();
  await seedTasks(browser, [
    provisional('上报元旦值班安排', '5个工作日内'),
    provisional('汇总一季度重点工作', '40个工作日内'),
    task({ title: '编制防汛预案' }),
  ]);
  page = await browser.openExtensionPage('register.html#view=today');
  page.setDefaultTimeout(10_000);
});
afterAll(() => browser?.close());

const dialog = () => page.getByRole('dialog');
const dueDays = async () =>
  Object.fromEntries(
    (await browser.stored<TaskRow>('tasks'))
      .map(({ record }) => foldTask(record.changes)!)
      .map(({ title, limit }) => [title.slice(0, 6), limit.due]),
  );

test('a notice is loaded, the limits it makes firm are offered on the board, before and after', async () => {
  const before = await dueDays();
  expect(before).toMatchObject({ 上报元旦值班: '2027-01-05' });
  await page.getByRole('heading', { name: '时限暂定' }).waitFor();
  expect(await page.getByText('时限可重新推算').count()).toBe(0);
  const options = await browser.openExtensionPage('options.html#holidays');
  const holidays = options.getByRole('region', { name: '放假安排' });
  await holidays.getByRole('button', { name: '载入放假安排' }).click();
  await holidays.getByRole('textbox', { name: '通知全文' }).fill(NOTICE);
  await holidays.getByRole('button', { name: '读取通知' }).click();
  await holidays.getByRole('button', { name: '保存2027年放假安排' }).click();
  await holidays.getByText('放假安排已更新，2件事项的时限可重新推算').waitFor();
  await options.close();

  await page.getByText('放假安排已更新，2件事项的时限可重新推算').waitFor();
  await page.getByRole('button', { name: '查看', exact: true }).click();
  await dialog().getByText('5个工作日内：2027年1月5日（周二）（暂定）→ 2027年1月6日（周三）').waitFor();
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.screenshot({ path: artifact('recount.png') });
  await dialog().getByRole('checkbox', { name: '汇总一季度重点工作' }).uncheck();
  await dialog().getByRole('button', { name: '更新所选1项' }).click();
  await page.getByText('已重新推算1件事项的时限。').waitFor();
  expect(await dueDays()).toMatchObject({ ...before, 上报元旦值班: '2027-01-06' });
});

test('the history says why, and all of it is taken back in one click', async () => {
  const record = (await browser.stored<TaskRow>('tasks')).find(
    ({ record: { changes } }) => changes.length > 1,
  )!.record;
  expect(record.changes.at(-1)).toMatchObject({ kind: 'edited', reason: '放假安排已更新，重新推算时限' });
  await page.getByRole('button', { name: '撤销重新推算' }).click();
  await page.getByText('已撤销重新推算，涉及1件事项。').waitFor();
  expect(await dueDays()).toMatchObject({ 上报元旦值班: '2027-01-05' });
  await page.getByText('放假安排已更新，2件事项的时限可重新推算').waitFor();
});
