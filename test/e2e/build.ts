import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../prepare.mjs';

/** Where the built extension lies, ready to be loaded unpacked. */
export const BUILT_EXTENSION = join(root, '.output', 'chrome-mv3');
/** Where the built add-in lies, ready to be served. */
export const BUILT_ADDIN = join(root, '.output', 'addin');

const newest = (patterns: string[]) =>
  Math.max(...globSync(patterns, { cwd: root }).map((file) => statSync(join(root, file)).mtimeMs));

/** Runs a build where what it makes is missing or older than its sources. */
function buildWhereOlder(made: string, sources: string[], script: string): void {
  const changed = newest(['core/**/*.ts', 'package-lock.json', ...sources]);
  if (existsSync(made) && statSync(made).mtimeMs > changed) return;
  // Under Vitest's own NODE_ENV React would be built for development, a fifth larger and not what offices get.
  const env = { ...process.env, NODE_ENV: 'production' };
  const built = spawnSync('npm', ['run', '-s', script], { cwd: root, encoding: 'utf8', env });
  if (built.status !== 0) throw new Error(`${script} failed:\n${built.stdout}\n${built.stderr}`);
}

/** Builds the extension. Vitest calls this before the e2e tests. */
export default function buildExtension(): void {
  buildWhereOlder(
    join(BUILT_EXTENSION, 'manifest.json'),
    ['extension/**/*.{ts,tsx,html,css,png}'],
    'build:extension',
  );
}

/** Builds the add-in; called by the tests that open it. */
export function buildAddin(): void {
  buildWhereOlder(
    join(BUILT_ADDIN, 'taskpane.html'),
    ['addin/**/*.{ts,tsx,html,json,xml,png}'],
    'build:addin',
  );
}
