import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import type { ExcelHost } from '../host.ts';
import { OFFICE_DIST } from '../surface.ts';
import { desktopBridge } from './desktop-bridge.ts';
import { browserWindow } from './window.ts';

/** The namespaces the client puts on its window. */
export type OfficeClient = {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: {
    associate(id: string, run: (...args: never[]) => unknown): void;
    Error: new (code: string, message: string) => Error;
    ErrorCode: { invalidValue: string };
  };
};

const scripts = new Map<string, vm.Script>();

/** A file of the client, exactly as published; compiled once a process. */
function script(file: string): vm.Script {
  let compiled = scripts.get(file);
  if (!compiled) {
    compiled = new vm.Script(readFileSync(join(OFFICE_DIST, file), 'utf8'), { filename: file });
    scripts.set(file, compiled);
  }
  return compiled;
}

/**
 * Starts the real, unmodified Office.js in a window of its own, connected to `host` as it is to Excel for Windows.
 * Each call is a fresh client, so tests share nothing.
 */
export async function openOffice(host: ExcelHost): Promise<OfficeClient> {
  const window = browserWindow((file, done) => {
    setTimeout(() => {
      const found = existsSync(join(OFFICE_DIST, file));
      if (found) script(file).runInContext(context);
      done(found);
    }, 0);
  });
  const context = vm.createContext(Object.assign(window, { external: desktopBridge(host) }));
  const self = vm.runInContext('globalThis', context) as Record<string, unknown>;
  for (const name of ['window', 'self', 'top', 'parent']) self[name] = self;
  script('office.js').runInContext(context);
  const client = self as unknown as OfficeClient;
  await client.Office.onReady();
  return client;
}
