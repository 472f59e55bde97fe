import type { RunningCheck } from '../check.ts';
import { fillDown } from './fill-down.ts';
import { repairsFromFindings } from './from-findings.ts';
import { limitDays } from './limit-days.ts';
import type { Repair } from './repair.ts';
import { statusWords } from './status-words.ts';
import { uncovered } from './uncovered.ts';

/** Every repair a checked ledger can be offered, each with its preview; cells under a merged one, and repairs that would change nothing, are left out. */
export function repairsOf(check: RunningCheck): Repair[] {
  const ofSheet = [limitDays(check), fillDown(check), statusWords(check)].filter((repair) => repair !== null);
  const { block } = check.context;
  return [...repairsFromFindings(check.result().findings, block), ...ofSheet].flatMap((repair) =>
    uncovered(repair, block),
  );
}
