import type { Browser, FrameLocator, Page } from 'playwright-core';
import { requirementSets } from '../client/requirement-sets.ts';
import type { ExcelHost } from '../host.ts';
import type { Message } from '../protocol.ts';
import { ORIGIN, serveAddin } from './addin-site.ts';
import { type PageFunctions, runExcelPage } from './page-script.ts';
import { sheetHtml } from './sheet-html.ts';

const PAGE = (buttons: string) => `<!doctype html><meta charset="utf-8"><title>Excel</title>
<style>
  body { margin: 0; display: grid; grid-template: auto 1fr / 1fr 322px; height: 100vh; font: 13px "Noto Sans SC", sans-serif }
  nav { grid-column: 1 / -1; padding: 6px 12px; border-bottom: 1px solid #ccc; background: #f3f3f3 }
  nav b { display: block; color: #107c41; font-weight: 600; padding-bottom: 6px }
  nav button { border: 0; background: none; font: inherit; padding: 2px 10px; cursor: pointer } nav img { display: block; margin: 0 auto 2px; height: 24px }
  #sheet { overflow: auto } iframe { width: 320px; height: 100%; border: 0; border-left: 1px solid #ccc }
  table { border-collapse: collapse } th { background: #eee; font-weight: 400; padding: 0 6px } th, td { border: 1px solid #ccc }
  input { border: 0; width: 100%; box-sizing: border-box; padding: 3px; font: inherit } .selected { outline: 2px solid #107c41 }
</style><nav><b>督查台账</b>${buttons}</nav><div id="sheet"></div>`;

/** `icon`: the first part of the name of its picture among the add-in's icons. */
export type RibbonButton = { label: string; functionName: string; icon: string };
export type ExcelPage = {
  page: Page;
  pane: FrameLocator;
  /** Addresses beyond the site that were asked for since the page was opened; they are refused. */
  outside: string[];
  /** Opens a workbook in the window: a pane of its own, and nothing left in the browser's storage from the one before. */
  open(host: ExcelHost): Promise<void>;
  close(): Promise<void>;
};
type Options = { addinFolder: string; ribbon: RibbonButton[]; viewport?: { width: number; height: number } };

/**
 * An emulated Excel on the web in a browser: ribbon, the sheet in front, and the built add-in's pane in a frame. The host stays in this
 * process, so a test sees the workbook itself.
 */
export async function openExcelPage(browser: Browser, options: Options): Promise<ExcelPage> {
  const viewport = options.viewport ?? { width: 1280, height: 800 };
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  const buttons = options.ribbon.map(
    ({ label, functionName, icon }) =>
      `<button data-function="${functionName}"><img src="/addin/icons/${icon}-32.png" alt="">${label}</button>`,
  );
  const { outside } = await serveAddin(context, options.addinFolder, { '/excel': PAGE(buttons.join(' ')) });
  const page = await context.newPage();
  let host: ExcelHost | null = null;
  let drawn = '';
  const draw = async (workbook: ExcelHost['workbook']) => {
    const html = sheetHtml(workbook);
    if (html === drawn) return;
    drawn = html;
    await page.evaluate((cells) => {
      document.querySelector('#sheet')!.innerHTML = cells;
    }, html);
  };
  await page.exposeFunction('excelExecute', async (message: Message) => {
    const answer = host!.execute(message);
    await draw(host!.workbook);
    return answer;
  });
  await page.exposeFunction('excelCompleted', (id: string, status: number) =>
    host!.ribbon.completed(id, status),
  );
  await page.exposeFunction('excelPressed', (functionName: string) => void host!.ribbon.press(functionName));
  await page.exposeFunction('excelTyped', (address: string, value: string) =>
    host!.type(host!.workbook.active, address, value),
  );
  await page.goto(`${ORIGIN}/excel`);
  await page.evaluate(runExcelPage);
  const open = async (opened: ExcelHost) => {
    if (host) host.onEvent = null;
    host = opened;
    // The pane takes its day from the browser, and formulas theirs from Excel: one clock.
    const now = new Date();
    opened.workbook.today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25_569;
    drawn = '';
    opened.onEvent = (entries) =>
      void page.evaluate((list) => (window as unknown as PageFunctions).excelEvents(list), entries);
    opened.ribbon.connect(
      (...click) => void page.evaluate((c) => (window as unknown as PageFunctions).excelCommand(...c), click),
    );
    await draw(opened.workbook);
    await page.evaluate((setup) => (window as unknown as PageFunctions).excelOpen(setup), {
      requirementSets: JSON.stringify(requirementSets(opened.apiLevel)),
      paneUrl: '/addin/taskpane.html',
    });
  };
  return { page, pane: page.frameLocator('iframe'), outside, open, close: () => context.close() };
}
