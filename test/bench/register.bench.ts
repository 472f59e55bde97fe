import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION_ID, ExtensionBrowser } from '../e2e/browser.ts';
import buildExtension from '../e2e/build.ts';
import { bundled } from './register/bundle.ts';
import { benchTask, COMMON, EVERYWHERE, MIDDLING, RARE } from './register/ledger.ts';
import type { Figure } from './xlsx.bench.ts';

export const name = 'register';

/** Tasks of the register: the size the figures are set for, unless BENCH_TASKS says otherwise. */
const TASKS = Number(process.env.BENCH_TASKS ?? 100_000);
const IMPORTED = 10_000;
const ROUNDS = 3;
/** Where something takes longer than this, something is wrong. */
const PATIENCE = { timeout: 20_000 };

/**
 * The built extension's register, in real Chromium over its real IndexedDB. Single times are the best of several runs: what else is
 * done on the machine only adds. Saves and imports are compared with raw IndexedDB in the same run.
 */
export async function run(): Promise<Figure[]> {
  buildExtension();
  const profile = mkdtempSync(join(tmpdir(), 'ducha-bench-'));
  try {
    const filling = await ExtensionBrowser.start({ profile });
    await inLab(filling, (lab) => lab('seed', TASKS));
    await filling.close(); // so that what is read next is read from the disk
    const browser = await ExtensionBrowser.start({ profile });
    try {
      return [
        ...(await openings(browser)),
        ...(await inLab(browser, inTheStore)),
        ...(await searchesOnThePage(browser)),
        {
          what: 'on disk',
          value: size(join(profile, 'Default', 'IndexedDB')) / 2 ** 20,
          unit: 'MB',
          most: 480,
        },
      ];
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** From the opening of the page to its first rows on the screen. */
async function openings(browser: ExtensionBrowser): Promise<Figure[]> {
  const times: number[] = [];
  for (let i = 0; i <= 2 * ROUNDS; i++) {
    const page = await browser.context.newPage();
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('[role=row][aria-rowindex="2"]')) return;
        observer.disconnect();
        requestAnimationFrame(() => Object.assign(window, { firstRows: performance.now() }));
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(REGISTER);
    const shown = await page.waitForFunction(() => (window as { firstRows?: number }).firstRows);
    times.push(Number(await shown.jsonValue()));
    await page.waitForTimeout(1_000); // the texts are being read; the next opening is not to wait for that
    await page.close();
  }
  const [first = 0, ...others] = times;
  return [
    {
      what: `${TASKS} tasks: first rows after the page opens`,
      value: Math.min(...others),
      unit: 'ms',
      most: 300,
    },
    { what: 'the same, the first time after the browser starts', value: first, unit: 'ms', most: null },
  ];
}

/** What the store does, called in a page of the extension. */
async function inTheStore(lab: Call): Promise<Figure[]> {
  const pages = await lab('nextPages', 10);
  const filters = await lab('unitAndLamp');
  const { reading, found } = await lab('searches', [
    RARE,
    MIDDLING,
    COMMON,
    EVERYWHERE,
    '市',
    '供水 二期',
    '没有的',
  ]);
  const repeats = await lab('duplicates', 20);
  const { ours, raw } = await lab('saves', 30);
  const figures: Figure[] = [
    { what: 'next page, the slowest of 20 pages', value: Math.max(...pages), unit: 'ms', most: 15 },
    ...filters.map(({ lamp, time, shown }) => ({
      ...{ what: `unit and lamp (${lamp}): first page, ${shown} rows`, value: time, unit: 'ms', most: 50 },
    })),
    ...found.map(({ text, time, shown }) => ({
      ...{ what: `search “${text}”: first page, ${shown} rows`, value: time, unit: 'ms', most: 100 },
    })),
    {
      what: 'first search of a page, before the texts are in memory',
      value: reading,
      unit: 'ms',
      most: null,
    },
    {
      ...{ what: 'tasks that a new one may repeat', unit: 'ms', most: 50 },
      value: middle(repeats.map(({ time }) => time)),
    },
    { what: 'one report saved', value: middle(ours), unit: 'ms', most: null },
    { what: 'over raw IndexedDB', value: middle(ours) - middle(raw), unit: 'ms', most: 5 },
    { what: 'numbers of all lamps', value: middle(await lab('counting', 10)), unit: 'ms', most: null },
  ];
  for (const kind of ['new', 'reports'] as const) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await lab('imports', IMPORTED, kind, round));
    const what = kind === 'new' ? `${IMPORTED} new tasks imported` : `${IMPORTED} reports imported`;
    const ratios = rounds.map((round) => round.ours / round.raw);
    figures.push({ what, value: middle(rounds.map((round) => round.ours)) / 1000, unit: 's', most: null });
    figures.push({ what: 'of raw IndexedDB', value: middle(ratios), unit: '×', most: 1.3 });
    figures.push({
      what: 'longest silence',
      value: Math.max(...rounds.map(({ silence }) => silence)),
      unit: 'ms',
      most: null,
    });
  }
  figures.push({
    ...{ what: 'rows left behind by an import cancelled half-way', value: await lab('cancelled', IMPORTED) },
    ...{ unit: '', most: 0 },
  });
  return figures;
}

/** From typing a word on the page to its rows on the screen: a word of one task under way, and one of a dozen. */
async function searchesOnThePage(browser: ExtensionBrowser): Promise<Figure[]> {
  const page = await browser.open(REGISTER);
  await page.locator('[role=row][aria-rowindex="9"]').waitFor();
  await page.waitForTimeout(2_000);
  const running =
    Array.from({ length: 99 }, (_, i) => i).find((i) => benchTask(i).status === 'inProgress') ?? 0;
  const box = page.getByRole('searchbox');
  const figures: Figure[] = [];
  for (const word of [`（第${running + 1}项）`, MIDDLING]) {
    const times: number[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      await box.fill('');
      await page.getByText('已列出前').waitFor();
      await page.evaluate(() => {
        document.addEventListener(
          'input',
          ({ timeStamp }) => {
            const observer = new MutationObserver(() => {
              if (
                !/共[1-9]/.test(
                  [...document.querySelectorAll('[role=status]')].map((one) => one.textContent).join(),
                )
              )
                return;
              observer.disconnect();
              requestAnimationFrame(() => Object.assign(window, { found: performance.now() - timeStamp }));
            });
            observer.observe(document, { childList: true, subtree: true, characterData: true });
          },
          { once: true, capture: true },
        );
        Object.assign(window, { found: 0 });
      });
      await box.fill(word);
      const shown = await page.waitForFunction(() => (window as { found?: number }).found, null, PATIENCE);
      times.push(Number(await shown.jsonValue()));
    }
    figures.push({
      what: `“${word}” typed: rows on the screen`,
      value: Math.min(...times),
      unit: 'ms',
      most: 150,
    });
  }
  await page.close();
  return figures;
}

const REGISTER = `chrome-extension://${EXTENSION_ID}/register.html`;

type Lab = typeof import('./register/lab.ts');
type Call = <K extends keyof Lab>(
  name: K,
  ...parameters: Parameters<Lab[K]>
) => Promise<Awaited<ReturnType<Lab[K]>>>;

/** Calls the lab's functions in a page of the extension that runs nothing else. */
async function inLab<T>(browser: ExtensionBrowser, use: (lab: Call) => Promise<T>): Promise<T> {
  const script = await bundled('lab.ts');
  const page = await browser.openExtensionPage('manifest.json');
  await page.evaluate(script);
  const call: Call = (name, ...parameters) =>
    page.evaluate(
      ([what, given]) =>
        (globalThis as unknown as { lab: Record<string, (...all: unknown[]) => never> }).lab[what]!(...given),
      [name, parameters] as const,
    );
  try {
    return await use(call);
  } finally {
    await page.close();
  }
}

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** Bytes of a folder with all in it. */
const size = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? size(path) : statSync(path).size);
  }, 0);
