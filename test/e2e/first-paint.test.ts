import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILT_EXTENSION } from './build.ts';

const code = (chunk: string) => readFileSync(join(BUILT_EXTENSION, chunk), 'utf8');

/** The files a built page names: its script first, then what is loaded with it. */
function named(page: string): string[] {
  const html = code(`${page}.html`);
  return [...html.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].map(([, path]) => path!);
}

/** The files a built page loads before it shows anything: its script and all that this imports at once. */
function firstFiles(page: string): string[] {
  const chunks = new Set(named(page));
  for (const chunk of chunks)
    for (const [, name] of code(chunk).matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      chunks.add(`chunks/${name}`);
  return [...chunks];
}

// React, the components, zod, Dexie and the reading of limits are most of it.
const MOST = { register: 1_550_000, sidepanel: 1_650_000, options: 1_550_000 };

for (const [page, most] of Object.entries(MOST))
  test(`${page} shows itself without charts, Word or PDF code, from at most ${most / 1000} kB`, () => {
    const loaded = firstFiles(page).map(code);
    expect(loaded.length).toBeGreaterThan(3);
    expect(loaded.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(most);
    // Words that only these packages' code has, minified as it is.
    for (const trace of ['zrender', 'PDFDocumentProxy', 'unopened_tag', 'word/document.xml'])
      expect(loaded.filter((text) => text.includes(trace))).toEqual([]);
  });

for (const page of ['register', 'sidepanel'])
  test(`${page} shows itself from a handful of files`, () => {
    expect(firstFiles(page).length).toBeLessThanOrEqual(8);
  });

test('what a page begins with runs on no other page, whatever that loads later', () => {
  const pages = ['register', 'sidepanel', 'options', 'welcome'];
  const chunks = readdirSync(join(BUILT_EXTENSION, 'chunks')).filter((name) => name.endsWith('.js'));
  for (const page of pages) {
    const [own = ''] = named(page);
    const name = own.replace('chunks/', './');
    expect(own).toMatch(new RegExp(`^chunks/${page}-`));
    expect(chunks.filter((chunk) => code(`chunks/${chunk}`).includes(name))).toEqual([]);
    expect(pages.filter((other) => firstFiles(other).includes(own))).toEqual([page]);
  }
});
