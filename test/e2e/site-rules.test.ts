import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRemoved } from '../../core/model/kept.ts';
import { keptOf } from '../../extension/store/kept.ts';
import { SITE_RULES } from '../../extension/store/site-rules.ts';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { html, SampleIntranet } from './server.ts';

// 指认栏目, as the clerk does it: toolbar button, panel, a click on the page itself, and the next page of the kind.
const form = (number: string, title: string, unit: string, order: string) => `<title>公文办理</title>
  <style>td{border:1px solid #999;padding:8px}</style><h2>公文流转卡</h2><table>
  <tr><td>卡号</td><td id=KH>${number}</td><td>源头</td><td><input value="${unit}"></td></tr>
  <tr><td>名 目</td><td colspan=3><b>${title}</b></td></tr>
  <tr><td>首长手谕</td><td colspan=3 onclick="document.title='页面收到了点击'">${order}</td></tr></table>`;
const FIRST = form(
  '临府办〔2026〕9号',
  '背街小巷怎么整治',
  '县城管局',
  '请县住建局牵头，县财政局配合，于6月30日前报结果。周志远 3.26',
);
const NEXT = form(
  '临府办〔2026〕88号',
  '防汛值守怎么加强',
  '县水利局',
  '请县应急局抓紧落实，8月31日前报结果。李敏 7.2',
);

let intranet: SampleIntranet;
let browser: ExtensionBrowser;
let taken = 0;
beforeAll(async () => {
  intranet = await SampleIntranet.start({
    '/doc/form.jsp': (response, other, request) =>
      html(request.url!.includes('id=9') ? FIRST : NEXT)(response, other, request),
    '/doc/portal.jsp': html(
      '<title>门户</title><frameset cols="30%,*"><frame src="/gbk.html" name=left><frame src="/doc/form.jsp?id=9" name=main></frameset>',
    ),
    '/doc/changed.jsp': html('<p>换了</p>'),
  });
  browser = await ExtensionBrowser.start();
});
afterAll(async () => {
  await browser?.close();
  await intranet?.stop();
});

async function captured(path: string) {
  const page = await browser.open(`${intranet.url}${path}`);
  await browser.clickAction(page);
  taken += 1;
  const capture = (await browser.captures(taken)).at(-1)!;
  const panel = await browser.openPanel(capture.windowId);
  await panel.setViewportSize({ width: 360, height: 1000 });
  return { page, panel };
}

/** Points at a place of the page as the given field. */
async function point(panel: Page, page: Page, field: string, selector: string, frame?: string) {
  await panel.bringToFront();
  await panel.getByRole('combobox', { name: '栏目' }).selectOption({ label: field });
  await panel.getByRole('button', { name: '到网页上点选' }).click();
  await panel.getByText(`请在网页上点选“${field}”的内容`).waitFor();
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  const inside = frame ? page.frame({ name: frame })! : page.mainFrame();
  await inside.locator(selector).click();
  await panel.bringToFront();
  await panel.getByRole('button', { name: '到网页上点选' }).waitFor();
}

const rules = async () =>
  keptOf(SITE_RULES, await browser.stored('siteRules'))
    .filter(({ record }) => !isRemoved(record))
    .map(({ value }) => value);

test('fields are pointed at once; the draft and the next page of the kind are read that way', async () => {
  const { page, panel } = await captured('/doc/form.jsp?id=9');
  await panel.getByText('没有文号').waitFor();
  await panel.getByRole('button', { name: '读得不对？指认栏目' }).click();
  await point(panel, page, '文号', '#KH');
  await panel.getByText('临府办〔2026〕9号').waitFor();
  await panel.getByText('“卡号”旁边的一格').waitFor();
  await point(panel, page, '来文单位', 'input');
  await point(panel, page, '标题', 'b');
  await point(panel, page, '领导批示', 'tr:nth-child(3) td:nth-child(2)');
  expect(await page.title()).toBe('公文办理'); // the page's own handler saw no click
  expect(await accessibilityProblems(panel)).toEqual([]);
  await panel.screenshot({ path: artifact('pointing.png') });
  await page.bringToFront();
  await panel.bringToFront();
  await panel.getByRole('button', { name: '以后这类页面都这样读' }).click();
  await panel.getByText('已记住，以后这类页面都这样读。').waitFor();
  await panel.getByText('背街小巷怎么整治').first().waitFor();
  await panel.getByRole('button', { name: /立项 1 项/ }).waitFor();
  const [rule] = await rules();
  expect(rule).toMatchObject({
    name: '公文办理',
    target: { host: new URL(intranet.url).host, path: '/doc/form.jsp', frame: '' },
    fields: [{ field: 'documentNumber' }, { field: 'issuer' }, { field: 'title' }, { field: 'instruction' }],
  });

  const next = await captured('/doc/form.jsp?id=10');
  await next.panel.getByText('临府办〔2026〕88号').waitFor();
  await next.panel.getByText('防汛值守怎么加强').first().waitFor();
  await next.panel.getByText('县水利局').first().waitFor();
  await next.panel.getByRole('button', { name: /立项 1 项/ }).waitFor();
});

test('with the keyboard alone; Esc leaves without a trace', async () => {
  const { page, panel } = await captured('/doc/form.jsp?id=10');
  await panel.getByRole('button', { name: '读得不对？指认栏目' }).click();
  await panel.getByRole('combobox', { name: '栏目' }).selectOption({ label: '成文日期' });
  await panel.getByRole('button', { name: '到网页上点选' }).click();
  await expect
    .poll(() => page.evaluate(() => document.documentElement.lastElementChild?.tagName))
    .toBe('DIV');
  await page.bringToFront();
  for (const key of ['Tab', 'Tab', 'Tab', 'ArrowRight']) await page.keyboard.press(key);
  await page.screenshot({ path: artifact('pointing-page.png') });
  await page.keyboard.press('Escape');
  await panel.bringToFront();
  await panel.getByRole('button', { name: '到网页上点选' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lastElementChild?.tagName)).toBe('BODY');
  await panel.getByRole('button', { name: '到网页上点选' }).click();
  await expect
    .poll(() => page.evaluate(() => document.documentElement.lastElementChild?.tagName))
    .toBe('DIV');
  await page.bringToFront();
  for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
  await panel.bringToFront();
  await panel.getByText('修改已有规则').waitFor();
  await panel.getByText('“源头”', { exact: false }).first().waitFor();
});

test('in a frame of a frameset', async () => {
  const { page, panel } = await captured('/doc/portal.jsp');
  await panel.getByRole('button', { name: '读得不对？指认栏目' }).click();
  await point(panel, page, '标题', 'b', 'main');
  await panel.getByText('框架名为“main”').waitFor();
  await panel.getByText('背街小巷怎么整治').waitFor();
  await panel.getByRole('button', { name: '取消' }).click();
});

test('a page that was left says what to do', async () => {
  const { page, panel } = await captured('/doc/form.jsp?id=10');
  await panel.getByRole('button', { name: '读得不对？指认栏目' }).click();
  await page.close();
  await panel.bringToFront();
  await panel.getByRole('button', { name: '到网页上点选' }).click();
  await panel.getByText('这个网页已经关闭。').waitFor();
});

test('rules are tried, switched, exported, imported, deleted and brought back; a file that is none is refused', async () => {
  const screen = await browser.openExtensionPage('options.html#rules');
  const part = screen.getByRole('region', { name: '网页规则' });
  const card = part.getByRole('region', { name: '公文办理' });
  await card.getByText('读取 文号、来文单位、标题、领导批示', { exact: false }).waitFor();
  await card.getByRole('button', { name: '试读' }).click();
  await card.getByText('临府办〔2026〕88号').waitFor();
  expect(await accessibilityProblems(screen)).toEqual([]);
  await screen.setViewportSize({ width: 1280, height: 1000 });
  await card.scrollIntoViewIfNeeded();
  await screen.screenshot({ path: artifact('site-rules.png') });
  await screen.setViewportSize({ width: 360, height: 1000 });
  await card.scrollIntoViewIfNeeded();
  await screen.screenshot({ path: artifact('site-rules-narrow.png') });

  const downloading = screen.waitForEvent('download');
  await card.getByRole('button', { name: '导出' }).click();
  const file = await (await downloading).path();
  await card.getByRole('switch').click();
  await expect.poll(async () => (await rules())[0]?.enabled).toBe(false);
  await card.getByRole('button', { name: '删除' }).click();
  await expect.poll(rules).toEqual([]);
  await part.getByRole('button', { name: '撤销' }).click();
  await expect.poll(async () => (await rules()).length).toBe(1);

  await part.locator('input[aria-label="导入规则"]').setInputFiles(file);
  await part.getByText('公文办理（替换现有的“公文办理”，现有的较新）').waitFor();
  await part.getByRole('button', { name: '导入1条' }).click();
  await expect.poll(async () => (await rules())[0]?.enabled).toBe(true);

  const hostile = (text: string) => ({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await part
    .locator('input[aria-label="导入规则"]')
    .setInputFiles(hostile('{"format":"ducha-site-rules","version":1,"rules":[{"run":"alert(1)"}]}'));
  await part.getByText('第1条规则的内容不合规定').waitFor();
  await part.locator('input[aria-label="导入规则"]').setInputFiles(hostile('<script>alert(1)</script>'));
  await part.getByText('不是 JSON 格式').waitFor();
  expect(await rules()).toHaveLength(1);
  await screen.close();
});

test('a correction that stands on the page is offered as the way to read it', async () => {
  for (const { id } of await rules())
    await (await browser.worker()).evaluate(
      (key) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('ducha');
          opening.onsuccess = () => {
            const done = opening.result
              .transaction('siteRules', 'readwrite')
              .objectStore('siteRules')
              .delete(key);
            done.onsuccess = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      id,
    );
  const { panel } = await captured('/doc/form.jsp?id=9');
  await panel.getByText('出处和更正').first().click();
  await panel.getByRole('textbox', { name: '文号' }).fill('临府办〔2026〕9号');
  await panel.getByText('您更正的“文号”就写在这个页面上。').waitFor();
  await panel.getByRole('button', { name: '以后这类页面都这样读' }).click();
  await panel.getByText('“卡号”旁边的一格').waitFor();
  await panel.screenshot({ path: artifact('pointing-correction.png') });
  await panel.getByRole('button', { name: '以后这类页面都这样读' }).click();
  await panel.getByText('已记住').waitFor();
  expect(await rules()).toMatchObject([{ fields: [{ field: 'documentNumber' }] }]);
});
