import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds wrong with a page or a frame of it, as `rule: place` lines; empty where nothing is. Fluent's
 * focus guards are left out: they are hidden and focusable on purpose, and pass the focus on at once.
 */
export async function accessibilityProblems(page: Page | Frame): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  // Half-way through a change of colours or a fading-in nothing has its own colours yet.
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime as number));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  return page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run: (context: object) => Promise<AxeResult> } }).axe;
    type AxeResult = { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] };
    const { violations } = await runner.run({ exclude: [['[data-tabster-dummy]']] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        (node) =>
          `${id}: ${node.html.slice(0, 160)} ${node.failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`,
      ),
    );
  });
}
