import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../prepare.mjs';
import { startTryout } from './tryout-server.ts';

// The second half of `npm start`: serves the try-out, and opens a browser with the extension where there is a display.
const { address } = await startTryout(Number(process.env.PORT ?? 8420));
console.log(`\n试用页：${address}\n按 Ctrl+C 结束。`);

const chromium = process.env.CHROMIUM_PATH;
const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
if (!chromium) {
  console.log(
    '没有找到 Chromium，请用任一浏览器打开上面的地址；扩展在 .output/chrome-mv3，可在扩展管理页“加载已解压的扩展程序”。',
  );
} else if (display) {
  openBrowser(chromium);
}

/** A Chromium of its own, with an empty profile and the built extension, on the try-out and the sample frameset. */
function openBrowser(path: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'ducha-tryout-'));
  const args = [
    `--user-data-dir=${profile}`,
    `--load-extension=${join(root, '.output/chrome-mv3')}`,
    '--no-first-run',
    '--no-default-browser-check',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    address,
    `${address}oa/frameset/index.html`,
  ];
  spawn(path, args, { stdio: 'ignore', detached: true }).unref();
  console.log('已打开装有扩展的 Chromium：在样例页面上按 Alt+Shift+D，或点工具栏的“督查”。');
}
