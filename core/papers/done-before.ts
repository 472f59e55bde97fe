import { countedChases } from '../chasing/proposal.ts';
import type { TaskRecord } from '../model/change.ts';
import { ChaseStep } from '../model/entries/chased.ts';
import type { PaperOccasion } from './occasion.ts';

/** What a paper about tasks may say was done so far: how often one was urged at most, and the rungs taken for every one of them. */
export function doneBefore(records: readonly TaskRecord[]): Pick<PaperOccasion, 'urged' | 'taken'> {
  const chases = records.map(({ changes }) => countedChases(changes).map(({ chased }) => chased.step));
  return {
    urged: Math.max(0, ...chases.map((steps) => steps.filter((step) => step === 'urge').length)),
    taken: ChaseStep.options.filter((step) => chases.every((steps) => steps.includes(step))),
  };
}
