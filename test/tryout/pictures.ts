import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, root } from '../prepare.mjs';
import { startTryout } from './tryout-server.ts';

// Takes the README's pictures anew from the built try-out: `npm run build && npm run build:tryout`, then
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
await browser.close();
server.close();
