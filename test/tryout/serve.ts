import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../prepare.mjs';
import { answerFrom } from '../static-files.ts';

// Serves the try-out on this machine only, and opens a browser with the extension loaded where there is a display.
const ROOTS: Record<string, string> = {
  '/oa/': join(root, 'test/fixtures/oa'),
  '/ledgers/': join(root, 'test/fixtures/ledgers'),
  '/': join(root, '.output/tryout'),
};

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  if (path === '/capture.js') return answerFrom(join(root, '.output/chrome-mv3'), '/capture.js', response);
  const [prefix, folder] = Object.entries(ROOTS).find(([start]) => path.startsWith(start)) as [
    string,
    string,
  ];
  answerFrom(folder, path === '/' ? '/index.html' : path.slice(prefix.length - 1), response);
});

server.on('error', (error: NodeJS.ErrnoException) => {
  // Another try-out is running already: take any free port instead.
  if (error.code === 'EADDRINUSE') server.listen(0, '127.0.0.1');
  else throw error;
});
server.on('listening', () => {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  console.log(`\n试用页：${address}\n按 Ctrl+C 结束。`);
  const chromium = process.env.CHROMIUM_PATH;
  const display = process.platform === 'linux' ? process.env.DISPLAY || process.env.WAYLAND_DISPLAY : 'yes';
  if (!chromium)
    console.log(
      '没有找到 Chromium，请用任一浏览器打开上面的地址；扩展在 .output/chrome-mv3，可在扩展管理页“加载已解压的扩展程序”。',
    );
  else if (display) openBrowser(chromium, address);
});
server.listen(Number(process.env.PORT ?? 8420), '127.0.0.1');

/** A Chromium of its own, with an empty profile and the built extension, on the try-out and the sample frameset. */
function openBrowser(chromium: string, address: string): void {
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
  spawn(chromium, args, { stdio: 'ignore', detached: true }).unref();
  console.log('已打开装有扩展的 Chromium：在样例页面上按 Alt+Shift+D，或点工具栏的“督查”。');
}
