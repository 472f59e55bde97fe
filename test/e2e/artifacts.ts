import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../prepare.mjs';

/** Where tests leave pictures and files for people to look at; not in the repository. */
export function artifact(name: string): string {
  const folder = join(root, 'test', '.artifacts');
  mkdirSync(folder, { recursive: true });
  return join(folder, name);
}
