import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { SnapshotNode } from '../../core/reading/snapshot.ts';
import { Capture } from '../../extension/page/capture.ts';
import { ExtensionBrowser, type OpenedCapture } from './browser.ts';
import { EMPTY_PDF } from './empty-pdf.ts';
import { html, SampleIntranet, silent, unfinished } from './server.ts';

// Presses the real toolbar button of the built extension (activeTab included) and looks at what lies in IndexedDB.
let intranet: SampleIntranet;
let browser: ExtensionBrowser;
let taken = 0;

beforeAll(async () => {
  intranet = await SampleIntranet.start({
    '/stuck.html': html(
      '<title>门户</title><p>请县财政局于6月30日前报结果。</p><iframe src="/endless.html"></iframe><iframe src="/mute.html"></iframe>',
    ),
    '/endless.html': unfinished('<p>读了一半'),
    '/mute.html': silent,
    '/late.html': html('<p>首页</p><iframe src="/slow.html"></iframe>'),
    '/slow.html': (response) => {
      setTimeout(
        () =>
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>晚到的意见</p>'),
        1_200,
      );
    },
    '/other-site.html': html(
      (other) =>
        `<p>门户</p><iframe src="${other}/gbk.html?_key=1"></iframe><iframe src="${other}/keepalive.html" width=1 height=1></iframe>`,
    ),
    '/refused.html': html('<p>门户</p><iframe src="/denied.html"></iframe>'),
    '/denied.html': html('<p>不许放在框架里</p>', { 'x-frame-options': 'DENY' }),
    '/tabs.html': html(
      '<p>门户</p><iframe src="/gbk.html" style="display:none"></iframe><iframe src="/opinions-cell.html"></iframe>',
    ),
    '/closed.html': html(
      '<oa-card></oa-card><script>document.querySelector("oa-card").attachShadow({mode:"closed"}).innerHTML="<p>密闭的意见</p>"</script>',
    ),
    '/deep.html': html(`${'<div>'.repeat(500)}深处的批示`),
    '/scan.html': html(''),
    '/select.html': html(
      '<h1>会议纪要</h1><p id=a>会议议定：请县住建局牵头，县财政局配合，</p><p id=b>于5月底前完成整改。</p><p>参会人员略。</p>',
    ),
    '/file.pdf': (response) => {
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(EMPTY_PDF);
    },
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

/** The next capture, checked against its schema. */
async function next(): Promise<OpenedCapture> {
  taken += 1;
  const capture = (await browser.captures(taken)).at(-1)!;
  Capture.parse(capture);
  return capture;
}

/** Opens a sample page and presses the button on it. */
async function press(path: string, waitUntil?: 'load' | 'commit'): Promise<OpenedCapture> {
  const page = await browser.open(path.startsWith('/') ? intranet.url + path : path, waitUntil);
  if (waitUntil === 'commit') await page.waitForSelector('p');
  await browser.clickAction(page);
  return next();
}

const words = (node: SnapshotNode): string => node.text ?? (node.children ?? []).map(words).join('');
const framesOf = (capture: OpenedCapture) =>
  capture.frames.map(({ snapshot }) => [snapshot.url.replace(intranet.url, ''), words(snapshot.root).trim()]);

describe('the toolbar button', () => {
  test('on a frameset takes both frames, named by where they stand, and only what can be seen', async () => {
    const capture = await press('/frameset/index.html?id=7&_rdm=0.123456789');
    expect(capture.url).toBe(`${intranet.url}/frameset/index.html?id=7`);
    expect(capture.title).toBe('临江县人民政府办公自动化系统');
    expect(capture.takenAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(capture.unread).toEqual([]);
    expect(capture.selectionOnly).toBe(false);
    expect(
      capture.frames.map(({ snapshot, ancestors }) => [snapshot.url, snapshot.name, ancestors.length]),
    ).toEqual([
      [`${intranet.url}/frameset/index.html?id=7`, '', 0],
      [`${intranet.url}/frameset/list.html`, 'leftFrame', 1],
      [`${intranet.url}/frameset/form.html`, 'mainFrame', 1],
    ]);
    const form = words(capture.frames[2]!.snapshot.root);
    expect(form).toContain('云政办发〔2026〕17号');
    expect(form).toContain('请财政局牵头，发改局、审计局配合，抓紧核清底数，于6月30日前报结果。');
    expect(form).not.toContain('1900-01-01');
    expect(form).not.toContain('测试〔2020〕1号');
    expect(form).not.toContain('checkForm');
  });

  test('on a GBK page stores its words, and the charset as a fact', async () => {
    const { snapshot } = (await press('/gbk.html')).frames[0]!;
    expect(snapshot.charset).toMatch(/^GB/i);
    expect(words(snapshot.root)).toMatch(/云水〔2026〕９号|云水〔2026〕9号|云水/);
  });

  test('on a single-page form waits for what arrives later', async () => {
    const capture = await press('/e9/index.html#/main/workflow/req?requestid=58&_key=abc&preloadkey=171');
    expect(capture.url).toBe(`${intranet.url}/e9/index.html#/main/workflow/req?requestid=58`);
    expect(capture.frames[0]!.snapshot.omitted).toEqual([]);
    const read = words(capture.frames[0]!.snapshot.root);
    expect(read).toContain('水运管〔2026〕58号');
    expect(read).toContain('6月底前');
  });

  test('on a busy machine waits for the access that its click grants', async () => {
    await (await browser.worker()).evaluate(() => {
      const { executeScript } = chrome.scripting;
      let refusals = 2;
      Object.assign(chrome.scripting, {
        executeScript: (injection: chrome.scripting.ScriptInjection<[], unknown>) => {
          refusals -= 1;
          if (refusals < 0) return executeScript(injection);
          return Promise.reject(
            new Error(
              'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
            ),
          );
        },
      });
    });
    const capture = await press('/gbk.html');
    expect(capture.unread).toEqual([]);
    expect(capture.frames).toHaveLength(1);
  });

  test('pressed again on the same page stores a second capture and leaves the first', async () => {
    const page = await browser.open(`${intranet.url}/gbk.html`);
    await browser.clickAction(page);
    const first = await next();
    await browser.clickAction(page);
    const second = await next();
    expect(second.id).not.toBe(first.id);
    expect(second.frames).toEqual(first.frames);
  });
});

describe('frames', () => {
  test('that never finish or never answer are named, the rest is read', async () => {
    const capture = await press('/stuck.html', 'commit');
    expect(framesOf(capture)).toEqual([
      ['/stuck.html', '请县财政局于6月30日前报结果。'],
      ['/endless.html', '读了一半'],
    ]);
    expect(capture.frames[1]!.snapshot.omitted).toEqual(['loading']);
    expect(capture.unread).toEqual([{ url: `${intranet.url}/mute.html`, reason: 'timeout' }]);
  });

  test('that answer while the page is being read are read too', async () => {
    const capture = await press('/late.html', 'commit');
    expect(framesOf(capture)).toEqual([
      ['/late.html', '首页'],
      ['/slow.html', '晚到的意见'],
    ]);
    expect(capture.unread).toEqual([]);
  });

  test('refused by their own server are named', async () => {
    const capture = await press('/refused.html');
    expect(framesOf(capture)).toEqual([['/refused.html', '门户']]);
    expect(capture.unread).toEqual([{ url: `${intranet.url}/denied.html`, reason: 'error-page' }]);
  });

  test('the clerk cannot see are neither read nor named', async () => {
    const capture = await press('/tabs.html');
    expect(capture.frames.map(({ snapshot }) => snapshot.url.replace(intranet.url, ''))).toEqual([
      '/tabs.html',
      '/opinions-cell.html',
    ]);
    expect(capture.unread).toEqual([]);
  });

  test('of another site are named, and read once she grants it', async () => {
    const page = await browser.open(`${intranet.url}/other-site.html`);
    await browser.clickAction(page);
    const before = await next();
    expect(framesOf(before)).toEqual([['/other-site.html', '门户']]);
    expect(before.unread).toEqual([{ url: `${intranet.other}/gbk.html`, reason: 'no-access' }]);

    await browser.grant(new URL(intranet.other).hostname);
    await page.bringToFront();
    await browser.askWorker({ type: 'capture-again', tabId: before.tabId });
    const after = await next();
    expect(after.unread).toEqual([]);
    expect(after.frames.map(({ snapshot }) => snapshot.url)).toEqual([
      `${intranet.url}/other-site.html`,
      `${intranet.other}/gbk.html`,
    ]);
    await browser.withdraw(new URL(intranet.other).hostname);
  });
});

describe('what a script cannot simply read', () => {
  test('closed shadow roots are read', async () => {
    expect(framesOf(await press('/closed.html'))[0]![1]).toBe('密闭的意见');
  });

  test('deep pages arrive whole', async () => {
    expect(framesOf(await press('/deep.html'))[0]![1]).toBe('深处的批示');
  });

  test.each([
    ['chrome://version/', 'restricted'],
    ['/scan.html', 'no-text'],
  ])('%s is said to be %s', async (path, reason) => {
    const capture = await press(path);
    expect(capture.unread.map((unread) => unread.reason)).toEqual([reason]);
  });
});

describe('立项 of a selection (the menu itself cannot be opened headless: its event is dispatched)', () => {
  const select = () =>
    getSelection()!.setBaseAndExtent(
      document.querySelector('#a')!.firstChild!,
      5,
      document.querySelector('#b')!.firstChild!,
      10,
    );

  test('stores the passage with its lines, and the page around it', async () => {
    const page = await browser.open(`${intranet.url}/select.html`);
    await browser.clickAction(page);
    const whole = await next();
    expect(whole.frames[0]!.snapshot.selection).toBeNull();
    await page.evaluate(select);
    await browser.chooseMenu(page, 'selection', {
      selectionText: '请县住建局牵头，县财政局配合， 于5月底前完成整改。',
    });
    const capture = await next();
    expect(capture.selectionOnly).toBe(true);
    expect(capture.frames).toHaveLength(1);
    expect(capture.frames[0]!.snapshot.selection).toEqual({
      text: '请县住建局牵头，县财政局配合，\n\n于5月底前完成整改。',
      before: '会议纪要 会议议定：',
      after: '参会人员略。',
      xpath: '/html[1]/body[1]',
    });
  });

  test('in a PDF keeps the words the menu was given', async () => {
    const page = await browser.open(`${intranet.url}/file.pdf`);
    await browser.chooseMenu(page, 'selection', { selectionText: '请审计局于9月底前完成审计。' });
    const capture = await next();
    expect(capture.unread).toEqual([]);
    expect(capture.frames[0]!.snapshot.selection!.text).toBe('请审计局于9月底前完成审计。');
    expect(capture.frames[0]!.snapshot.omitted).toEqual(['selection-only']);
  });

  test('of nothing says so', async () => {
    const page = await browser.open(`${intranet.url}/select.html`);
    await browser.clickAction(page);
    await next();
    await browser.chooseMenu(page, 'selection', { selectionText: ' ' });
    expect((await next()).unread).toEqual([
      { url: `${intranet.url}/select.html`, reason: 'empty-selection' },
    ]);
  });
});

describe('the worker', () => {
  test('killed after a capture loses nothing, and a new one takes the next', async () => {
    const page = await browser.open(`${intranet.url}/frameset/index.html`);
    await browser.clickAction(page);
    const before = await next();
    await browser.killWorker();
    await browser.clickAction(page);
    const after = await next();
    expect(after.frames).toEqual(before.frames);
    const stored = await browser.captures(taken);
    expect(stored.map(({ id }) => id)).toContain(before.id);
  });

  test('killed in the middle of a capture says so, and the next press works', async () => {
    const page = await browser.open(`${intranet.url}/stuck.html`, 'commit');
    await page.waitForSelector('p');
    await browser.clickAction(page);
    await expect.poll(() => browser.captureStatus()).toEqual([{ is: 'reading', since: expect.any(Number) }]);
    await browser.killWorker();
    await browser.wakeWorker();
    await expect
      .poll(() => browser.captureStatus())
      .toEqual([{ is: 'failed', message: '读取被浏览器中断，没有读完。请再按一次快捷键。' }]);
    await browser.clickAction(page);
    expect((await next()).frames).toHaveLength(2);
    await expect.poll(() => browser.captureStatus()).toEqual([]);
  });
});
