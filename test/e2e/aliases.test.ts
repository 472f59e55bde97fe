import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { daysFromNow } from './register-samples.ts';
import { SampleIntranet } from './server.ts';

// A unit's name corrected in a draft is remembered with the clerk's consent. The tests follow one another.
let intranet: SampleIntranet;
let browser: ExtensionBrowser;
let panel: Page;
beforeAll(async () => {
  intranet = await SampleIntranet.start();
  browser = await ExtensionBrowser.start();
  const source = await browser.open(`${intranet.url}/approval-list.html`);
  await browser.clickAction(source);
  const { windowId } = (await browser.captures(1))[0]!;
  await source.close();
  panel = await browser.openPanel(windowId);
  panel.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await browser?.close();
  await intranet?.stop();
});

const directory = async () => {
  const rows = await browser.stored<{ name: string; value: unknown }>('settings');
  return rows.find(({ name }) => name === 'unitDirectory')?.value ?? null;
};

test('after registering it is asked once whether the name read is another of that unit', async () => {
  const lead = panel
    .getByRole('region', { name: '事项1', exact: true })
    .getByRole('textbox', { name: '牵头单位' });
  const read = (await lead.inputValue()).split('、')[0]!;
  const long = `云岭市${read.replace(/局$/, '')}事务管理局`;
  await lead.fill(long);
  const due = panel.getByRole('region', { name: '事项1', exact: true });
  await due.getByRole('textbox', { name: '截止日期' }).fill(daysFromNow(-1));
  await panel.getByRole('button', { name: /^立项 \d+ 项/ }).click();
  // The number on the button follows from the panel too, not only at the next quarter of an hour.
  await expect.poll(() => panel.evaluate(() => chrome.action.getBadgeText({}))).toBe('1');
  const offer = panel.getByText(`以后把“${read}”认作“${long}”？`);
  await offer.waitFor();
  await panel.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  expect(await accessibilityProblems(panel)).toEqual([]);
  await panel.screenshot({ path: artifact('panel-alias.png') });
  expect(await directory()).toBeNull();
  await panel.getByRole('button', { name: '记住' }).click();
  await panel.getByText('已记入单位名录').waitFor();
  expect(await directory()).toMatchObject({ units: [{ name: long, aliases: [read] }] });
});

test('it is taken back in one click, and not asked again once declined', async () => {
  await panel.getByRole('button', { name: '撤销', exact: true }).click();
  await panel.getByRole('button', { name: '不用' }).click();
  await panel.getByText(/^以后把/).waitFor({ state: 'hidden' });
  expect(await directory()).toBeNull();
  await panel.reload();
  await panel.getByText(/^已立项/).waitFor();
  expect(await panel.getByText(/^以后把/).count()).toBe(0);
});
