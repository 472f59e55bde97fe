// `npm test`: on a fresh clone installs what it needs, builds both programs, then runs every test, end to end included.

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensureDependencies, pinnedEnvironment, root, run } from './prepare.mjs';

try {
  ensureDependencies();
  const env = { ...pinnedEnvironment(), CHROMIUM_PATH: ensureChromium() };
  run('npm', ['run', '-s', 'check'], { env });
  run('npm', ['run', '-s', 'build'], { env });
  const report = join(root, '.output', 'tests.json');
  rmSync(report, { force: true });
  const tests = spawnSync(
    'npx',
    [
      '--no-install',
      'vitest',
      'run',
      '--config',
      'test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: 'inherit', env, shell: process.platform === 'win32' },
  );
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
  process.exitCode = tests.status ?? 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
