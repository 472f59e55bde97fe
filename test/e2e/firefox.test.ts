import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { artifact } from './artifacts.ts';
import { FirefoxBrowser, type FirefoxPage, findFirefox } from './firefox.ts';
import { SampleIntranet } from './server.ts';

// From a page to the register in a real Firefox, where there is one (Debian: apt-get install firefox-esr). The toolbar button
// cannot be pressed from outside, so what the button does first, opening the sidebar, is not seen here.
const program = findFirefox();

describe.skipIf(program === null)('in Firefox', () => {
  let intranet: SampleIntranet;
  let browser: FirefoxBrowser;
  let welcome: FirefoxPage;
  let windowId: number;
  beforeAll(async () => {
    intranet = await SampleIntranet.start();
    browser = await FirefoxBrowser.start(program!);
    welcome = await browser.page('welcome.html');
  });
  afterAll(async () => {
    await browser?.close();
    await intranet?.stop();
  });

  test('it installs, opens the first page, and keeps who works here', async () => {
    await welcome.shows('欢迎使用“督查”');
    await welcome.evaluate(`document.querySelector('input').focus()`);
    await welcome.type('陈立新');
    await welcome.click('保存');
    await welcome.shows('1. 署名：陈立新');
    writeFileSync(artifact('firefox-welcome.png'), await welcome.screenshot());
  });

  test('a page of the intranet is read once access is granted by a click', async () => {
    const url = JSON.stringify(`${intranet.url}/opinions-list.html`);
    const [tabId, window] = await welcome
      .evaluate<string>(
        `chrome.tabs.create({ url: ${url} }).then(({ id, windowId }) => JSON.stringify([id, windowId]))`,
      )
      .then((text) => JSON.parse(text) as [number, number]);
    windowId = window;
    await new Promise((resolve) => setTimeout(resolve, 500));
    await welcome.evaluate(
      `chrome.runtime.sendMessage({ type: 'capture-again', tabId: ${tabId} }).then(() => 1)`,
    );
    await welcome.evaluate(`chrome.tabs.create({ url: 'sidepanel.html?window=${windowId}' }).then(() => 1)`);
    const panel = await browser.page('sidepanel.html');
    await panel.shows('没有读到');
    await panel.click('授权读取');
    await panel.shows('批示和意见（3）');
    await panel.shows('15个工作日内');
    writeFileSync(artifact('firefox-draft.png'), await panel.screenshot());
  });

  test('the draft is registered, listed and counted on the button', async () => {
    const panel = await browser.page('sidepanel.html');
    await panel.click('立项');
    await panel.shows('已立项');
    await welcome.evaluate(`chrome.tabs.create({ url: 'register.html' }).then(() => 1)`);
    const register = await browser.page('register.html');
    await register.shows('在办');
    const rows = `document.querySelectorAll('[role=row]').length`;
    for (let i = 0; i < 50 && (await register.evaluate<number>(rows)) < 3; i++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await register.evaluate<number>(rows)).toBe(3);
    await register.shows('请司法局做好合法性审查');
    writeFileSync(artifact('firefox-register.png'), await register.screenshot());
    const badge = await register.evaluate<string>('chrome.action.getBadgeText({})');
    expect(badge).toMatch(/^\d*$/);
  });

  test('the settings open; backups go to the downloads, for folders cannot be chosen', async () => {
    await welcome.evaluate(`chrome.tabs.create({ url: 'options.html#backup' }).then(() => 1)`);
    const options = await browser.page('options.html');
    await options.shows('工作日自动备份');
    await options.evaluate(
      `[...document.querySelectorAll('input[type=checkbox]')].find((box) => box.labels[0]?.innerText.includes('工作日自动备份')).click()`,
    );
    await options.shows('这个浏览器不支持');
  });
});
