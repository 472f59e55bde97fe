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

/** What is timed: the lab's function with what it is given, its words, and the most seconds and megabytes it may take. */
type Timed = { call: string; given: readonly unknown[]; what: string; seconds: number };

const TIMED: Timed[] = [
  { call: 'bulletin', given: ['month'], what: 'bulletin of a month, the first time', seconds: 3 },
  { call: 'bulletin', given: ['month'], what: 'bulletin of a month', seconds: 3 },
  { call: 'bulletin', given: ['year'], what: 'bulletin of a year', seconds: 3 },
  { call: 'coverage', given: [], what: '覆盖: kinds of matter', seconds: 3 },
  { call: 'charts', given: [], what: '统计: by kind and month', seconds: 3 },
  { call: 'openness', given: [], what: '公开: tasks that may be chosen', seconds: 3 },
  { call: 'recheck', given: [3], what: '回头看: closed within 3 months', seconds: 3 },
  { call: 'recheck', given: [12], what: '回头看: closed within a year', seconds: 3 },
  { call: 'recheck', given: [120], what: '回头看: all that was ever closed', seconds: 3 },
  { call: 'dispatch', given: [false], what: '调度: first lines of a month', seconds: 1 },
  { call: 'dispatch', given: [true], what: '调度: first lines with gaps', seconds: 1 },
  { call: 'wholeMonth', given: [], what: '调度: a whole month, as exported', seconds: 3 },
];

/** Megabytes a page may hold while it goes through the whole register. */
const MOST_HELD = 300;

/** The pages that go through a whole register, in real Chromium over its real IndexedDB. */
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
      for (const { call, given, what, seconds } of TIMED) {
        const { result, heap } = await inPage<{ time: number; counted: number }>(
          ...([browser, LAB, call, ...given] as const),
        );
        figures.push(
          {
            ...{ what: `${what} (${result.counted} of ${TASKS})`, value: result.time / 1000 },
            ...{ unit: 's', most: seconds },
          },
          { what: '  memory held at most', value: heap / 2 ** 20, unit: 'MB', most: MOST_HELD },
        );
      }
    } finally {
      await browser.close();
    }
    return figures;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
