import { join } from 'node:path';
import { build } from 'vite';
import type { ExtensionBrowser } from '../../e2e/browser.ts';

/** Bundles a file of functions, evaluates it in a page of the extension that runs nothing else, and calls one of them there. */
export async function inPage<T>(
  browser: ExtensionBrowser,
  file: string,
  name: string,
  ...parameters: readonly unknown[]
): Promise<T> {
  const built = await build({
    ...{ configFile: false, logLevel: 'error', root: join(import.meta.dirname, '../../..') },
    build: {
      ...{ write: false, target: 'chrome102' },
      lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'lab' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`${file} was not built.`);
  const page = await browser.openExtensionPage('manifest.json');
  try {
    await page.evaluate(`${output.output[0].code}; globalThis.lab = lab; undefined`);
    return (await page.evaluate(
      ([what, given]) =>
        (globalThis as unknown as { lab: Record<string, (...all: readonly unknown[]) => unknown> }).lab[
          what
        ]!(...given),
      [name, parameters] as const,
    )) as T;
  } finally {
    await page.close();
  }
}
