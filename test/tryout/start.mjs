// `npm start`: from a fresh clone to the product at work. Installs, builds both programs, runs the main job on the
// bundled samples and tells what came out; then serves the try-out page and opens a browser where there is a display.
// `npm start -- --once` ends after the account.
import { ensureDependencies, findChromium, pinnedEnvironment, pinnedNode, run } from '../prepare.mjs';

try {
  ensureDependencies();
  const env = pinnedEnvironment();
  console.log('正在生成浏览器扩展、Excel 加载项和试用页……');
  run('npm', ['run', '-s', 'build'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  run('npm', ['run', '-s', 'build:tryout'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  run(pinnedNode(), ['test/tryout/account.ts'], { env });
  if (!process.argv.includes('--once')) {
    run(pinnedNode(), ['test/tryout/serve.ts'], { env: { ...env, CHROMIUM_PATH: findChromium() ?? '' } });
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
