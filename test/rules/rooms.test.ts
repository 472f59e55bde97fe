import { globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Import specifiers of a TypeScript file. */
const imports = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((m) => m[1]!);

const room = (file: string, specifier: string) =>
  specifier.startsWith('.')
    ? relative('.', resolve(dirname(file), specifier)).split(/[\\/]/)[0]!
    : `npm:${specifier}`;

test('core imports nothing from the other rooms, and only its command line may use Node', () => {
  const files = globSync('core/**/*.ts');
  expect(files.length).toBeGreaterThan(5);
  const wrong = files.flatMap((file) =>
    imports(file)
      .map((s) => room(file, s))
      .filter(
        (r) =>
          r === 'extension' ||
          r === 'addin' ||
          r === 'test' ||
          (r.startsWith('npm:node:') && !file.startsWith('core/cli/')) ||
          /^npm:(react|dexie|@fluentui|@microsoft|wxt)/.test(r),
      )
      .map((r) => `${file} imports ${r}`),
  );
  expect(wrong).toEqual([]);
});

test('the two programs do not import each other', () => {
  const wrong = (['extension', 'addin'] as const).flatMap((own) =>
    globSync(`${own}/**/*.{ts,tsx}`).flatMap((file) =>
      imports(file).filter(
        (s) => room(file, s) === (own === 'extension' ? 'addin' : 'extension') || room(file, s) === 'test',
      ),
    ),
  );
  expect(wrong).toEqual([]);
});
