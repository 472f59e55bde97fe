import { readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { daysFromNow, registerTasks } from './register-samples.ts';
import { seedTasks } from './seed.ts';
import { storedTask } from './stored-task.ts';

// The loop between register and unit is a file: it goes out, is filled in, comes back. The tests follow one another.
let browser: ExtensionBrowser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  browser = await ExtensionBrowser.start();
  await seedTasks(browser, registerTasks);
});
afterAll(() => browser?.close());

beforeEach(async () => {
  await page?.close();
  page = await browser.openExtensionPage('register.html');
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => errors.push(error.message));
  await page.getByRole('row').nth(1).waitFor();
  expect(errors).toEqual([]);
});

const stored = (title: string) => storedTask(browser, title);
const dialog = () => page.getByRole('dialog');
const choose = async (menu: string, item: string) => {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const download = async (press: () => Promise<void>, name: string) => {
  const downloading = page.waitForEvent('download');
  await press();
  const file = artifact(name);
  await (await downloading).saveAs(file);
  return file;
};
/** Axe finds nothing wrong, once the dialog has faded in: half-way its colours are not its own. */
const looksRight = async () => {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  expect(await accessibilityProblems(page)).toEqual([]);
};
const giveFile = (file: string) => dialog().locator('input[type=file]').setInputFiles(file);

/** A ledger file opened to be filled in as a unit would. */
const fillIn = async (
  file: string,
  work: (cell: (title: string, heading: string) => ExcelJS.Cell, sheet: ExcelJS.Worksheet) => void,
) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.worksheets[0]!;
  const rows = sheet.getSheetValues() as unknown[][];
  const header = rows.findIndex((row) => row?.includes('牵头单位'));
  const headings = rows[header] as string[];
  work((title, heading) => {
    const row = rows.findIndex((values) => String(values?.[headings.indexOf('事项')] ?? '').includes(title));
    return sheet.getRow(row).getCell(headings.indexOf(heading));
  }, sheet);
  await workbook.xlsx.writeFile(file);
};

test('a ledger goes out, is filled in, comes back with a preview, and the history shows it; 撤销 takes it back', async () => {
  const file = await download(() => choose('导出台账', '全部事项'), 'filled-in.xlsx');
  await fillIn(file, (cell, sheet) => {
    cell('青石桥', '最新进展').value = '可研报告已批复，正在办理用地手续。';
    cell('青石桥', '进展日期').value = new Date(`${daysFromNow(-1)}T00:00:00Z`);
    cell('取暖补贴', '状态').value = '已办结';
    cell('取暖补贴', '最新进展').value = '补贴已全部发放到位。';
    cell('雨污分流', '备注').value = '施工单位反映管线迁改滞后';
    cell('雨污分流', '完成时限').value = '2027年3月底前';
    cell('学位不足', '牵头单位').value = '市教育局、临江新区管委会';
    const added = sheet.addRow([99, '新建城区公共停车泊位500个', '', '', '', '', '', '市城市管理局']);
    added.commit();
    sheet.spliceRows(Number(cell('代表', '事项').row), 1);
  });
  // Meanwhile the register goes on: one field is changed on both sides.
  await page.getByText('雨污分流').click();
  const drawer = page.getByRole('complementary', { name: '事项详情' });
  await drawer.getByText('工作要求、责任人、备注').click();
  await drawer.getByRole('textbox', { name: '备注' }).fill('市长督办件');
  await drawer.getByRole('button', { name: '保存修改' }).click();
  await drawer.getByText('修改', { exact: true }).waitFor();
  await page.keyboard.press('Escape');

  await choose('导入/备份', '导入台账');
  await page.screenshot({ path: artifact('import-choose.png') });
  await giveFile(file);
  await dialog().getByRole('tab', { name: '有改动 4' }).waitFor();
  await page.screenshot({ path: artifact('import-preview.png') });
  await looksRight();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: artifact('import-preview-dark.png') });
  await looksRight();
  await page.emulateMedia({ colorScheme: 'light' });
  const card = (title: string) => dialog().getByRole('listitem').filter({ hasText: title }).first();
  expect(await card('雨污分流').getByRole('checkbox', { name: '备注' }).isChecked()).toBe(false);
  await card('雨污分流').getByText('冲突：导出后台账也改过').waitFor();
  await card('取暖补贴').getByText('请填写办结日期。').waitFor();
  await card('取暖补贴').getByRole('textbox', { name: '办结日期' }).fill(daysFromNow(-2));
  await page.keyboard.press('Tab');
  await card('取暖补贴').getByText('请填写办结日期。').waitFor({ state: 'hidden' });
  // A limit moved further away is 延期: it waits for a person.
  const limit = card('雨污分流').getByRole('checkbox', { name: '时限' });
  expect(await limit.isChecked()).toBe(false);
  await card('雨污分流').getByText('推后了时限：延期须经批准').waitFor();
  await limit.check();
  // Gone to and declined with the keyboard.
  await card('青石桥').getByRole('checkbox').first().focus();
  for (const title of ['雨污分流', '取暖补贴', '学位不足']) {
    await page.keyboard.press('ArrowDown');
    await card(title).locator('input[data-row]:focus').waitFor();
  }
  await page.keyboard.press('Space');
  expect(await card('学位不足').getByRole('checkbox').first().isChecked()).toBe(false);
  await dialog().getByRole('tab', { name: '未匹配 1' }).click();
  await page.screenshot({ path: artifact('import-new.png') });
  await dialog().getByRole('checkbox', { name: '新建城区公共停车泊位500个' }).check();
  await dialog().getByRole('tab', { name: '表中缺少 1' }).click();
  await dialog().getByText('办理市人大代表第28号重点建议').waitFor();
  await dialog().getByRole('button', { name: '导入所选4项' }).click();
  await page.getByText('更新3项，新登记1项').waitFor();
  await page.screenshot({ path: artifact('import-done.png') });

  expect(await stored('青石桥')).toMatchObject({
    progress: '可研报告已批复，正在办理用地手续。',
    progressOn: daysFromNow(-1),
  });
  // What the unit calls done waits for review.
  expect(await stored('取暖补贴')).toMatchObject({ status: 'inReview', finishedOn: null });
  expect(await stored('雨污分流')).toMatchObject({ remark: '市长督办件', limit: { due: '2027-03-31' } });
  expect((await stored('学位不足')).lead).toEqual(['市教育局']);
  await page.getByText('雨污分流').click();
  await drawer.getByText('时限：').first().waitFor();
  expect(await drawer.getByRole('list').last().textContent()).toMatch(
    /时限：.*→\s*2027年3月底前，截止2027-03-31/,
  );
  await drawer.getByText('从“filled-in.xlsx”导入').scrollIntoViewIfNeeded();
  await page.screenshot({ path: artifact('import-history.png') });

  await page.reload();
  await choose('导入/备份', '撤销上次导入');
  await page.getByText('已撤销这次导入，涉及4项').waitFor();
  expect(await stored('青石桥')).toMatchObject({ progress: '' });
  expect(await stored('取暖补贴')).toMatchObject({ status: 'inProgress', finishedOn: null });
});

test('an untouched ledger changes nothing, and a file that is none says so', async () => {
  const file = await download(() => choose('导出台账', '全部事项'), 'untouched.xlsx');
  await choose('导入/备份', '导入台账');
  const other = artifact('no-workbook.xlsx');
  writeFileSync(other, '这不是表格');
  await giveFile(other);
  await dialog()
    .getByText(/不是|无法|打不开|损坏/)
    .first()
    .waitFor();
  await giveFile(file);
  await dialog()
    .getByText(/没有改动/)
    .waitFor();
  expect(await dialog().getByRole('button', { name: '导入所选0项' }).isDisabled()).toBe(true);
});

test('a backup with a password comes back; a wrong password and a damaged file are told', async () => {
  await page.getByRole('button', { name: '还没有备份' }).click();
  await dialog().getByLabel('密码（可不填）').fill('督查2026');
  await dialog().getByLabel('再输一遍密码').fill('督查2026');
  await looksRight();
  await page.screenshot({ path: artifact('backup.png') });
  const file = await download(
    () => dialog().getByRole('button', { name: '备份到文件' }).click(),
    'backup.json',
  );
  await dialog()
    .getByText(/已备份12个事项/)
    .waitFor();
  await dialog().getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: '还没有备份' }).waitFor({ state: 'hidden' });
  await page.clock.setFixedTime(Date.now() + 9 * 86_400_000);
  await page.reload();
  await page.getByRole('button', { name: '已9天没有备份' }).waitFor();

  await choose('导入/备份', '从备份恢复');
  await giveFile(file);
  await dialog()
    .getByLabel(/设有密码/)
    .fill('猜的');
  await dialog().getByRole('button', { name: '打开备份' }).click();
  await dialog()
    .getByText(/密码不对/)
    .waitFor();
  await dialog()
    .getByLabel(/设有密码/)
    .fill('督查2026');
  await dialog().getByRole('button', { name: '打开备份' }).click();
  await dialog().getByText('与本机一致、不变12项').waitFor();
  await looksRight();
  await page.screenshot({ path: artifact('restore.png') });
  expect(await dialog().getByRole('button', { name: '恢复', exact: true }).isDisabled()).toBe(true);
  await dialog().getByRole('button', { name: '关闭' }).click();

  const damaged = artifact('damaged.json');
  writeFileSync(damaged, readFileSync(file, 'utf8').replace('"tasks":12', '"tasks":11'));
  await choose('导入/备份', '从备份恢复');
  await giveFile(damaged);
  await dialog()
    .getByLabel(/设有密码/)
    .fill('督查2026');
  await dialog().getByRole('button', { name: '打开备份' }).click();
  await dialog()
    .getByText(/备份文件已损坏/)
    .waitFor();
});

test('a backup fills an empty register', async () => {
  const fresh = await ExtensionBrowser.start();
  try {
    page = await fresh.openExtensionPage('register.html');
    await page.getByText('台账还是空的').waitFor();
    await choose('导入/备份', '从备份恢复');
    await giveFile(artifact('backup.json'));
    await dialog()
      .getByLabel(/设有密码/)
      .fill('督查2026');
    await dialog().getByRole('button', { name: '打开备份' }).click();
    await dialog().getByText('将补入12项').waitFor();
    await dialog().getByRole('button', { name: '恢复', exact: true }).click();
    await dialog()
      .getByText(/恢复完成，写入：事项12项/)
      .waitFor();
    await dialog().getByRole('button', { name: '关闭' }).click();
    await page.getByText('青石桥').waitFor();
  } finally {
    await fresh.close();
  }
});
