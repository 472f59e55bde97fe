import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { foldTask } from '../../core/model/fold.ts';
import type { TaskRow } from '../../extension/store/task-row.ts';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { registerTasks } from './register-samples.ts';
import { seedTasks } from './seed.ts';

/** One of the register's samples. */
const CLOSED_TASK = '修订《云岭市政府投资项目管理办法》';

let browser: ExtensionBrowser;
let page: Page;
beforeAll(async () => {
  browser = await ExtensionBrowser.start();
  await seedTasks(browser, registerTasks);
});
afterAll(() => browser?.close());
beforeEach(async () => {
  await page?.close();
});

const open = async (hash: string, heading: string) => {
  page = await browser.openExtensionPage(`register.html${hash}`);
  await page.getByRole('heading', { name: heading }).first().waitFor();
};
const tasks = async () =>
  (await browser.stored<TaskRow>('tasks')).map(({ id, record }) => ({
    id,
    fields: foldTask(record.changes)!,
  }));

test('S14: a task is split to units from the open task; its parts lead back to it', async () => {
  await open('', '督查台账');
  await page.getByText('老旧小区改造').first().click();
  const drawer = page.getByRole('complementary', { name: '事项详情' });
  await drawer.getByText('子任务', { exact: true }).click();
  await drawer.getByRole('button', { name: '分解到单位' }).click();
  const form = drawer.getByRole('form', { name: '分解到单位' });
  await form.getByLabel('承担单位（一个单位一个子任务）').fill('临江县政府、东湖区政府');
  await form.getByRole('button', { name: '分解为2个子任务' }).click();
  await drawer.getByText('共2个子任务，已办结0个，逾期0个，平均完成0%。').waitFor();
  await page.screenshot({ path: artifact('parts.png') });
  const parts = (await tasks()).filter(({ fields }) => fields.parent !== null);
  expect(parts.map(({ fields }) => fields.lead[0]).sort()).toEqual(['东湖区政府', '临江县政府']);
  await drawer.getByRole('button', { name: '临江县政府' }).click();

  await drawer.getByText('上级事项：').waitFor();
});

test('S15: two inspections of one unit in the same days are named; one is taken off and brought back', async () => {
  await open('#view=planning&year=2026', '2026年督查计划');
  for (const [title, from, to] of [
    ['重点项目建设专项督查', '2026-12-01', '2026-12-10'],
    ['冬季供暖专项督查', '2026-12-08', '2026-12-12'],
  ] as const) {
    await page.getByRole('button', { name: '列入督查' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('督查事项').fill(title);
    await dialog.getByLabel('开始日期', { exact: true }).fill(from);
    await dialog.getByLabel('结束日期（含当日）').fill(to);
    await dialog.getByLabel('被督查单位').fill('市住房城乡建设局');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  const conflict = page.getByText(
    '市住房城乡建设局在2026-12-08至2026-12-10同时有“重点项目建设专项督查”和“冬季供暖专项督查”，请错开或合并。',
  );
  await conflict.waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.screenshot({ path: artifact('planning.png') });
  await page.getByRole('button', { name: '去掉' }).last().click();
  await conflict.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '撤销' }).click();
  await conflict.waitFor();
  const row = page.getByRole('row').filter({ hasText: '冬季供暖专项督查' });
  await row.getByText('修改记录（3次）').click();
  await row.getByText('删除 ').waitFor();
  await row.getByText('恢复 ').waitFor();
  await page.screenshot({ path: artifact('planning-history.png') });
});

test('S16: an inspection is written down; what it found becomes a task', async () => {
  await open('#view=activities', '督查活动');
  await page.getByRole('button', { name: '登记督查活动' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill('冬季供暖保障实地督查');
  await dialog.getByLabel('被督查单位').fill('市城市管理局');
  await dialog.getByLabel('地点').fill('临江新区');
  await dialog.getByRole('button', { name: '添加发现的问题' }).click();
  await dialog.getByLabel('问题1', { exact: true }).fill('三处换热站未完成检修');
  await dialog.getByLabel('所涉督查事项（可不填）').fill(CLOSED_TASK);
  await dialog.getByRole('button', { name: CLOSED_TASK }).click();
  await page.screenshot({ path: artifact('activity-dialog.png') });
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: '立项整改' }).click();
  await page.getByText('已立项，列入台账；请打开核定时限。').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.screenshot({ path: artifact('activities.png') });
  await page.getByRole('button', { name: '已立项，看整改事项' }).click();
  await page.getByRole('complementary', { name: '事项详情' }).waitFor();
  const made = (await tasks()).find(({ fields }) => fields.title.includes('换热站'));
  expect(made?.fields.lead).toEqual(['市城市管理局']);
  const drawer = page.getByRole('complementary', { name: '事项详情' });
  await drawer.getByText('督查活动', { exact: true }).click();
  await drawer.getByText('，发现问题1个，本事项由此立项').waitFor();
  await open('#view=activities', '督查活动');
  await page.getByText('修改记录（2次）').click();
  await page.getByText('三处换热站未完成检修（已立项）').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: CLOSED_TASK }).click();
  await page.getByRole('complementary', { name: '事项详情' }).waitFor();
});

test('S7: the kinds of matter are counted, and those lacking a field open as rows', async () => {
  await open('#view=coverage', '全覆盖核对');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.screenshot({ path: artifact('coverage.png') });
  const all = (await tasks()).filter(({ fields }) => fields.source.kind === 'meeting').length;
  await page.getByRole('button', { name: `会议决定事项${all}项，在台账中查看` }).click();
  await page.getByText(`共${all}项`).waitFor();
});

test('S14: without a directory the levels say how to begin', async () => {
  await open('#view=levels', '分级');
  await page.getByRole('button', { name: '到设置里导入单位名录' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('the pages fit a narrow window', async () => {
  for (const [view, heading] of [
    ['planning', '督查计划'],
    ['activities', '督查活动'],
    ['coverage', '全覆盖核对'],
    ['levels', '分级'],
  ] as const) {
    await open(`#view=${view}`, heading);
    await page.setViewportSize({ width: 360, height: 720 });
    await page.screenshot({ path: artifact(`${view}-narrow.png`) });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBe(360);
    await page.close();
  }
});
