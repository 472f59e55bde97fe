import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Packages of some hundred kilobytes that no page needs for its first paint: loaded by `import()` where they are used. */
const HEAVY = /^(echarts|zrender|mammoth|pdfjs-dist|docxtemplater|pizzip|jszip|exceljs|htmlparser2)(\/|$)/;

/** What a file imports before it runs; types are gone by then, and what `import()` names comes later. */
function imports(file: string): string[] {
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const froms = [...code.matchAll(/^(?:import|export)\s(?!type\s)(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm)];
  return froms.filter(([whole]) => !/^\w+\s\{(\s*type\s[^,}]+,?)+\s*\}/.test(whole)).map(([, name]) => name!);
}

/** Every package and file that is loaded with a file, each with the one that asks for it. */
function loadedWith(entry: string): Map<string, string> {
  const loaded = new Map([[entry, '']]);
  for (const [file] of loaded)
    if (/\.tsx?$/.test(file))
      for (const name of imports(file)) {
        const path = name.startsWith('.') ? normalize(join(dirname(file), name)) : name;
        if (!loaded.has(path)) loaded.set(path, file);
      }
  return loaded;
}

for (const page of ['register', 'sidepanel', 'options'])
  test(`the first paint of ${page} waits for no charts, Word or PDF code`, () => {
    const loaded = loadedWith(`extension/entrypoints/${page}/main.tsx`);
    expect(
      [...loaded.keys()].filter((file) => file.endsWith('.tsx') && existsSync(file)).length,
    ).toBeGreaterThan(5);
    expect([...loaded].filter(([name]) => HEAVY.test(name))).toEqual([]);
  });
