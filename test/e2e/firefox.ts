import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIREFOX_ID } from '../../extension/manifest.ts';
import { root } from '../prepare.mjs';
import { Bidi } from './bidi.ts';

const BUILT = join(root, '.output', 'firefox-mv3');
/** The extension's address, which Firefox would otherwise draw by lot. */
const HOST = '2b1c1f6e-6d0f-4d7f-9d3a-3c8f0a4e5b77';

/** A Firefox on this machine, or null: FIREFOX_PATH, else where Debian puts it. */
export const findFirefox = (): string | null =>
  [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
    (path) => path && existsSync(path),
  ) ?? null;

type Tree = { contexts: { context: string; url: string }[] };
type Evaluated = {
  type: 'success' | 'exception';
  result: { type: string; value?: unknown; sharedId?: string };
  exceptionDetails?: { text: string };
};

/** A headless Firefox with the extension built for it, driven by WebDriver BiDi. */
export class FirefoxBrowser {
  readonly #bidi: Bidi;
  readonly #profile: string;

  private constructor(bidi: Bidi, profile: string) {
    this.#bidi = bidi;
    this.#profile = profile;
  }

  static async start(program: string): Promise<FirefoxBrowser> {
    const built = spawnSync('npm', ['run', '-s', 'build:firefox'], { cwd: root, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`The extension did not build:\n${built.stdout}\n${built.stderr}`);
    const profile = mkdtempSync(join(tmpdir(), 'ducha-firefox-'));
    const preferences = {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: HOST }),
      // The browser's own question about access cannot be answered headless; the click before it is a real one.
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.accept_languages': 'zh-CN',
    };
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
    const bidi = await Bidi.start(program, [
      ...['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile],
    ]);
    await bidi.send('webExtension.install', { extensionData: { type: 'path', path: BUILT } });
    return new FirefoxBrowser(bidi, profile);
  }

  async close(): Promise<void> {
    await this.#bidi.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }

  /** The tab showing a page of the extension (register.html…), once it is there. */
  async page(name: string): Promise<FirefoxPage> {
    const context = await until(`${name} to open`, async () => {
      const { contexts } = await this.#bidi.send<Tree>('browsingContext.getTree', {});
      return contexts.find(({ url }) => url.startsWith(`moz-extension://${HOST}/${name}`))?.context;
    });
    return new FirefoxPage(this.#bidi, context);
  }
}

/** A page of the extension in a tab. */
export class FirefoxPage {
  readonly #bidi: Bidi;
  readonly #context: string;

  constructor(bidi: Bidi, context: string) {
    this.#bidi = bidi;
    this.#context = context;
  }

  /** What an expression comes to in the page: a plain value, or the id of an element. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const answer = await this.#bidi.send<Evaluated>('script.evaluate', {
      ...{ expression, awaitPromise: true, target: { context: this.#context } },
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return (answer.result.sharedId ?? answer.result.value) as Value;
  }

  /** Resolves once the page shows the words. */
  async shows(words: string): Promise<void> {
    await until(`“${words}”`, () =>
      this.evaluate<boolean>(`document.body.innerText.includes(${JSON.stringify(words)})`),
    );
  }

  /** Clicks a button by (the beginning of) its words, as a person does. */
  async click(words: string): Promise<void> {
    const find = `[...document.querySelectorAll('button')].find((button) => button.innerText.startsWith(${JSON.stringify(words)}) && !button.disabled)`;
    await until(`the button ${words}`, () => this.evaluate<boolean>(`${find} !== undefined`));
    await this.#bidi.send('browsingContext.activate', { context: this.#context });
    await this.evaluate(`${find}.scrollIntoView({ block: 'center' })`);
    const sharedId = await this.evaluate<string>(find);
    const origin = { type: 'element', element: { sharedId } };
    await this.#bidi.send('input.performActions', {
      context: this.#context,
      actions: [
        {
          ...{ type: 'pointer', id: 'mouse' },
          actions: [
            { type: 'pointerMove', x: 0, y: 0, origin },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }

  /** Types into the field that has the focus. */
  async type(words: string): Promise<void> {
    const actions = [...words].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#bidi.send('input.performActions', {
      ...{ context: this.#context, actions: [{ type: 'key', id: 'keys', actions }] },
    });
  }

  /** A picture of what is shown. */
  async screenshot(): Promise<Uint8Array> {
    const { data } = await this.#bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.#context,
    });
    return Buffer.from(data, 'base64');
  }
}

/** What `look` comes to once it comes to something; waits at most so long. */
async function until<Value>(
  what: string,
  look: () => Promise<Value | undefined>,
  timeout = 15_000,
): Promise<Value> {
  const deadline = performance.now() + timeout;
  for (;;) {
    const found = await look().catch(() => undefined);
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
