import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { translateSource } from './translate-source.ts';

const at = (path: string): string => new URL(path, import.meta.url).pathname;
const HAN = /\p{Script=Han}/u;

/** Every phrase of the screens as the dictionary names it, and core's words that screens show by their values. */
export function screenPhrases(): string[] {
  const phrases = new Set<string>();
  const shown = new Set<string>();
  for (const [file, code] of sources(at('../views/'))) {
    const { edits, phrases: own } = translateSource(code, file);
    for (const phrase of own) phrases.add(phrase);
    for (const { text } of edits)
      for (const [, name] of text.matchAll(/\$word\((\w+)\[/g)) if (name) shown.add(name);
  }
  for (const [file, code] of [...sources(at('../../core/')), ...sources(at('../views/'))])
    for (const value of wordsOf(code, file, shown)) phrases.add(value);
  return [...phrases].sort();
}

/** The texts of the constants with these names, where the source has them. */
function wordsOf(code: string, file: string, names: ReadonlySet<string>): string[] {
  if (![...names].some((name) => code.includes(`const ${name}`))) return [];
  const { body } = parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file);
  return body.flatMap((statement) => {
    const declared = 'declaration' in statement && statement.declaration ? statement.declaration : statement;
    if (declared.type !== 'VariableDeclaration') return [];
    return declared.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && names.has(id.name) && init
        ? [...JSON.stringify(init).matchAll(/"value":"((?:[^"\\]|\\.)*)"/g)]
            .map(([, value]) => JSON.parse(`"${value}"`) as string)
            .filter((value) => HAN.test(value))
        : [],
    );
  });
}

function sources(folder: string): [file: string, code: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}
