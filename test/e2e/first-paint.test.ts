import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILT_EXTENSION } from './build.ts';

/** The code a built page loads before it shows anything: its script and all that this imports at once. */
function firstCode(page: string): string[] {
  const html = readFileSync(join(BUILT_EXTENSION, `${page}.html`), 'utf8');
  const chunks = new Set(
    [...html.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].map(([, path]) => path!),
  );
  for (const chunk of chunks)
    for (const [, name] of code(chunk).matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      chunks.add(`chunks/${name}`);
  return [...chunks].map(code);
}

const code = (chunk: string) => readFileSync(join(BUILT_EXTENSION, chunk), 'utf8');

// React, the components, zod, Dexie and the reading of limits are most of it.
const MOST = { register: 1_900_000, sidepanel: 1_550_000, options: 1_350_000 };

for (const [page, most] of Object.entries(MOST))
  test(`${page} shows itself without charts, Word or PDF code, from at most ${most / 1000} kB`, () => {
    const loaded = firstCode(page);
    expect(loaded.length).toBeGreaterThan(3);
    expect(loaded.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(most);
    // Words that only these packages' code has, minified as it is.
    for (const trace of ['zrender', 'PDFDocumentProxy', 'unopened_tag', 'word/document.xml'])
      expect(loaded.filter((text) => text.includes(trace))).toEqual([]);
  });
