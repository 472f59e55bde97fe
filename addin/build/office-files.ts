import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * The files of Office.js an add-in for Excel loads: the loader, the file by which it finds that there is no Excel around
 * it, one host file a platform, the strings of the two languages, and the telemetry library the host files ask for (it sends nothing: the page's policy allows no outside
 * address). Unmodified, from the installed package; never part of this project's sources.
 */
const OFFICE_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.01.js',
  'excel-win32-16.00.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
];

const DIST = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));

/** Puts Office.js under office/ beside the pane, in the build and on the development server. */
export function officeFiles(): Plugin {
  return {
    name: 'ducha:office-files',
    configureServer(server) {
      server.middlewares.use('/office', (request, response, next) => {
        const file = join(DIST, decodeURI((request.url ?? '').split('?')[0]!));
        if (!file.startsWith(DIST) || !existsSync(file)) return next();
        response.setHeader('content-type', 'text/javascript; charset=utf-8');
        createReadStream(file).pipe(response);
      });
    },
    generateBundle() {
      for (const file of OFFICE_FILES)
        this.emitFile({ type: 'asset', fileName: `office/${file}`, source: readFileSync(join(DIST, file)) });
    },
  };
}
