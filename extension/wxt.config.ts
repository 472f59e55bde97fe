import { defineConfig } from 'wxt';
import { translated } from './i18n/plugin.ts';
import { manifest } from './manifest.ts';
import { buildStartFiles } from './start-files.ts';

// Run from the repository's root: `wxt build extension`, for Firefox with `-b firefox`. No automatic imports: what a file uses is
// written in it. Where builds go, and the oldest engine they are for, follows from the browser.
export default defineConfig({
  outDir: '../.output',
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react'],
  manifest: ({ mode, browser }) => manifest(mode, browser === 'firefox' ? 'firefox' : 'chrome'),
  vite: ({ browser }) => ({
    plugins: [translated()],
    build: { target: browser === 'firefox' ? 'firefox128' : 'chrome102' },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.length > 1) buildStartFiles(config);
    },
  },
});
