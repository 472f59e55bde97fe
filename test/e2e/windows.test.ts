import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXTENSION_ID, ExtensionBrowser } from './browser.ts';
import { SampleIntranet } from './server.ts';

let intranet: SampleIntranet;
let browser: ExtensionBrowser;
beforeAll(async () => {
  intranet = await SampleIntranet.start();
  browser = await ExtensionBrowser.start();
});
afterAll(async () => {
  await browser?.close();
  await intranet?.stop();
});

const own = (path: string) => `chrome-extension://${EXTENSION_ID}/${path}`;

/** Open pages of the extension: kind and path. */
const contexts = async () =>
  (await (await browser.worker()).evaluate(() => chrome.runtime.getContexts({})))
    .filter(({ documentUrl }) => documentUrl)
    .map(({ contextType, documentUrl }) => [contextType, documentUrl!.replace(own(''), '')]);

test('the toolbar button opens the side panel beside the page, once', async () => {
  const page = await browser.open(`${intranet.url}/gbk.html`);
  await browser.clickAction(page);
  await browser.captures(1);
  await expect.poll(contexts).toEqual([['SIDE_PANEL', 'sidepanel.html']]);
  await browser.clickAction(page);
  await browser.captures(2);
  expect(await contexts()).toEqual([['SIDE_PANEL', 'sidepanel.html']]);
});

test('the shortcut for the register opens it in a tab, and comes back to that tab', async () => {
  const opened = browser.context.waitForEvent('page');
  await browser.pressCommand('register');
  const register = await opened;
  await register.waitForURL(own('register.html'));
  await (await browser.open(`${intranet.url}/gbk.html`)).bringToFront();
  await browser.pressCommand('register');
  await expect.poll(() => register.evaluate(() => document.visibilityState)).toBe('visible');
  expect((await contexts()).filter(([kind]) => kind === 'TAB')).toHaveLength(1);
});

test('where the browser cannot open a side panel, a window takes its place, once', async () => {
  const page = await browser.open(`${intranet.url}/gbk.html`);
  await (await browser.worker()).evaluate(() => {
    (chrome.sidePanel as { open: unknown }).open = undefined; // as before Chrome 116
  });
  const opened = browser.context.waitForEvent('page');
  await browser.clickAction(page);
  const { windowId } = (await browser.captures(3)).at(-1)!;
  const panel = await opened;
  await panel.waitForURL(own(`sidepanel.html?window=${windowId}`));
  await browser.clickAction(page);
  await browser.captures(4);
  expect((await contexts()).filter(([, path]) => path!.includes('?window='))).toHaveLength(1);
});
