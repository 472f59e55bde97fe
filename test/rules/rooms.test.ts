import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { importCircles } from './import-circles.ts';
import { importsOf } from './imports.ts';

const room = (file: string, specifier: string) =>
  specifier.startsWith('.')
    ? relative('.', resolve(dirname(file), specifier)).split(/[\\/]/)[0]!
    : `npm:${specifier}`;

test('core imports nothing from the other rooms, and only its command line may use Node', () => {
  const files = globSync('core/**/*.ts');
  expect(files.length).toBeGreaterThan(5);
  const wrong = files.flatMap((file) =>
    importsOf(file)
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
      importsOf(file).filter(
        (s) => room(file, s) === (own === 'extension' ? 'addin' : 'extension') || room(file, s) === 'test',
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

test('no files import each other in a circle, not even for a type', () => {
  const files = globSync(['{core,extension,addin}/**/*.{ts,tsx}', 'test/excel-host/**/*.ts']);
  expect(files.length).toBeGreaterThan(900);
  expect(importCircles(files)).toEqual([]);
});

test('docs/architecture.md says of every room what it knows', () => {
  const table = readFileSync('docs/architecture.md', 'utf8');
  const rooms = ['core', 'extension', 'addin'].flatMap((program) =>
    readdirSync(program, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => `${program}/${name}`),
  );
  expect(rooms.length).toBeGreaterThan(30);
  expect(rooms.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
});
