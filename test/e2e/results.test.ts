import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { registerTasks } from './register-samples.ts';
import { seedTasks } from './seed.ts';

// The pages of results: papers, bulletin.

// The first of them may be shown in public; its progress names a telephone.
const tasks = registerTasks.map((fields, i) =>
  i === 1
    ? { ...fields, secrecy: 'open' as const, progress: '已完成初稿，联系电话13812345678。' }
    : { ...fields, secrecy: i === 2 ? ('secret' as const) : fields.secrecy },
);

let browser: ExtensionBrowser;
let page: Page;
beforeAll(async () => {
  browser = await ExtensionBrowser.start();
  await seedTasks(browser, tasks);
  page = await browser.openExtensionPage('register.html');
  page.setDefaultTimeout(10_000);
});
afterAll(() => browser?.close());

const openPage = (word: string) => page.getByRole('tab', { name: word, exact: true }).click();

/** The words of a Word file, a paragraph a line. */
async function wordsOf(download: Download): Promise<string> {
  const path = artifact(download.suggestedFilename());
  await download.saveAs(path);
  const xml = new TextDecoder().decode(unzipSync(readFileSync(path))['word/document.xml']);
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
}

async function picture(name: string): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.screenshot({ path: artifact(`${name}.png`) });
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.screenshot({ path: artifact(`${name}-360.png`) });
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('a 督办函 is issued from a task: numbered, downloaded, listed under 文书 and in the task’s history', async () => {
  await page.getByText('城区雨污分流管网三期工程开工建设').first().click();
  const drawer = page.getByRole('complementary', { name: '事项详情' });
  await drawer.getByRole('button', { name: '出具文书' }).click();
  await page.getByRole('menuitem', { name: '督办函' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('督函〔').waitFor();
  await dialog.getByLabel('情况说明（写入正文，可不填）').fill('施工许可证尚未办理');
  expect(await dialog.getByRole('textbox', { name: /^正文/ }).inputValue()).toContain('已逾期3天');
  await picture('paper-dialog');
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '出具并下载' }).click();
  const words = await wordsOf(await downloading);
  expect(words).toMatch(/督函〔\d{4}〕1号/);
  expect(words).toContain('市水务局：');
  expect(words).toContain('施工许可证尚未办理。');
  await drawer
    .getByRole('region', { name: '文书' })
    .getByText(/督函〔\d{4}〕1号/)
    .waitFor();
  await openPage('文书');
  await page.getByRole('row', { name: /督函〔\d{4}〕1号 督办函/ }).waitFor();
  await picture('papers-page');
  await page.getByRole('button', { name: '1项', exact: true }).click();
  await page.getByText('城区雨污分流管网三期工程开工建设').first().waitFor();
});

test('one paper about several chosen tasks lists them in a table', async () => {
  await page.goto(page.url().split('#')[0]!);
  await page.reload();
  for (const title of [/青石桥危桥改造/, /专精特新企业/])
    await page.getByRole('row', { name: title }).getByRole('checkbox').click();
  await page.getByRole('region', { name: '批量处理' }).getByRole('button', { name: '出具文书' }).click();
  await page.getByRole('menuitem', { name: '催办单' }).click();
  const issuing = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: '出具并下载' }).click();
  const words = await wordsOf(await issuing);
  expect(words).toMatch(/督催〔\d{4}〕1号/);
  expect(words).toContain('市交通运输局、市工业和信息化局：');
  expect(words).toContain('其中2项逾期未办结，最长已逾期23天');
  await page.getByText(/已出具催办单（督催〔\d{4}〕1号）/).waitFor();
});

test('a template that cannot serve is refused by name; the program’s own is downloaded and taken back', async () => {
  await page.reload();
  await openPage('文书');
  await page.getByRole('button', { name: '文书设置' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('发文机关（落款，不填用署名单位）').fill('临江县人民政府督查室');
  await dialog.getByLabel('机关代字', { exact: true }).fill('临府督');
  await dialog.getByLabel('联系人').fill('陈立新');
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '下载督办函模板' }).click();
  const own = await downloading;
  const path = artifact('own-template.docx');
  await own.saveAs(path);
  const input = dialog.locator('input[aria-label="更换督办函模板"]');
  await input.setInputFiles({
    name: '坏.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PK坏'),
  });
  await dialog.getByText('督办函：这不是 Word 文件').waitFor();
  await input.setInputFiles(path);
  await dialog.getByText(/本单位模板：/).waitFor();
  await dialog.getByRole('button', { name: '可用的名称' }).click();
  await dialog.getByText('{#事项列表}…{/事项列表}').waitFor();
  await picture('paper-settings');
  await dialog.getByRole('button', { name: '恢复内置的督办函模板' }).click();
  await dialog.getByText(/本单位模板：/).waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: '完成' }).click();
});

test('a bulletin: figures lead to their rows, the text is corrected and issued, the annex saved', async () => {
  await page.reload();
  await openPage('通报');
  const overall = page.getByRole('region', { name: '总体情况' });
  await overall.getByRole('button', { name: /^逾期未办结\d+项/ }).waitFor();
  await picture('bulletin');
  await page.getByRole('button', { name: '考核规则' }).click();
  await page.getByRole('dialog').getByLabel('配合权重').fill('两倍');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await page.getByText('“配合权重”应填数字').waitFor();
  await page.getByRole('dialog').getByLabel('配合权重').fill('0.4');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await page.getByText(/配合×0\.4/).waitFor();
  const text = page.getByRole('region', { name: '通报文稿' });
  await text.getByLabel('主送').fill('市直各单位');
  const body = text.getByRole('textbox', { name: /^正文/ });
  await body.fill(`${await body.inputValue()}\n特此通报。`);
  const annex = page.waitForEvent('download');
  await text.getByRole('button', { name: '导出附表（Excel）' }).click();
  await (await annex).saveAs(artifact('bulletin-annex.xlsx'));
  const issuing = page.waitForEvent('download');
  await text.getByRole('button', { name: '出具通报（Word）' }).click();
  const words = await wordsOf(await issuing);
  expect(words).toContain('临府督通〔');
  expect(words).toContain('市直各单位：');
  expect(words).toContain('特此通报。');
  const overdue = overall.getByRole('button', { name: /^逾期未办结\d+项/ });
  const count = /\d+/.exec((await overdue.getAttribute('aria-label')) ?? '')![0];
  await overdue.click();
  await page.getByText(`共${count}项`).waitFor();
});

test('a difficulty reported by a unit is grouped, decided on and written into a 督查专报', async () => {
  await page.goto(page.url().split('#')[0]!);
  await page.reload();
  await page.getByText('对全市在建工地开展安全生产大检查').first().click();
  const drawer = page.getByRole('complementary', { name: '事项详情' });
  await drawer.getByLabel(/^存在问题/).fill('检查经费缺口20万元，恳请市财政局予以支持');
  await drawer.getByLabel(/^存在问题/).press('Control+Enter');
  await expect.poll(() => drawer.getByLabel(/^存在问题/).inputValue()).toBe('');
  await openPage('调研');
  const money = page.getByRole('region', { name: '资金保障', exact: true });
  await money.getByText('检查经费缺口20万元').waitFor();
  await money.getByLabel(/的处理意见$/).selectOption('up');
  const report = page.getByRole('region', { name: '督查专报' });
  await expect
    .poll(() => report.getByRole('textbox', { name: /^正文/ }).inputValue())
    .toContain('二、需提请上级协调解决的问题\n（一）资金保障\n1．市应急管理局反映：检查经费缺口20万元');
  await picture('research');
  const issuing = page.waitForEvent('download');
  await report.getByRole('button', { name: '出具专报（Word）' }).click();
  expect(await wordsOf(await issuing)).toContain('恳请市财政局予以支持');
  const sheet = page.waitForEvent('download');
  await report.getByRole('button', { name: '导出汇总表（Excel）' }).click();
  await (await sheet).saveAs(artifact('research.xlsx'));
  await page.getByRole('button', { name: '主题词' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('主题和词').fill('执法经费：经费、装备');
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByRole('region', { name: '执法经费', exact: true }).waitFor();
});

test('the public page has only what is marked open, telephones covered; a secret task cannot be chosen', async () => {
  await page.reload();
  await openPage('公开');
  const choice = page.getByRole('region', { name: '可公开的事项' });
  await choice.getByText('制定支持专精特新企业发展若干措施').waitFor();
  expect(await choice.getByRole('checkbox').count()).toBe(1);
  const check = page.getByRole('region', { name: '公开前检查' });
  await check.getByText('电话号码').waitFor();
  await page.getByRole('region', { name: '公开表预览' }).getByText('联系电话＊＊＊。').waitFor();
  await picture('openness');
  const making = page.waitForEvent('download');
  await page.getByRole('button', { name: '生成网页（1项）' }).click();
  const path = artifact('public.html');
  await (await making).saveAs(path);
  const html = readFileSync(path, 'utf8');
  expect(html).toContain('联系电话＊＊＊。');
  expect(html).not.toContain('城区雨污分流');
  const csv = page.waitForEvent('download');
  await page.getByRole('button', { name: '生成 CSV' }).click();
  await (await csv).saveAs(artifact('public.csv'));
  const shown = await browser.open(`file://${path}`);
  expect(await accessibilityProblems(shown)).toEqual([]);
  await shown.setViewportSize({ width: 360, height: 740 });
  expect(await accessibilityProblems(shown)).toEqual([]);
  await shown.screenshot({ path: artifact('public-360.png') });
  await shown.close();
});

test('tasks leave as an exchange file and by a superior system’s columns, and come in again after a look', async () => {
  await page.reload();
  await openPage('对接');
  const exchange = page.getByRole('region', { name: '交换文件' });
  const leaving = page.waitForEvent('download');
  await exchange.getByRole('button', { name: '导出 Excel' }).click();
  const path = artifact('exchange.xlsx');
  await (await leaving).saveAs(path);
  const input = exchange.locator('input[type=file]');
  await input.setInputFiles({ name: '别的.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await exchange.getByText('这不是“督查”的交换文件').waitFor();
  await input.setInputFiles(path);
  await exchange.getByText(`新增0项，有新经过的0项，与台账相同的${tasks.length}项`).waitFor();

  const superior = page.getByRole('region', { name: '对接上级系统' });
  const sample = page.waitForEvent('download');
  await superior.getByRole('button', { name: '下载对照文件示例' }).click();
  const samplePath = artifact('mapping.json');
  await (await sample).saveAs(samplePath);
  const mapping = superior.getByLabel('载入对照文件').last();
  await mapping.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('[]') });
  await superior.getByText('这不是“督查”的对照文件').waitFor();
  await mapping.setInputFiles(samplePath);
  await superior.getByText(/已载入“示例：上级电子督查系统”/).waitFor();
  const saving = page.waitForEvent('download');
  await superior.getByRole('button', { name: '按对照导出 CSV' }).click();
  const tablePath = artifact('mapped.csv');
  await (await saving).saveAs(tablePath);
  const table = readFileSync(tablePath, 'utf8').replace('市应急管理局', '市应急管理局;市消防救援支队');
  const back = superior.getByLabel('按对照导入').last();
  await back.setInputFiles({
    name: '任务.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${table},新建一所学校\r\n`),
  });
  await superior.getByText(/新增1项，修改1项/).waitFor();
  await picture('mapping');
  await superior.getByRole('button', { name: '导入2项' }).click();
  await superior.getByText('已导入2项。').waitFor();
});
