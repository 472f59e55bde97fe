import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { readWorkbook } from '../../core/xlsx/read-workbook.ts';
import { good } from '../addin/excel/open.ts';
import { ExcelHost } from '../excel-host/host.ts';
import { DUCHA_RIBBON } from '../excel-host/web/ducha-ribbon.ts';
import { openExcelPage } from '../excel-host/web/excel-page.ts';
import { workbookFromBlocks } from '../excel-host/workbook/from-blocks.ts';
import { findChromium, root } from '../prepare.mjs';
import { startTryout } from './tryout-server.ts';

// Takes the README's pictures anew from the built try-out and add-in: `npm run build && npm run build:tryout`, then
// `npx node test/tryout/pictures.ts`. Look at them before committing.
const picture = (name: string) => join(root, 'docs/pictures', name);
const { address, server } = await startTryout(0);
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: ['--no-sandbox', '--disable-gpu', '--lang=zh-CN'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
await page.goto(address);

const registerButton = page.getByRole('button', { name: /^立项 \d/ });
const samplePages = [
  'frameset/index.html',
  'opinions-cell.html',
  'opinions-list.html',
  'minutes.html',
  'ledger.html',
];
for (const sample of samplePages) {
  await page.getByLabel('样例页面').selectOption(sample);
  await page.waitForTimeout(1_000);
  await page.getByRole('button', { name: '读取本页，起草立项' }).click();
  await registerButton.waitFor();
  if (sample === samplePages[0]) {
    await page.getByText('事项 1', { exact: true }).scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    await page.screenshot({ path: picture('capture.png') });
  }
  await registerButton.click();
  await page.getByRole('button', { name: '打开台账' }).waitFor();
}
await page.getByRole('tab', { name: '督查台账' }).click();
await page.getByRole('row').nth(4).waitFor();
await page.waitForTimeout(500);
await page.screenshot({ path: picture('register.png') });

await page.getByRole('tab', { name: '检查台账文件' }).click();
await page.getByRole('button', { name: /督查台账-县政府办/ }).click();
await page.getByText(/已检查/).waitFor();
await page.getByRole('button', { name: '标记逾期' }).click();
await page.locator('[data-mark=overdue]').first().waitFor();
await page.screenshot({ path: picture('ledger-check.png') });

const file = readFileSync(join(root, 'test/fixtures/ledgers/督查台账-县政府办.xlsx'));
const excel = await openExcelPage(browser, {
  addinFolder: join(root, '.output/addin'),
  ribbon: DUCHA_RIBBON,
  viewport: { width: 1240, height: 860 },
});
await excel.open(
  new ExcelHost(workbookFromBlocks(good(readWorkbook(file)).blocks.values()), { apiLevel: 14 }),
);
await excel.pane.getByRole('button', { name: '检查台账' }).waitFor();
await excel.page.locator('nav').getByText('标记逾期').click();
await excel.pane.getByText(/^已标记/).waitFor();
await excel.pane.getByRole('button', { name: /^没有责任单位/ }).click();
await excel.pane.getByRole('button', { name: /^完成时限读不懂/ }).click();
await excel.page.mouse.move(0, 0);
await excel.page.screenshot({ path: picture('addin.png') });
await browser.close();
server.close();
