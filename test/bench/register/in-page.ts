import type { ExtensionBrowser } from '../../e2e/browser.ts';
import { bundled } from './bundle.ts';

/** What a call gave, and the most memory its page held while it ran, in bytes. */
export type Measured<T> = { result: T; heap: number };

/** How often the memory is looked at, in milliseconds. */
const LOOK_EVERY = 50;

/** Bundles a file of functions, evaluates it in a page of the extension that runs nothing else, and calls one of them there. */
export async function inPage<T>(
  browser: ExtensionBrowser,
  file: string,
  name: string,
  ...parameters: readonly unknown[]
): Promise<Measured<T>> {
  const script = await bundled(file);
  const page = await browser.openExtensionPage('manifest.json');
  try {
    await page.evaluate(script);
    const inspector = await browser.context.newCDPSession(page);
    let heap = 0;
    const looking = setInterval(() => {
      void inspector
        .send('Runtime.getHeapUsage')
        .then(({ usedSize }) => {
          heap = Math.max(heap, usedSize);
        })
        .catch(() => undefined); // the page has closed
    }, LOOK_EVERY);
    try {
      const result = (await page.evaluate(
        ([what, given]) =>
          (globalThis as unknown as { lab: Record<string, (...all: readonly unknown[]) => unknown> }).lab[
            what
          ]!(...given),
        [name, parameters] as const,
      )) as T;
      return { result, heap };
    } finally {
      clearInterval(looking);
    }
  } finally {
    await page.close();
  }
}
