import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { MANIFEST_ADDRESS, manifestFile } from './build/manifest-file.ts';
import { officeFiles } from './build/office-files.ts';

// `DUCHA_ADDIN_URL=https://… npm run build:addin` builds for the address the files will be served from. All paths inside
// are relative, so the folder can be put anywhere under it.
export default defineConfig({
  base: './',
  plugins: [react(), officeFiles(), manifestFile(process.env.DUCHA_ADDIN_URL ?? MANIFEST_ADDRESS)],
  build: {
    outDir: '../.output/addin',
    emptyOutDir: true,
    target: 'chrome102',
    chunkSizeWarningLimit: 1000,
    rollupOptions: {
      input: ['taskpane.html', 'preview.html', 'functions/functions.ts'].map(
        (page) => new URL(page, import.meta.url).pathname,
      ),
      // The manifest has to name a script of the functions, though in a shared runtime the pane's page brings them.
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: ({ name }) => (name === 'functions' ? 'functions.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
