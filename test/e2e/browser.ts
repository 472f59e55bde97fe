import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import type { FrameSnapshot } from '../../core/reading/snapshot.ts';
import type { Capture, CapturedFrame } from '../../extension/page/capture.ts';
import { openSnapshot } from '../../extension/page/stored-snapshot.ts';
import type { CaptureStatus } from '../../extension/worker/capture-status.ts';
import { findChromium } from '../prepare.mjs';
import { BUILT_EXTENSION } from './build.ts';

/** The id that follows from the manifest's `key`. */
export const EXTENSION_ID = 'ddiobodephmgfhapddoeefdjcnoofpeg';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-extension-debugging', // CDP Extensions.triggerAction: the only way to click the toolbar button
];

/** `welcome`: whether the page that opens on installing stays open. */
export type BrowserOptions = {
  profile?: string;
  viewport?: { width: number; height: number };
  welcome?: boolean;
};

/** A capture with its frames' trees open. */
export type OpenedCapture = Omit<Capture, 'frames'> & {
  frames: (Omit<CapturedFrame, 'snapshot'> & { snapshot: FrameSnapshot })[];
};

/** A headless Chromium with the built extension in it, and what a clerk does with its toolbar. */
export class ExtensionBrowser {
  readonly context: BrowserContext;
  readonly #cdp: CDPSession;
  readonly #profile: string;
  readonly #ownsProfile: boolean;

  private constructor(context: BrowserContext, cdp: CDPSession, profile: string, ownsProfile: boolean) {
    this.context = context;
    this.#cdp = cdp;
    this.#profile = profile;
    this.#ownsProfile = ownsProfile;
  }

  /** Starts a browser with a new profile, or with `profile` (a folder that outlives it) where restarts are tested. */
  static async start({ profile, viewport, welcome = false }: BrowserOptions = {}): Promise<ExtensionBrowser> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No Chromium found: install one or set CHROMIUM_PATH.');
    const isNew = profile === undefined || !existsSync(profile) || readdirSync(profile).length === 0;
    const folder = profile ?? mkdtempSync(join(tmpdir(), 'ducha-e2e-'));
    // A copy: a build while the tests run must not take the files from under the browser.
    const extension = `${folder}-extension`;
    cpSync(BUILT_EXTENSION, extension, { recursive: true });
    const context = await chromium.launchPersistentContext(folder, {
      executablePath,
      headless: true,
      viewport: viewport ?? { width: 1280, height: 800 },
      locale: 'zh-CN',
      args: [...FLAGS, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
    });
    const cdp = await context.browser()!.newBrowserCDPSession();
    const browser = new ExtensionBrowser(context, cdp, folder, profile === undefined);
    await browser.#listening();
    if (isNew && !welcome) await (await browser.welcomePage()).close();
    return browser;
  }

  /** The page that opens by itself once the extension is installed. */
  async welcomePage(): Promise<Page> {
    const isWelcome = (page: Page) => page.url().includes('welcome.html');
    for (const deadline = performance.now() + 60_000; performance.now() < deadline; ) {
      const open = this.context.pages().find(isWelcome);
      if (open) return open;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('The welcome page did not open.');
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(`${this.#profile}-extension`, { recursive: true, force: true });
    if (this.#ownsProfile) rmSync(this.#profile, { recursive: true, force: true });
  }

  /** The extension's service worker, alive; woken where it sleeps. */
  async worker(): Promise<Worker> {
    for (;;) {
      const alive = this.context.serviceWorkers().find((worker) => worker.url().includes(EXTENSION_ID));
      if (alive) return alive;
      const started = this.context.waitForEvent('serviceworker', { timeout: 3_000 }).catch(() => null);
      if (!(await started)) await this.askWorker({});
    }
  }

  /** Opens an address in a new tab and brings it to the front. */
  async open(url: string, waitUntil: 'load' | 'domcontentloaded' | 'commit' = 'load'): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url, { waitUntil });
    return page;
  }

  /** A page of the extension (sidepanel.html, register.html) in a tab. */
  openExtensionPage(path: string): Promise<Page> {
    return this.open(`chrome-extension://${EXTENSION_ID}/${path}`);
  }

  /** Presses the toolbar button on a page; grants activeTab as a real click does. */
  async clickAction(page: Page): Promise<void> {
    await page.bringToFront();
    const send = this.#cdp.send as (method: string, parameters: object) => Promise<unknown>;
    const targetId = await this.#tabShowing(page.url());
    await send.call(this.#cdp, 'Extensions.triggerAction', { id: EXTENSION_ID, targetId });
  }

  /** The tab target of an address; the browser lists a new address a moment after the page has it. */
  async #tabShowing(address: string): Promise<string> {
    for (let tries = 0; tries < 100; tries += 1) {
      const { targetInfos } = await this.#cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const tab = targetInfos.find(({ url }) => url === address);
      if (tab) return tab.targetId;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`No tab shows ${address}`);
  }

  /** A worker that has only just started loses events until its listeners are there. */
  async #listening(): Promise<void> {
    while (!(await this.#inWorker(async () => chrome.action.onClicked.hasListeners(), null))) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Ends the worker as the browser does; the next event starts a new one. */
  async killWorker(): Promise<void> {
    const { targetInfos } = await this.#cdp.send('Target.getTargets');
    for (const { type, url, targetId } of targetInfos) {
      if (type === 'service_worker' && url.includes(EXTENSION_ID))
        await this.#cdp.send('Target.closeTarget', { targetId });
    }
  }

  /** Presses a shortcut; keys do not reach the browser headless, so its event is dispatched. */
  async pressCommand(command: string): Promise<void> {
    await (await this.worker()).evaluate(async (name) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const event = chrome.commands.onCommand as unknown as { dispatch(command: string, tab: unknown): void };
      event.dispatch(name, tab);
    }, command);
  }

  /** The side panel of a window as a page: Playwright has none for the panel itself. */
  openPanel(windowId: number): Promise<Page> {
    return this.openExtensionPage(`sidepanel.html?window=${windowId}`);
  }

  /**
   * Chooses an entry of the context menu on a page. No menu opens in a headless browser, so the event it would send is
   * dispatched to the worker's own listener; unlike a real choice this grants no access to the page.
   */
  async chooseMenu(
    page: Page,
    menuItemId: string,
    info: { selectionText?: string; frameId?: number },
  ): Promise<void> {
    await page.bringToFront();
    const worker = await this.worker();
    await worker.evaluate(
      async ([id, more]) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const event = chrome.contextMenus.onClicked as unknown as {
          dispatch(info: object, tab: unknown): void;
        };
        event.dispatch({ menuItemId: id, frameId: 0, editable: false, pageUrl: tab!.url, ...more }, tab);
      },
      [menuItemId, info] as const,
    );
  }

  /** Runs something in the worker, in its next life where this one is just ending. */
  async #inWorker<Argument, Result>(
    run: (argument: Argument) => Promise<Result>,
    argument: Argument,
  ): Promise<Result> {
    for (;;) {
      try {
        const worker = await this.worker();
        return (await worker.evaluate(run as never, argument as never)) as Result;
      } catch (error) {
        if (!/restarted|closed/.test(String(error))) throw error;
      }
    }
  }

  /** Runs something in a page of the extension that closes again; a user's gesture as far as the browser can tell. */
  async #inExtension<Argument, Result>(
    run: (argument: Argument) => Promise<Result>,
    argument: Argument,
  ): Promise<Result> {
    const page = await this.openExtensionPage('manifest.json');
    try {
      return (await page.evaluate(run as never, argument as never)) as Result;
    } finally {
      await page.close();
    }
  }

  /** Sends a message to the worker, as a page of the extension does; wakes it where it sleeps. */
  askWorker(message: object): Promise<unknown> {
    return this.#inExtension((sent: object) => chrome.runtime.sendMessage(sent).catch(() => null), message);
  }

  /**
   * Grants the extension a site, as the clerk does in the browser's prompt. The prompt cannot be answered headless; a site
   * already allowed on the browser's extensions page is granted without one.
   */
  async grant(host: string): Promise<void> {
    const settings = await this.open('chrome://extensions');
    type Settings = { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };
    await settings.evaluate(
      ([id, site]) => (chrome as unknown as Settings).developerPrivate.addHostPermission(id, site),
      [EXTENSION_ID, `http://${host}/*`] as const,
    );
    await settings.close();
    const granted = await this.#inExtension(
      (origin: string) => chrome.permissions.request({ origins: [origin] }),
      `http://${host}/*`,
    );
    if (!granted) throw new Error(`${host} was not granted`);
  }

  /** Takes a granted site away again. */
  async withdraw(host: string): Promise<void> {
    await this.#inExtension(
      (origin: string) => chrome.permissions.remove({ origins: [origin] }),
      `http://${host}/*`,
    );
  }

  /** Starts the worker after it was killed. */
  async wakeWorker(): Promise<void> {
    await this.askWorker({});
    await this.worker();
  }

  /** How captures in progress or failed stand, of all windows. */
  async captureStatus(): Promise<CaptureStatus[]> {
    const stored = await this.#inWorker(() => chrome.storage.session.get(null), null);
    return Object.entries(stored)
      .filter(([key]) => key.startsWith('capture-status:'))
      .map(([, status]) => status as CaptureStatus);
  }

  /** Everything in one store of the register's database, as it lies on disk; empty where there is no such store yet. */
  async stored<Row>(store: string): Promise<Row[]> {
    // Carried as text: Playwright does not carry trees as deep as a page.
    const rows = await this.#inWorker(async (name: string) => {
      const databases = await indexedDB.databases();
      if (!databases.some((database) => database.name === 'ducha')) return '[]';
      return new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('ducha');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => resolve(JSON.stringify(reading.result));
          reading.onerror = () => reject(reading.error);
          database.close();
        };
      });
    }, store);
    return JSON.parse(rows);
  }

  /** The stored captures, oldest first, once there are `count` of them. */
  async captures(count: number, timeout = 15_000): Promise<OpenedCapture[]> {
    const deadline = performance.now() + timeout;
    for (;;) {
      const rows = await this.stored<{ takenAt: string; capture: Capture }>('captures');
      if (rows.length >= count) {
        return rows
          .sort((a, b) => a.takenAt.localeCompare(b.takenAt))
          .map(({ capture }) => ({
            ...capture,
            frames: capture.frames.map((frame) => ({ ...frame, snapshot: openSnapshot(frame.snapshot) })),
          }));
      }
      if (performance.now() > deadline) {
        const status = JSON.stringify(await this.captureStatus());
        throw new Error(`${rows.length} captures stored, ${count} expected; status ${status}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
