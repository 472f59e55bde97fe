import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The try-out page: the same components as the extension and the add-in, over the sample intranet and sample ledgers.
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../../.output/tryout',
    emptyOutDir: true,
    target: 'chrome102',
    chunkSizeWarningLimit: 2500,
  },
});
