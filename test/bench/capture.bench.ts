import { ExtensionBrowser } from '../e2e/browser.ts';
import buildExtension from '../e2e/build.ts';
import { html, SampleIntranet } from '../e2e/server.ts';
import type { Figure } from './xlsx.bench.ts';

export const name = 'capture';

const FRAMES = 20;
const BYTES = 2_000_000;
const RUNS = 8;

/** A form with a ledger of past business under it, so long that twenty of them are two megabytes. */
function frame(index: number): string {
  const order =
    index === 0 ? '请县财政局牵头，县发改局配合，于6月30日前报结果。周志远 3.26' : '已阅。李敏 3.27';
  const row = (n: number) =>
    `<tr class="row-${n % 2}"><td>${n}</td><td><span>登记</span></td><td>关于第${n}号来文办理情况的登记，内容平常</td><td>2026-03-${String((n % 28) + 1).padStart(2, '0')} 09:15</td></tr>`;
  const head = `<!doctype html><meta charset=utf-8><title>收文处理单${index}</title><style>td{border:1px solid #999}</style>
    <table><tr><td>来文字号</td><td>云政办发〔2026〕${index + 1}号</td><td>来文单位</td><td>云岭市人民政府办公室</td></tr>
    <tr><td>文件标题</td><td colspan=3>关于开展第${index + 1}批专项资金清理工作的通知</td></tr>
    <tr><td>领导批示</td><td colspan=3>${order}</td></tr></table><table><tr><th>编号<th>类型<th>摘记<th>登记于</tr>`;
  const rows: string[] = [];
  let size = Buffer.byteLength(head);
  for (let n = 1; size < BYTES / FRAMES; n++) {
    const one = row(n);
    rows.push(one);
    size += Buffer.byteLength(one);
  }
  return `${head}${rows.join('')}</table>`;
}

const PORTAL = `<!doctype html><meta charset=utf-8><title>门户</title>${Array.from(
  { length: FRAMES - 1 },
  (_, i) => `<iframe src="/frame/${i}.html" width=380 height=160></iframe>`,
).join('')}${frame(FRAMES)}`;

/**
 * From the toolbar button to the draft on the screen, in Chromium with the built extension: a page of two megabytes in twenty
 * frames. The panel stands in a window of its own, for a browser without a head shows none beside the page.
 */
export async function run(): Promise<Figure[]> {
  buildExtension();
  const frames = Array.from({ length: FRAMES - 1 }, (_, i) => [`/frame/${i}.html`, html(frame(i))] as const);
  const intranet = await SampleIntranet.start({
    '/portal.html': html(PORTAL),
    ...Object.fromEntries(frames),
  });
  const browser = await ExtensionBrowser.start();
  try {
    const page = await browser.open(`${intranet.url}/portal.html`);
    const windowId = await (await browser.worker()).evaluate(async () => {
      chrome.action.onClicked.addListener(() => {
        Object.assign(globalThis, { pressedAt: Date.now() });
      });
      return (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]!.windowId;
    });
    const opening = browser.context.waitForEvent('page');
    await (await browser.worker()).evaluate(
      (id) =>
        chrome.windows.create({ url: `sidepanel.html?window=${id}`, type: 'popup', width: 420, height: 900 }),
      windowId,
    );
    const panel = await opening;
    await panel.getByText('从办公系统页面立项').waitFor();
    const drawn: number[] = [];
    const stored: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      await panel.evaluate(() => {
        const shown = () => document.querySelector('[aria-label=来源]');
        const before = shown();
        Object.assign(globalThis, {
          drawn: new Promise<number>((resolve) => {
            new MutationObserver((_, observer) => {
              if (shown() === null || shown() === before) return;
              observer.disconnect();
              requestAnimationFrame(() => resolve(Date.now()));
            }).observe(document.body, { childList: true, subtree: true });
          }),
        });
      });
      await browser.clickAction(page);
      const drawnAt = await panel.evaluate(() => (globalThis as unknown as { drawn: Promise<number> }).drawn);
      const pressedAt = await (await browser.worker()).evaluate(
        () => (globalThis as unknown as { pressedAt: number }).pressedAt,
      );
      drawn.push(drawnAt - pressedAt);
      const rows = await browser.stored<{ capture: { frames: unknown[] } }>('captures');
      stored.push(rows.at(-1)!.capture.frames.length);
    }
    if (stored.some((count) => count !== FRAMES)) throw new Error(`Frames read: ${stored.join(' ')}`);
    const middle = drawn.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!;
    return [
      { what: 'button to draft, 2 MB in 20 frames: median', value: middle, unit: 'ms', most: 400 },
      { what: 'button to draft, 2 MB in 20 frames: best', value: Math.min(...drawn), unit: 'ms', most: null },
    ];
  } finally {
    await browser.close();
    await intranet.stop();
  }
}
