import { afterAll, beforeAll, expect, test } from 'vitest';
import { unreadText } from '../../extension/page/unread-text.ts';
import type { TaskRow } from '../../extension/store/task-row.ts';
import { ExtensionBrowser } from './browser.ts';
import { EMPTY_PDF } from './empty-pdf.ts';
import { html, SampleIntranet, silent } from './server.ts';

// Bad input, as the clerk meets it: a sentence in the panel that says what and what to do, and nothing stored as a task.
let intranet: SampleIntranet;
let browser: ExtensionBrowser;
let taken = 0;
let served = 0;
const PDF = { 'content-type': 'application/pdf', 'cache-control': 'no-store' };
beforeAll(async () => {
  intranet = await SampleIntranet.start({
    // An address that serves its file once, as download tickets do.
    '/ticket.pdf': (response) => {
      served += 1;
      if (served === 1) response.writeHead(200, PDF).end(EMPTY_PDF);
      else response.writeHead(403).end();
    },
    '/scan.pdf': (response) => {
      response.writeHead(200, PDF).end(EMPTY_PDF);
    },
    '/stuck.html': html('<p>请县财政局于6月30日前报结果。</p><iframe src="/mute.html"></iframe>'),
    '/mute.html': silent,
    '/other-site.html': html((other) => `<p>门户</p><iframe name=doc src="${other}/gbk.html"></iframe>`),
    '/plain.html': html('<p>请县住建局牵头，县财政局配合，于2026年5月底前完成整改。</p><p>其他内容。</p>'),
  });
  browser = await ExtensionBrowser.start();
});
afterAll(async () => {
  await browser?.close();
  await intranet?.stop();
});

/** Presses the button on a page and returns the panel with what came of it. */
async function pressed(path: string) {
  const page = await browser.open(path.startsWith('/') ? intranet.url + path : path, 'commit');
  await browser.clickAction(page);
  taken += 1;
  const capture = (await browser.captures(taken)).at(-1)!;
  return { page, capture, panel: await browser.openPanel(capture.windowId) };
}

test.each([
  ['/ticket.pdf', 'pdf-viewer'],
  ['chrome://version/', 'restricted'],
  ['/stuck.html', 'timeout'],
] as const)('%s', async (path, reason) => {
  const { panel } = await pressed(path);
  await panel.getByText(unreadText({ reason })).waitFor();
});

test('a scanned PDF in the tab is kept, and said to have no text', async () => {
  const { panel, capture } = await pressed('/scan.pdf');
  await panel.getByText(/scan\.pdf：这个 PDF 里没有可读取的文字，多半是扫描件/).waitFor();
  expect(capture).toMatchObject({ unread: [], frames: [], files: [{ name: 'scan.pdf' }] });
});

test('a frame of another site: one click asks for it, and the draft then has its tasks', async () => {
  const { panel, capture } = await pressed('/other-site.html');
  await panel.getByText(unreadText({ reason: 'no-access' })).waitFor();
  expect(capture.unread).toEqual([{ url: `${intranet.other}/gbk.html`, reason: 'no-access' }]);
  await browser.grant(new URL(intranet.other).hostname);
  await panel.bringToFront();
  await panel.getByRole('button', { name: '授权读取' }).click();
  taken += 1;
  const again = (await browser.captures(taken)).at(-1)!;
  expect(again.unread).toEqual([]);
  await panel.getByText('农村水利股').first().waitFor();
  await browser.withdraw(new URL(intranet.other).hostname);
});

test('an empty selection says so; a passage becomes a draft of its own', async () => {
  const { page, panel } = await pressed('/plain.html');
  await browser.chooseMenu(page, 'selection', { selectionText: '' });
  taken += 1;
  await panel.getByText(unreadText({ reason: 'empty-selection' })).waitFor();

  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('p')!));
  await browser.chooseMenu(page, 'selection', { selectionText: '请县住建局牵头，……' });
  taken += 1;
  expect((await browser.captures(taken)).at(-1)!.selectionOnly).toBe(true);
  await panel.getByRole('button', { name: /立项 1 项/ }).waitFor();
  await panel.getByText('2026-05-31').or(panel.getByText('2026年5月31日')).first().waitFor();
});

test('data written by a newer version is left alone, and that is said', async () => {
  const other = await ExtensionBrowser.start();
  try {
    const page = await other.open(`${intranet.url}/plain.html`);
    await (await other.worker()).evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('ducha', 9990);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
          opening.onerror = () => reject(opening.error);
        }),
    );
    await other.clickAction(page);
    await expect
      .poll(() => other.captureStatus(), { timeout: 5_000 })
      .toEqual([{ is: 'failed', message: expect.stringContaining('更新版本') }]);
  } finally {
    await other.close();
  }
});

test('none of this made a task', async () => {
  expect(await browser.stored<TaskRow>('tasks')).toEqual([]);
});
