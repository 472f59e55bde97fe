import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldTask } from '../../core/model/fold.ts';
import type { FileRow } from '../../extension/store/file-row.ts';
import type { TaskRow } from '../../extension/store/task-row.ts';
import { NOTICE, ofdFile } from '../core/reading/input/ofd-file.ts';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { BUILT_EXTENSION } from './build.ts';
import { html, SampleIntranet } from './server.ts';

// Files opened or dropped in the side panel, read with the code that is packed with the extension, under its own rules for
// connections (none).
let intranet: SampleIntranet;
let browser: ExtensionBrowser;
let panel: Page;
beforeAll(async () => {
  const pdf = { 'content-type': 'application/pdf' };
  intranet = await SampleIntranet.start({
    '/notice.pdf': (response) => {
      const name = `attachment; filename*=UTF-8''${encodeURIComponent('防汛通知.pdf')}`;
      response
        .writeHead(200, { ...pdf, 'content-disposition': name.replace('attachment', 'inline') })
        .end(fixture('office/通知.pdf'));
    },
    '/with-pdf.html': html(
      '<title>收文</title><table><tr><td>文件标题</td><td>防汛工作通知</td><td>来文单位</td><td>县政府办</td></tr></table><iframe src="/notice.pdf" width=600 height=600></iframe>',
    ),
  });
  browser = await ExtensionBrowser.start();
  panel = await browser.openPanel(1);
  await panel.setViewportSize({ width: 360, height: 900 });
});
afterAll(async () => {
  await browser?.close();
  await intranet?.stop();
});

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const NAMED = { '.pdf': 'application/pdf', '.txt': 'text/plain' } as Record<string, string>;

/** Opens files by the panel's button. */
async function open(...files: { name: string; buffer: Buffer }[]): Promise<void> {
  await panel
    .getByLabel('打开文件', { exact: true })
    .last()
    .setInputFiles(
      files.map((file) => ({ ...file, mimeType: NAMED[/\.\w+$/.exec(file.name)?.[0] ?? ''] ?? '' })),
    );
}

/** Waits until words stand on the panel, as text or in a field. */
const shows = (words: string) =>
  panel.waitForFunction(
    (wanted) =>
      document.body.textContent.includes(wanted) ||
      [...document.querySelectorAll('input, textarea')].some((field) =>
        (field as HTMLInputElement).value.includes(wanted),
      ),
    words,
    { timeout: 25_000 },
  );

const register = () => panel.getByRole('button', { name: /^立项 \d+ 项/ });
const registered = async () =>
  (await browser.stored<TaskRow>('tasks')).filter(({ status }) => status !== 'withdrawn');

test.each(['sidepanel', 'register'])('the code that reads files is not loaded with the page: %s', (page) => {
  const built = (path: string) => readFileSync(join(BUILT_EXTENSION, path), 'utf8');
  const loaded = new Set<string>();
  const load = (path: string) => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const [, next] of built(path).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      load(`chunks/${next}`);
  };
  for (const [, script] of built(`${page}.html`).matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g))
    load(script!);
  expect([...loaded].some((path) => path.startsWith(`chunks/${page}`))).toBe(true);
  for (const path of loaded) expect(built(path), path).not.toMatch(/GlobalWorkerOptions|convertToHtml/);
});

test('a PDF is read by its text layer, registered with the paper attached, and both can be taken back', async () => {
  await open({ name: '汛期通知.pdf', buffer: fixture('office/通知.pdf') });
  await panel.getByText('临政办发〔2026〕21号').first().waitFor();
  await panel.getByText('县应急局').first().waitFor();
  await panel.getByText('汛期通知.pdf').first().waitFor();
  expect(await accessibilityProblems(panel)).toEqual([]);
  await panel.screenshot({ path: artifact('file-pdf.png') });
  await register().click();
  await panel.getByText(/已立项 \d+ 项/).waitFor();

  const rows = await registered();
  const first = foldTask(rows[0]!.record.changes)!;
  const [file] = await browser.stored<FileRow>('files');
  expect(file).toMatchObject({
    name: '汛期通知.pdf',
    type: 'application/pdf',
    size: fixture('office/通知.pdf').length,
  });
  expect(first.source.provenance).toMatchObject({
    url: '',
    pageTitle: '汛期通知.pdf',
    file: { name: '汛期通知.pdf', sha256: file!.sha256 },
  });
  expect(first.source.provenance!.quote).not.toBe('');
  for (const { record } of rows)
    expect(record.changes.map((c) => c.kind)).toEqual(['registered', 'attached']);
  await panel.getByRole('button', { name: '撤销立项' }).click();
  await register().waitFor();
  expect(await registered()).toEqual([]);
});

test.each([
  ['未嵌入字体.pdf', fixture('office/未嵌入字体.pdf'), '发改局'],
  ['通知.docx', fixture('office/通知.docx'), '县水务局'],
  ['秋粮收购.ofd', Buffer.from(ofdFile([NOTICE])), '县财政局'],
  ['会议纪要.txt', fixture('documents/会议纪要.txt'), '会议纪要.txt'],
  ['批示.html', Buffer.from('<p>请县司法局牵头，于2026年12月20日前报送清理结果。</p>'), '县司法局'],
])('%s becomes a draft', async (name, buffer, words) => {
  await open({ name, buffer });
  await shows(words);
  await register().waitFor();
});

test.each([
  ['扫描件.pdf', fixture('office/扫描件.pdf'), /多半是扫描件/],
  ['加密.pdf', fixture('office/加密.pdf'), /设有打开密码/],
  ['旧版.doc', fixture('office/旧版.doc'), /另存为 \.docx/],
  ['断了.docx', fixture('office/通知.docx').subarray(0, 500), /已损坏/],
  ['照片.jpg', Buffer.from('不是真的照片'), /图片里的文字读不出来/],
])('%s is said to be unreadable, and kept for tasks typed by hand', async (name, buffer, sentence) => {
  await open({ name, buffer });
  await panel.getByText(sentence).waitFor();
  await panel.getByText(name, { exact: false }).first().waitFor();
  await panel.getByRole('button', { name: '增加一项' }).waitFor();
});

test('the rows of an Excel ledger are tasks to choose from', async () => {
  await open({ name: '议定事项.xlsx', buffer: fixture('ledgers/会议议定事项台账.xlsx') });
  await panel.getByText('议定事项.xlsx').first().waitFor();
  await panel.screenshot({ path: artifact('file-xlsx.png') });
  const heading = await panel.getByText(/^事项（(已选 \d+，共 )?\d+）$/).textContent();
  const count = Number(/(\d+)）$/.exec(heading!)![1]);
  expect(count).toBeGreaterThan(3);
});

test('a dropped file is taken too; an empty one is refused with a sentence', async () => {
  const drop = async (name: string, words: string) => {
    const transfer = await panel.evaluateHandle(
      ([fileName, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([content!], fileName!, { type: 'text/plain' }));
        return data;
      },
      [name, words],
    );
    const area = panel.getByRole('main').locator('> div').last();
    await area.dispatchEvent('dragenter', { dataTransfer: transfer });
    await panel.getByText('松开鼠标，据文件起草立项').waitFor();
    await area.dispatchEvent('drop', { dataTransfer: transfer });
  };
  await drop('交办.txt', '请县教育局牵头，县财政局配合，于2026年12月31日前完成校舍安全排查。');
  await shows('县教育局');
  await drop('空.txt', '');
  await panel.getByText('“空.txt”是空文件，没有保存；请确认后再试。').waitFor();
});

test.each(['/notice.pdf', '/with-pdf.html'])(
  'a PDF shown in the tab is read from its own address: %s',
  async (path) => {
    const before = (await browser.stored('captures')).length;
    const page = await browser.open(`${intranet.url}${path}`);
    await browser.clickAction(page);
    const capture = (await browser.captures(before + 1)).at(-1)!;
    expect(capture).toMatchObject({
      unread: [],
      files: [{ name: '防汛通知.pdf', type: 'application/pdf', url: `${intranet.url}/notice.pdf` }],
    });
    const shown = await browser.openPanel(capture.windowId);
    await shown.getByRole('button', { name: '立项 2 项（Ctrl+Enter）' }).waitFor();
    await shown.getByText('临政办发〔2026〕21号').first().waitFor();
    await page.close();
    await shown.close();
  },
);

test('an opinion in handwriting: a picture of the page is kept beside the field, and goes with the task', async () => {
  const before = (await browser.stored('captures')).length;
  const page = await browser.open(`${intranet.url}/opinions-image.html`);
  await browser.clickAction(page);
  const capture = (await browser.captures(before + 1)).at(-1)!;
  const shown = await browser.openPanel(capture.windowId);
  await shown.setViewportSize({ width: 360, height: 900 });
  const opinions = shown.getByRole('region', { name: '批示', exact: true });
  await opinions.getByRole('button', { name: '留存截图' }).first().click();
  await opinions.getByText('现在显示的不是采集这份草稿的页面').first().waitFor();
  await page.bringToFront();
  await opinions
    .getByRole('button', { name: '留存截图' })
    .first()
    .evaluate((button: HTMLElement) => button.click());
  await opinions
    .getByRole('img', { name: /^页面截图/ })
    .first()
    .waitFor();
  await shown.bringToFront();
  expect(await accessibilityProblems(shown)).toEqual([]);
  await shown.screenshot({ path: artifact('evidence.png') });
  await opinions.getByRole('textbox').first().fill('请县住建局牵头，于12月20日前报整改结果。');
  await opinions.getByRole('button', { name: '据此增加事项' }).first().click();
  await shown.getByRole('button', { name: /^立项 \d+ 项/ }).click();
  await shown.getByText(/已立项 \d+ 项/).waitFor();
  const entries = (await registered()).flatMap(({ record }) => record.changes);
  expect(entries.filter((c) => c.kind === 'attached' && c.purpose === 'evidence')).not.toEqual([]);
  const last = (await registered()).find(({ record }) =>
    record.changes.some((c) => c.kind === 'attached' && c.purpose === 'evidence'),
  );
  const drawer = await browser.openExtensionPage(`register.html#task=${last!.record.id}`);
  await drawer.getByRole('img', { name: /^页面截图/ }).waitFor();
  await drawer.close();
  await page.close();
  await shown.close();
});

test('files are opened in the register’s window too; a ledger can be imported instead; a draft is put away and brought back', async () => {
  const register = await browser.openExtensionPage('register.html#view=drafts');
  await register.getByRole('heading', { name: '立项草稿' }).waitFor();
  const before = (await registered()).length;
  await register
    .locator('input[type=file][aria-label=打开文件]')
    .setInputFiles([
      { name: '议定事项.xlsx', mimeType: '', buffer: fixture('ledgers/会议议定事项台账.xlsx') },
    ]);
  const draft = register.getByRole('region', { name: '草稿内容' });
  await draft.getByRole('button', { name: '改为导入台账' }).waitFor();
  await register.screenshot({ path: artifact('drafts-page.png') });
  expect(await accessibilityProblems(register)).toEqual([]);
  await draft.getByRole('button', { name: '改为导入台账' }).click();
  await register.getByRole('heading', { name: '导入预览：议定事项.xlsx' }).waitFor();
  await register.getByRole('button', { name: '全部勾选' }).click();
  await register.getByRole('button', { name: /^导入所选\d+项/ }).click();
  await register.getByText('这份草稿已放弃').waitFor();
  await expect.poll(async () => (await registered()).length, { timeout: 15_000 }).toBeGreaterThan(before);
  await register.getByRole('button', { name: '恢复', exact: true }).click();
  await draft.getByRole('button', { name: '改为导入台账' }).waitFor();
  await register.setViewportSize({ width: 360, height: 800 });
  await register.screenshot({ path: artifact('drafts-page-narrow.png') });
  await register.close();
});

test('a file dropped anywhere in the register’s window becomes a draft', async () => {
  const register = await browser.openExtensionPage('register.html');
  await register.getByRole('heading', { name: '督查台账' }).waitFor();
  const transfer = await register.evaluateHandle(() => {
    const data = new DataTransfer();
    const words = '请县林业局牵头，于2026年12月25日前完成防火隔离带清理。';
    data.items.add(new File([words], '森林防火.txt', { type: 'text/plain' }));
    return data;
  });
  const main = register.getByRole('main');
  await main.dispatchEvent('dragenter', { dataTransfer: transfer });
  await register.getByText('松开鼠标，据文件起草立项').waitFor();
  await register.screenshot({ path: artifact('register-drop.png') });
  await main.dispatchEvent('drop', { dataTransfer: transfer });
  await register
    .getByRole('region', { name: '草稿内容' })
    .getByRole('button', { name: /^立项 1 项/ })
    .waitFor();
  expect(await register.getByText('松开鼠标').count()).toBe(0);
  await register.close();
});
