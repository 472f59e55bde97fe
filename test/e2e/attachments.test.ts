import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { registerTasks } from './register-samples.ts';
import { seedTasks } from './seed.ts';

// The files of a registered task, in the drawer of the built extension's register.
let browser: ExtensionBrowser;
let page: Page;
beforeAll(async () => {
  browser = await ExtensionBrowser.start();
  const [id] = await seedTasks(browser, registerTasks);
  page = await browser.openExtensionPage(`register.html#task=${id}`);
});
afterAll(() => browser?.close());

const pdf = readFileSync(new URL('../fixtures/office/通知.pdf', import.meta.url));
const drawer = () => page.getByRole('complementary', { name: '事项详情' });

test('files are added by choosing, saved byte for byte, removed and brought back', async () => {
  const choose = drawer().locator('input[type=file][aria-label=添加附件]');
  await choose.setInputFiles([
    { name: '汛期通知.pdf', mimeType: 'application/pdf', buffer: pdf },
    { name: '整改清单.txt', mimeType: 'text/plain', buffer: Buffer.from('共三项') },
  ]);
  await drawer().getByRole('button', { name: '另存整改清单.txt' }).waitFor();
  await drawer().getByRole('button', { name: '打开汛期通知.pdf' }).scrollIntoViewIfNeeded();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.screenshot({ path: artifact('attachments.png') });

  const saving = page.waitForEvent('download');
  await drawer().getByRole('button', { name: '另存汛期通知.pdf' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('汛期通知.pdf');
  expect(readFileSync((await saved.path())!)).toEqual(pdf);

  await drawer().getByRole('button', { name: '移除整改清单.txt' }).click();
  await drawer().getByRole('button', { name: '另存整改清单.txt' }).waitFor({ state: 'detached' });
  await drawer().getByRole('button', { name: '撤回撤销' }).first().click();
  await drawer().getByRole('button', { name: '另存整改清单.txt' }).waitFor();
});

test('the same file again is refused with a sentence', async () => {
  const choose = drawer().locator('input[type=file][aria-label=添加附件]');
  await choose.setInputFiles([{ name: '副本.pdf', mimeType: 'application/pdf', buffer: pdf }]);
  await drawer().getByText('“副本.pdf”已经是这一事项的附件（汛期通知.pdf）。').waitFor();
});

test('a dropped file is added too', async () => {
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['拖进来的'], '来电记录.txt', { type: 'text/plain' }));
    return data;
  });
  const button = drawer().getByRole('button', { name: '添加附件' });
  await button.dispatchEvent('dragenter', { dataTransfer: transfer });
  await drawer().getByText('松开鼠标，添加为附件').waitFor();
  await button.dispatchEvent('drop', { dataTransfer: transfer });
  await drawer().getByRole('button', { name: '另存来电记录.txt' }).waitFor();
});
