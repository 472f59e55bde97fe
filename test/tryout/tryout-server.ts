import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from '../prepare.mjs';
import { answerFrom } from '../static-files.ts';

/** Where each part of the try-out lies; the first prefix that fits is taken. */
const FOLDERS: Record<string, string> = {
  '/oa/': join(root, 'test/fixtures/oa'),
  '/ledgers/': join(root, 'test/fixtures/ledgers'),
  '/': join(root, '.output/tryout'),
};

/**
 * Serves the try-out to this machine only: the page as built, the sample intranet, the sample ledgers and the extension's
 * capture script. Any free port where `port` is taken.
 */
export async function startTryout(port: number): Promise<{ address: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/capture.js') return answerFrom(join(root, '.output/chrome-mv3'), path, response);
    const [prefix, folder] = Object.entries(FOLDERS).find(([start]) => path.startsWith(start)) as [
      string,
      string,
    ];
    answerFrom(folder, path === '/' ? '/index.html' : path.slice(prefix.length - 1), response);
  });
  const listen = (wanted: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, '127.0.0.1', resolve);
    });
  await listen(port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return listen(0);
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}
