import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The address the manifest in the sources names; replaced by the one the add-in is served from. */
export const MANIFEST_ADDRESS = 'https://localhost:3443';

/** The manifest for an add-in that is served from `address` (https, without a slash at the end). */
export function manifestFor(manifest: string, address: string): string {
  if (!/^https:\/\/[^/\s"<>&]+(\/[^\s"<>&]*[^/\s"<>&])?$/.test(address))
    throw new Error(`加载项地址必须是 https:// 开头、末尾不带斜杠的网址：${address}`);
  return manifest.replaceAll(MANIFEST_ADDRESS, address);
}

/** Puts the manifest, the description of the worksheet functions and the ribbon icons beside the pane. */
export function manifestFile(address: string): Plugin {
  const source = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url));
  return {
    name: 'ducha:manifest',
    generateBundle() {
      const manifest = manifestFor(source('manifest.xml').toString('utf8'), address);
      this.emitFile({ type: 'asset', fileName: 'manifest.xml', source: manifest });
      const functions = source('functions/functions.json');
      this.emitFile({ type: 'asset', fileName: 'functions.json', source: functions });
      for (const icon of readdirSync(new URL('../icons/', import.meta.url)).filter((f) => f.endsWith('.png')))
        this.emitFile({ type: 'asset', fileName: `icons/${icon}`, source: source(`icons/${icon}`) });
    },
  };
}
