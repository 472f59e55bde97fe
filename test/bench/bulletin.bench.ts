import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExtensionBrowser } from '../e2e/browser.ts';
import buildExtension from '../e2e/build.ts';
import { inPage } from './register/in-page.ts';
import type { Figure } from './xlsx.bench.ts';

export const name = 'bulletin';

const TASKS = Number(process.env.BENCH_TASKS ?? 100_000);
const LAB = 'bulletin-lab.ts';

/** A bulletin over a whole register, in real Chromium over its real IndexedDB. */
export async function run(): Promise<Figure[]> {
  buildExtension();
  const profile = mkdtempSync(join(tmpdir(), 'ducha-bench-'));
  try {
    const filling = await ExtensionBrowser.start({ profile });
    await inPage(filling, LAB, 'seed', TASKS);
    await filling.close(); // so that what is read next is read from the disk
    const browser = await ExtensionBrowser.start({ profile });
    const figures: Figure[] = [];
    try {
      for (const kind of ['month', 'month', 'year'] as const) {
        const { time, counted } = await inPage<{ time: number; counted: number }>(
          ...([browser, LAB, 'bulletin', kind] as const),
        );
        const first = figures.length === 0 ? ', the first time' : '';
        figures.push({
          what: `bulletin of a ${kind} over ${TASKS} tasks (${counted} counted)${first}`,
          value: time / 1000,
          ...{ unit: 's', most: 3 },
        });
      }
    } finally {
      await browser.close();
    }
    return figures;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
