import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldTask } from '../../core/model/fold.ts';
import type { TaskRow } from '../../extension/store/task-row.ts';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { registerTasks } from './register-samples.ts';
import { seedTasks } from './seed.ts';

let browser: ExtensionBrowser;
beforeAll(async () => {
  browser = await ExtensionBrowser.start();
  await seedTasks(browser, registerTasks);
});
afterAll(() => browser?.close());

test('the screens speak English where it is chosen, and Chinese again; what is written stays Chinese', async () => {
  const options = await browser.openExtensionPage('options.html#language');
  await options.getByRole('radio', { name: 'English' }).check();
  await options.getByRole('heading', { name: 'Settings' }).waitFor();
  expect(await options.evaluate(() => document.documentElement.lang)).toBe('en');
  await options.screenshot({ path: artifact('english-options.png') });

  const page = await browser.openExtensionPage('register.html');
  await page.getByRole('tab', { name: 'Register' }).waitFor();
  await page.getByText('9 tasks').waitFor();
  await page.screenshot({ path: artifact('english-register.png') });
  await page.locator('[role=row][id] [data-column=choose]').first().click();
  await page.getByRole('button', { name: 'Change person' }).click();
  await page.getByLabel('Person').last().fill('林向东');
  await page.getByRole('button', { name: 'OK' }).click();
  await page.getByText('1 changed.').waitFor();
  const changed = (await browser.stored<TaskRow>('tasks')).find(
    ({ record }) => foldTask(record.changes)?.person === '林向东',
  );
  expect(changed?.record.changes.at(-1)).toMatchObject({ kind: 'edited', reason: '批量修改' });
  expect(await accessibilityProblems(page)).toEqual([]);
  for (const view of ['today', 'charts', 'bulletin', 'planning']) {
    const other = await browser.openExtensionPage(`register.html#view=${view}`);
    await other.getByRole('heading').nth(1).waitFor();
    await other.waitForTimeout(500);
    await other.screenshot({ path: artifact(`english-${view}.png`) });
    await other.close();
  }

  await options.getByRole('radio', { name: '中文' }).check();
  await options.getByRole('heading', { name: '设置' }).waitFor();
  await page.reload();
  await page.getByRole('tab', { name: '台账' }).waitFor();
});
