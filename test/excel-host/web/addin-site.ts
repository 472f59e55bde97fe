import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';

/** The address the add-in and the page around it are served from, without a server: the browser is given the files. */
export const ORIGIN = 'https://excel.test';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/**
 * Serves a built add-in under /addin/ and `pages` by their path. Everything else is refused; the answer collects the
 * addresses outside this site that were asked for.
 */
export async function serveAddin(
  context: BrowserContext,
  folder: string,
  pages: Record<string, string> = {},
): Promise<{ outside: string[] }> {
  const outside: string[] = [];
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.protocol === 'data:') return route.continue();
    if (url.origin !== ORIGIN) {
      outside.push(url.href);
      return route.abort();
    }
    const page = pages[url.pathname];
    if (page !== undefined) return route.fulfill({ contentType: TYPES['.html']!, body: page });
    return sendFile(route, join(folder, decodeURI(url.pathname.replace(/^\/addin\//, ''))));
  });
  return { outside };
}

async function sendFile(route: Route, file: string): Promise<void> {
  try {
    await route.fulfill({ contentType: TYPES[extname(file)] ?? 'text/plain', body: readFileSync(file) });
  } catch {
    await route.fulfill({ status: 404, body: '' });
  }
}
