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

let browser: ExtensionBrowser;
let page: Page;
beforeAll(async () => {
  browser = await ExtensionBrowser.start();
  await seedTasks(browser, registerTasks);
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
