import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { foldTask } from '../../core/model/fold.ts';
import type { TaskRow } from '../../extension/store/task-row.ts';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { type Answer, html, SampleIntranet } from './server.ts';

// Going back from a task to the words it was made of, on a page that stays, changes, goes away or cannot be reached.
const BEFORE = '<p>一、会议听取了城区防汛准备情况的汇报。</p>'.repeat(1);
const FILLER = '<p>附：历次会议的议题见档案。</p>'.repeat(60);
const WORDS = '由县财政局牵头，县水务局配合，于2026年12月10日前将防汛物资采购资金拨付到位。';
const paper = (words: string) =>
  `<title>县政府常务会议纪要</title><h1>县政府常务会议纪要</h1>${BEFORE}${FILLER}<p>会议议定以下事项：</p><p>二、${words}</p><p>出席：全体领导。</p>`;

let intranet: SampleIntranet;
let browser: ExtensionBrowser;
let now: Answer;
let register: Page;
let paperRegistered = false;
beforeAll(async () => {
  intranet = await SampleIntranet.start({
    '/paper.html': (...asked) => now(...asked),
    '/portal.html': html(
      '<title>门户</title><p>公告</p><iframe name=doc src="/paper.html" width=600 height=400></iframe>',
    ),
    '/late.html': html(
      `<title>流程表单</title><div id=form></div><script>setTimeout(() => { document.getElementById('form').innerHTML = ${JSON.stringify(`${FILLER}<p>${WORDS}</p>`)} }, 1500)</script>`,
    ),
  });
  browser = await ExtensionBrowser.start();
});
afterAll(async () => {
  await browser?.close();
  await intranet?.stop();
});

/** Captures a page, registers its task, and opens the task in the register. Every page is closed again. */
async function registered(path: string): Promise<void> {
  const count = (await browser.stored('captures')).length;
  const page = await browser.open(`${intranet.url}${path}`);
  await page.getByText('防汛物资').or(page.locator('iframe')).first().waitFor();
  await browser.clickAction(page);
  const capture = (await browser.captures(count + 1)).at(-1)!;
  const panel = await browser.openPanel(capture.windowId);
  await panel.getByRole('button', { name: /^立项 1 项/ }).waitFor();
  // The same paper was registered in the tests before: then it is asked whether this is that task.
  const isPaper = path !== '/late.html';
  if (isPaper && paperRegistered)
    await panel
      .getByRole('radio', { name: /^另立新项/ })
      .first()
      .check();
  paperRegistered ||= isPaper;
  await panel.getByRole('button', { name: /^立项 1 项/ }).click();
  await panel.getByText('已立项 1 项').waitFor();
  await panel.close();
  await page.close();
  const id = (await browser.stored<TaskRow>('tasks'))
    .map(({ record }) => ({ id: record.id, at: record.changes[0]!.at }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1)!.id;
  register = await browser.openExtensionPage(`register.html#task=${id}`);
}

const back = () => register.getByRole('button', { name: '回到原文' }).click();
const visited = (path: string) =>
  browser.context.pages().filter((page) => page.url() === `${intranet.url}${path}`);
const selected = (page: Page, frame = 0) =>
  page.frames()[frame]!.evaluate(() => ({
    words: getSelection()!.toString(),
    marks: (CSS as unknown as { highlights?: Map<string, Set<Range>> }).highlights?.get('ducha-passage')
      ?.size,
    seen: (() => {
      const box = getSelection()!.getRangeAt(0).getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight;
    })(),
  }));

beforeEach(async () => {
  now = html(paper(WORDS));
  for (const page of browser.context.pages()) if (page.url().startsWith('http')) await page.close();
  await register?.close();
});

test('unchanged: the page is opened, scrolled to the words, and they are marked', async () => {
  await registered('/paper.html');
  await browser.grant('127.0.0.1');
  await register.bringToFront();
  await back();
  await register.getByText('已在原网页标出这段话，一字未改。').waitFor();
  const [page] = visited('/paper.html');
  expect(await selected(page!)).toEqual({ words: WORDS, marks: 1, seen: true });
  const [row] = await browser.stored<TaskRow>('tasks');
  const xpath = foldTask(row!.record.changes)!.source.provenance!.xpath;
  expect(
    await page!.evaluate(
      (path) => document.evaluate(path, document, null, XPathResult.STRING_TYPE, null).stringValue,
      xpath,
    ),
  ).toBe(`二、${WORDS}`);
  await page!.screenshot({ path: artifact('revisit-found.png') });

  await register.bringToFront();
  await back();
  await expect
    .poll(() => page!.evaluate(() => document.visibilityState), { timeout: 15_000 })
    .toBe('visible');
  expect(visited('/paper.html')).toHaveLength(1);
});

test('changed: one office in place of another is no match; the difference is shown, the page is not marked', async () => {
  await registered('/paper.html');
  now = html(paper(WORDS.replace('县财政局', '县民政局').replace('12月10日', '12月20日')));
  await back();
  await register.getByText('原文已变更。').waitFor();
  expect(await register.locator('figure del').allTextContents()).toEqual(expect.arrayContaining(['财', '1']));
  expect(await register.locator('figure ins').allTextContents()).toEqual(expect.arrayContaining(['民', '2']));
  await register.getByText('原文已变更。').scrollIntoViewIfNeeded();
  expect(await accessibilityProblems(register)).toEqual([]);
  await register.screenshot({ path: artifact('revisit-changed.png') });
  const [page] = visited('/paper.html');
  expect(await page!.evaluate(() => getSelection()!.toString())).toBe('');
  expect(await register.evaluate(() => document.visibilityState)).toBe('visible');
});

test('gone: a page with other words is said not to hold the passage', async () => {
  await registered('/paper.html');
  now = html('<title>统一登录</title><p>请输入用户名和密码</p><input><input type=password>');
  await back();
  await register.getByText('原文已不在网页上，也没有相近的文字').waitFor();
});

test('not reachable: the browser’s error page is told from a page without the words', async () => {
  await registered('/paper.html');
  now = (response) => response.destroy();
  await back();
  await register.getByText('原网页打不开').waitFor({ timeout: 40_000 });
});

test('in a frame: only the frame that was captured is looked at, and marked', async () => {
  await registered('/portal.html');
  await back();
  await register.getByText('已在原网页标出这段话').waitFor();
  const [page] = visited('/portal.html');
  expect((await selected(page!, 1)).words).toBe(WORDS);
  await page!.close();

  now = html('<p>公告栏</p>');
  await register.bringToFront();
  await back();
  await register.getByText('原文已不在网页上').waitFor();
});

test('words that arrive late are waited for', async () => {
  await registered('/late.html');
  await back();
  await register.getByText('已在原网页标出这段话').waitFor();
  expect((await selected(visited('/late.html')[0]!)).words).toBe(WORDS);
});

test('from a draft the click on the page is access enough', async () => {
  await browser.withdraw('127.0.0.1');
  const count = (await browser.stored('captures')).length;
  const page = await browser.open(`${intranet.url}/paper.html`);
  await browser.clickAction(page);
  const capture = (await browser.captures(count + 1)).at(-1)!;
  const panel = await browser.openPanel(capture.windowId);
  await panel.getByRole('button', { name: '回到原文' }).click();
  await panel.getByText('已在原网页标出这段话').waitFor();
  expect((await selected(page)).words).toBe(WORDS);

  await page.goto(`${intranet.url}/late.html`);
  await page.goto(`${intranet.other}/gbk.html`);
  await panel.bringToFront();
  await panel.getByRole('button', { name: '回到原文' }).click();
  await panel.getByText('还没有授权读取这个网站').waitFor();
  await panel.close();
});
