import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { omittedText, unreadText } from '../../extension/page/unread-text.ts';
import type { TaskRow } from '../../extension/store/task-row.ts';
import { ExtensionBrowser } from './browser.ts';
import { html, SampleIntranet } from './server.ts';

// Pages that mean ill, or are far too large, and pages that go away: each ends in a sentence in the panel, and none gets into it.
const ORDER = '请县财政局牵头，县发改局配合，于6月30日前报结果。周志远 3.26';
const formOf = (more: string) =>
  `<title>收文处理单</title><table><tr><td>来文字号</td><td>云政办发〔2026〕17号</td></tr>
   <tr><td>领导批示</td><td>${ORDER}</td></tr></table>${more}`;

let intranet: SampleIntranet;
let browser: ExtensionBrowser;
let taken = 0;
beforeAll(async () => {
  intranet = await SampleIntranet.start({
    '/scripts.html': html(
      formOf(`<table><tr><td>备注</td><td><img src=x width=90 height=40 onerror="top.hit=1"><b onclick="top.hit=1">&lt;img src=x onerror=alert(1)&gt;</b>
        <a href="javascript:top.hit=1">附件</a><svg width=90 height=40 onload="top.hit=1"><text y=20>版式</text></svg></td></tr></table>
        <style>*{animation:a 9s infinite}@keyframes a{to{opacity:.9}}</style><script>setInterval(() => document.title = Math.random(), 50)</script>`),
    ),
    '/marks.html': html(
      formOf(
        `<table><tr><td>文件标题</td><td>关于\u200b整\u200d治背街\ufeff小巷\u202e的请示\u202c</td></tr></table>`,
      ),
    ),
    '/long-cell.html': html(
      formOf('<p id=long></p><script>long.textContent = "督".repeat(10_000_000)</script>'),
    ),
    '/long-table.html': html(
      formOf(
        '<table id=rows></table><script>rows.innerHTML = "<tr><td>登记</td><td>2026-03-01</td></tr>".repeat(100_000)</script>',
      ),
    ),
    '/leaves.html': html(
      '<p>正在加载</p><script>addEventListener("click", () => setTimeout(() => location.href = "/after.html", 700))</script>',
    ),
    '/after.html': html('<p>已跳转的页面</p>'),
    '/opener.html': html(
      "<title>门户</title><button onclick=\"open('/popup.html', 'w', 'width=600,height=400')\">打开</button>",
    ),
    '/popup.html': html(formOf('')),
  });
  browser = await ExtensionBrowser.start();
});
afterAll(async () => {
  await browser?.close();
  await intranet?.stop();
});
afterEach(async () => {
  for (const page of browser.context.pages().slice(1)) await page.close();
});

/** Presses the button on a page and gives the panel that shows what came of it. */
async function pressed(path: string) {
  const page = await browser.open(`${intranet.url}${path}`);
  await browser.clickAction(page);
  taken += 1;
  const capture = (await browser.captures(taken, 40_000)).at(-1)!;
  const panel = await browser.openPanel(capture.windowId);
  return { page, capture, panel };
}

test('scripts, event attributes and styles of a page are only words in the panel, and run nowhere', async () => {
  const { page, panel, capture } = await pressed('/scripts.html');
  const before = await page.evaluate(() => (globalThis as { hit?: number }).hit ?? 0);
  await panel.getByText('云政办发〔2026〕17号').waitFor();
  await panel.getByRole('button', { name: /立项 1 项/ }).waitFor();
  expect(JSON.stringify(capture)).not.toMatch(/onerror="|javascript:|setInterval|@keyframes/);
  expect(await panel.evaluate(() => (globalThis as { hit?: number }).hit)).toBeUndefined();
  expect(await panel.locator('img, script[src^="http"], style:has-text("animation:a")').count()).toBe(0);
  expect(await page.evaluate(() => (globalThis as { hit?: number }).hit ?? 0)).toBe(before);
});

test('characters that hide or turn words around are dropped, and that is said', async () => {
  const { panel } = await pressed('/marks.html');
  await panel.getByText('关于整治背街小巷的请示').first().waitFor();
  await panel.getByText('页面文字里有改变显示顺序的控制字符，已去掉；请与原页面核对。').waitFor();
});

test.each(['/long-cell.html', '/long-table.html'])(
  '%s is read as far as it goes, and that is said',
  async (path) => {
    const { panel, capture } = await pressed(path);
    expect(capture.frames[0]!.snapshot.omitted).toContain('too-large');
    await panel.getByText(omittedText('too-large')).waitFor({ timeout: 40_000 });
    await panel.getByText('云政办发〔2026〕17号').waitFor();
    await panel.getByRole('button', { name: /立项 1 项/ }).waitFor();
  },
  120_000,
);

test('a page that goes to another while it is read says so, and nothing is made up', async () => {
  const page = await browser.open(`${intranet.url}/leaves.html`);
  await browser.clickAction(page);
  await page.evaluate(() => document.body.click()); // while the page, still loading by its own words, is waited for
  taken += 1;
  const capture = (await browser.captures(taken)).at(-1)!;
  expect(capture.unread.map(({ reason }) => reason)).toEqual(['navigated']);
  const panel = await browser.openPanel(capture.windowId);
  await panel.getByText(unreadText({ reason: 'navigated' })).waitFor();
  await panel.getByRole('button', { name: '没有可立项的事项' }).waitFor();
});

test('a window the page has opened is read like any other', async () => {
  const opener = await browser.open(`${intranet.url}/opener.html`);
  const opening = browser.context.waitForEvent('page');
  await opener.getByRole('button', { name: '打开' }).click();
  const popup = await opening;
  await popup.waitForLoadState();
  // Such a window has no toolbar, only the shortcut; as no key reaches a headless browser, access is given beforehand.
  await browser.grant(new URL(intranet.url).hostname);
  await popup.bringToFront();
  await browser.pressCommand('capture');
  taken += 1;
  const capture = (await browser.captures(taken)).at(-1)!;
  await browser.withdraw(new URL(intranet.url).hostname);
  expect([capture.title, capture.url, capture.unread]).toEqual([
    '收文处理单',
    `${intranet.url}/popup.html`,
    [],
  ]);
  const panel = await browser.openPanel(capture.windowId);
  await panel.getByRole('button', { name: /立项 1 项/ }).waitFor();
});

test('none of this made a task', async () => {
  expect(await browser.stored<TaskRow>('tasks')).toEqual([]);
});
