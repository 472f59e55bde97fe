import { readFileSync } from 'node:fs';

/** What a TypeScript file imports, types and lazily loaded files included: the specifiers as written. */
export const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((m) => m[1]!);
