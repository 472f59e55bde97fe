import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DraftRow } from '../../extension/store/capture-row.ts';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { registerTasks } from './register-samples.ts';
import { seedTasks } from './seed.ts';
import { SampleIntranet } from './server.ts';

// As a notice for 2027 might run; not an announced one.
const NOTICE = `关于2027年部分节假日安排的通知
一、元旦：1月1日至3日放假，共3天。
二、春节：2月5日至12日放假调休，共8天。1月31日（星期日）、2月14日（星期日）上班。
三、清明节：4月3日至5日放假，共3天。
四、劳动节：5月1日至5日放假调休，共5天。4月25日（星期日）、5月8日（星期六）上班。
五、端午节：6月9日放假，共1天。
六、中秋节：9月15日放假，共1天。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。`;

let intranet: SampleIntranet;
let browser: ExtensionBrowser;
let page: Page;
beforeAll(async () => {
  intranet = await SampleIntranet.start();
  browser = await ExtensionBrowser.start();
  await seedTasks(browser, registerTasks);
  page = await browser.openExtensionPage('register.html');
  page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await browser?.close();
  await intranet?.stop();
});

const dialog = () => page.getByRole('dialog');
const openSettings = async () => {
  await page.getByRole('button', { name: '陈立新' }).click();
  await dialog().getByRole('button', { name: '导入单位名录' }).waitFor();
};
const closeSettings = () => dialog().getByRole('button', { name: '完成' }).click();
const file = (name: string, content: string) => {
  const path = artifact(name);
  writeFileSync(path, content);
  return path;
};

/** The side panel with a draft of the frameset sample; captured the first time. */
let windowId: number | null = null;
async function openPanel(): Promise<Page> {
  if (windowId === null) {
    const source = await browser.open(`${intranet.url}/frameset/index.html`);
    await browser.clickAction(source);
    windowId = (await browser.captures(1))[0]!.windowId;
    await source.close();
  }
  const panel = await browser.openPanel(windowId);
  await panel.getByRole('button', { name: /^立项 \d+ 项/ }).waitFor();
  return panel;
}
const firstTask = (panel: Page) => panel.getByRole('region', { name: '事项1', exact: true });

test('a pasted notice is looked at, saved, outlives a reload and makes limits of its year firm', async () => {
  await openSettings();
  await dialog().getByRole('button', { name: '载入放假安排' }).click();
  const notice = dialog().getByRole('textbox', { name: '通知全文' });
  await notice.fill('第七届运动会定于下月举行。');
  await dialog().getByRole('button', { name: '读取通知' }).click();
  await dialog().getByText('通知里没有写明年份').waitFor();
  await notice.fill('2027年10月1日至7日放假调休，共7天。');
  await dialog().getByRole('button', { name: '读取通知' }).click();
  await dialog()
    .getByText(/没有读到元旦、春节/)
    .waitFor();
  await notice.fill(NOTICE);
  await dialog().getByRole('button', { name: '读取通知' }).click();
  const preview = dialog().getByRole('table', { name: '2027年放假安排' });
  await preview
    .getByRole('row', { name: /国庆节 10月1日（周五）至10月7日（周四） 9月26日（周日）、10月9日（周六）/ })
    .waitFor();
  expect(
    await dialog()
      .getByText(/没有读到/)
      .count(),
  ).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog().getByRole('button', { name: '保存2027年放假安排' }).scrollIntoViewIfNeeded();
  await page.screenshot({ path: artifact('settings-notice.png') });

  // The limit is typed in the open panel before and after: the calendar reaches it without a reload.
  const panel = await openPanel();
  const limit = firstTask(panel).getByRole('textbox', { name: '时限（原文）' });
  await limit.fill('2027年10月1日起3个工作日内');
  const due = firstTask(panel).getByRole('textbox', { name: '截止日期' });
  const keptLimit = async () => {
    const limit = (await browser.stored<DraftRow>('drafts'))[0]?.draft?.tasks[0]?.fields.limit;
    return { text: limit?.text, provisional: limit?.readings[0]?.provisional };
  };
  await expect.poll(keptLimit).toEqual({ text: '2027年10月1日起3个工作日内', provisional: true });
  await page.bringToFront();
  await dialog().getByRole('button', { name: '保存2027年放假安排' }).click();
  await dialog().getByText('2027年：放假28天，调休上班6天').waitFor();
  await dialog().getByText('放假安排已有至2027年').waitFor();
  await panel.bringToFront();
  await limit.fill('2027年10月1日起3个工作日内完成');
  await expect.poll(() => due.inputValue()).toBe('2027-10-11');
  await expect.poll(keptLimit).toEqual({ text: '2027年10月1日起3个工作日内完成', provisional: false });
  await firstTask(panel).getByText('2027年10月11日').first().scrollIntoViewIfNeeded();
  await panel.screenshot({ path: artifact('settings-limit-firm.png') });
  await panel.getByText('修改已暂存').waitFor();
  await panel.close();

  await page.reload();
  await openSettings();
  await dialog().getByText('2027年：放假28天，调休上班6天').waitFor();
  await dialog().getByRole('button', { name: '移除2027年放假安排' }).click();
  await dialog().getByText('放假安排已有至2026年').waitFor();
  await dialog().getByRole('button', { name: '载入放假安排' }).click();
  await dialog().getByLabel('选择放假安排文件').last().setInputFiles(file('notice-2027.txt', NOTICE));
  await dialog().getByRole('button', { name: '保存2027年放假安排' }).click();
  await dialog().getByText('放假安排已有至2027年').waitFor();
  await closeSettings();
});

test('an imported directory gives units their full names in the reading, outlives a reload and can be taken away', async () => {
  await openSettings();
  const give = (path: string) => dialog().locator('input[accept=".xlsx,.csv,.json"]').setInputFiles(path);
  await give(file('no-units.csv', '姓名,电话\n张三,1\n'));
  await dialog().getByText('没有找到“单位名称”这一列').waitFor();
  await give(
    file(
      'units.csv',
      '单位名称,简称,别名,级别,上级\n云岭市财政局,财政局、市财政局,,市级,云岭市人民政府\n云岭市审计局,审计局,,市级,云岭市人民政府\n',
    ),
  );
  await dialog()
    .getByRole('row', { name: /云岭市财政局 财政局、市财政局/ })
    .waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  const save = dialog().getByRole('button', { name: '保存2个单位' });
  await save.scrollIntoViewIfNeeded();
  await page.screenshot({ path: artifact('settings-units.png') });
  await save.click();
  await dialog().getByText('已有单位名录，共2个单位').waitFor();

  await page.reload();
  await openSettings();
  await dialog().getByText('已有单位名录，共2个单位').waitFor();
  await dialog().getByRole('button', { name: '查看名录' }).click();
  await dialog()
    .getByRole('row', { name: /云岭市审计局/ })
    .waitFor();

  const source = await browser.open(`${intranet.url}/frameset/index.html`);
  await browser.clickAction(source);
  const capture = (await browser.captures(2)).at(-1)!;
  await source.close();
  const panel = await browser.openPanel(capture.windowId);
  const lead = panel.getByRole('region', { name: /^事项\d$/ }).getByRole('textbox', { name: '牵头单位' });
  const leads = () => lead.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  await panel.getByRole('button', { name: /^立项 \d+ 项/ }).waitFor();
  await expect.poll(leads).toContain('云岭市财政局');
  await panel.getByRole('button', { name: '牵头单位的出处' }).first().click();
  expect(await accessibilityProblems(panel)).toEqual([]);
  await panel.screenshot({ path: artifact('settings-units-read.png') });

  await page.bringToFront();
  await dialog().getByRole('button', { name: '移除名录' }).click();
  await dialog().getByText('导入本地的单位名录后').waitFor();
  await panel.bringToFront();
  await expect.poll(leads, { timeout: 10_000 }).toContain('财政局');
  // One press brings it back whole.
  await page.bringToFront();
  await dialog().getByText('已移除单位名录，共2个单位。').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog().getByRole('button', { name: '撤销' }).click();
  await dialog().getByText('已有单位名录，共2个单位').waitFor();
  await panel.close();
});
