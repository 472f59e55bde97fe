import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Dexie follows a transaction through `await` only where its function is itself async; else it may commit half of the work.
test('what runs in a transaction is an async function', () => {
  const calls = globSync('extension/**/*.{ts,tsx}').flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /\.transaction\(\s*'rw?'[^;]*?(async\s)?\((?:transaction)?\)(?:: [^=]*)? =>/g,
      ),
    ].map(([, isAsync]) => ({ file, isAsync: isAsync !== undefined })),
  );
  expect(calls.length).toBeGreaterThan(5);
  expect(calls.filter(({ isAsync }) => !isAsync).map(({ file }) => file)).toEqual([]);
});
