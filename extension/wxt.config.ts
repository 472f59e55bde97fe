import { defineConfig } from 'wxt';
import { manifest } from './manifest.ts';

// Run from the repository's root: `wxt build extension`. No automatic imports: what a file uses is written in it.
export default defineConfig({
  outDir: '../.output',
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifest: ({ mode }) => manifest(mode),
  vite: () => ({ build: { target: 'chrome102' } }),
});
