import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TaskRow } from '../../extension/store/task-row.ts';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { html, SampleIntranet } from './server.ts';

// A ledger on a page: many rows at once, of which the clerk chooses.
const UNITS = ['县住建局', '县财政局', '县教育局', '县水利局'];
const LONG = `<title>重点工作台账</title><h1>临江县2026年老旧小区改造任务清单</h1><table><tr><th>序号</th><th>工作任务</th><th>牵头单位</th><th>完成时限</th></tr>${Array.from(
  { length: 400 },
  (_, i) =>
    `<tr><td>${i + 1}</td><td>完成第${i + 1}个老旧小区改造并通过验收</td><td>${UNITS[i % 4]}</td><td>2026年${(i % 12) + 1}月底前</td></tr>`,
).join('')}</table>`;

let intranet: SampleIntranet;
let browser: ExtensionBrowser;
beforeAll(async () => {
  intranet = await SampleIntranet.start({ '/long.html': html(LONG) });
  browser = await ExtensionBrowser.start();
});
afterAll(async () => {
  await browser?.close();
  await intranet?.stop();
});

async function panelOn(path: string, taken: number): Promise<Page> {
  const page = await browser.open(`${intranet.url}${path}`);
  await browser.clickAction(page);
  const capture = (await browser.captures(taken)).at(-1)!;
  const panel = await browser.openPanel(capture.windowId);
  await panel.setViewportSize({ width: 360, height: 900 });
  return panel;
}

test('rows of a ledger are chosen one by one, all at once, or by unit, and registered together', async () => {
  const panel = await panelOn('/ledger.html', 1);
  await panel.getByText('事项（已选 20，共 20）').waitFor();
  expect(await accessibilityProblems(panel)).toEqual([]);
  await panel.screenshot({ path: artifact('panel-many.png') });
  await panel
    .getByRole('region', { name: '事项1', exact: true })
    .getByRole('button', { name: '展开' })
    .click();
  await panel
    .getByRole('region', { name: '事项1', exact: true })
    .getByRole('textbox', { name: '牵头单位' })
    .waitFor();
  await panel.getByRole('button', { name: '全不选' }).click();
  await panel.getByText('事项（已选 0，共 20）').waitFor();
  await panel.getByRole('combobox', { name: '只选一个单位牵头的' }).selectOption({ index: 1 });
  const button = panel.getByRole('button', { name: /^立项 \d+ 项/ });
  const count = Number(/\d+/.exec((await button.textContent())!)![0]);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(20);
  await button.click();
  await panel.getByText(`已立项 ${count} 项`).waitFor();
  expect(await browser.stored<TaskRow>('tasks')).toHaveLength(count);
});

test('four hundred rows are there to choose from, and one unit’s hundred are registered', async () => {
  const panel = await panelOn('/long.html', 2);
  await panel.getByText('事项（已选 400，共 400）').waitFor();
  await panel
    .getByRole('combobox', { name: '只选一个单位牵头的' })
    .selectOption({ label: '县教育局（100）' });
  await panel.getByRole('button', { name: /^立项 100 项/ }).click();
  await panel.getByText('已立项 100 项').waitFor({ timeout: 30_000 });
});

test('rows that seem registered already say so', async () => {
  const panel = await panelOn('/long.html', 3);
  await panel.getByText('事项（已选 400，共 400）').waitFor();
  await panel.getByText('可能已经立过项，请展开核对').first().waitFor({ timeout: 40_000 });
  await panel
    .getByRole('region', { name: '事项3', exact: true })
    .getByRole('button', { name: '展开' })
    .click();
  await panel
    .getByRole('region', { name: '事项3', exact: true })
    .getByText(/可能已经立过项|同一事项/)
    .first()
    .waitFor();
  // What is new is left chosen in one press; nothing that was registered before is asked about.
  const told = await panel.getByText(/^其中\d+项可能已经立过项/).textContent();
  const known = Number(/\d+/.exec(told!)![0]);
  expect(known).toBeGreaterThanOrEqual(100);
  expect(await accessibilityProblems(panel)).toEqual([]);
  await panel.getByRole('button', { name: '不选这些' }).click();
  await panel.getByText(`事项（已选 ${400 - known}，共 400）`).waitFor();
  await panel.screenshot({ path: artifact('panel-many-known.png') });
});
