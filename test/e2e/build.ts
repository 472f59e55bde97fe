import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../prepare.mjs';

/** Where the built extension lies, ready to be loaded unpacked. */
export const BUILT_EXTENSION = join(root, '.output', 'chrome-mv3');

const newest = (patterns: string[]) =>
  Math.max(...globSync(patterns, { cwd: root }).map((file) => statSync(join(root, file)).mtimeMs));

/** Builds the extension where it is missing or older than its sources. Vitest calls this before the e2e tests. */
export default function buildExtension(): void {
  const manifest = join(BUILT_EXTENSION, 'manifest.json');
  const sources = newest(['core/**/*.ts', 'extension/**/*.{ts,tsx,html,css,png}', 'package-lock.json']);
  if (existsSync(manifest) && statSync(manifest).mtimeMs > sources) return;
  const built = spawnSync('npm', ['run', '-s', 'build:extension'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The extension did not build:\n${built.stdout}\n${built.stderr}`);
}
