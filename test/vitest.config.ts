import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

// `unit`: core and both programs' logic, the real Office.js client included. `rules`: the house's own rules (imports,
// sizes, manifest). `browser`: what needs a real IndexedDB, in headless Chromium. `e2e`: headless Chromium with the built extension; each file drives a browser of its own.
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'test/core/**/*.test.ts',
            'test/extension/**/*.test.ts',
            'test/addin/**/*.test.ts',
            'test/excel-host/**/*.test.ts',
            'test/supervision/**/*.test.ts',
          ],
          exclude: ['test/**/*.browser.test.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/extension/**/*.browser.test.ts', 'test/supervision/**/*.browser.test.ts'],
          fileParallelism: false, // one origin, one quota
          retry: 1, // now and then the browser closes a store while it throws away an earlier one
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
                args: ['--no-sandbox'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      { test: { name: 'rules', include: ['test/rules/**/*.test.ts'] } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/build.ts'],
          // After the others, two browsers at a time: most of an end-to-end test is waiting for a page.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // Two browsers on two cores: a page may miss a moment that a test is about. What fails twice has failed.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } }, // a busy machine draws late
        },
      },
    ],
  },
});
