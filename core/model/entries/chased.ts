import { z } from 'zod';
import { entry, on } from './entry.ts';

/** The rungs of the ladder, from the mildest (粤府办〔2014〕58号 责任追究). */
export const ChaseStep = z.enum(['urge', 'letter', 'talk', 'rectify', 'criticise', 'transfer']);
export type ChaseStep = z.infer<typeof ChaseStep>;

export const CHASE_WORD: Record<ChaseStep, string> = {
  urge: '催办',
  letter: '督办函',
  talk: '约谈',
  rectify: '限期整改',
  criticise: '通报批评',
  transfer: '移送',
};

/** A unit was chased. Always decided by a person, named in `decidedBy`; the program only proposes. */
export const Chased = z.object({
  ...entry,
  kind: z.literal('chased'),
  step: ChaseStep,
  on,
  units: z.array(z.string()),
  /** Number of its paper; '' where it had none (催办 by telephone). */
  number: z.string(),
  /** The day by which the unit must answer, inclusive; null where no answer is asked for. */
  answerBy: z.string().nullable(),
  reason: z.string(),
  decidedBy: z.string(),
});

/** A chased unit answered. */
export const ChaseAnswered = z.object({
  ...entry,
  kind: z.literal('chaseAnswered'),
  chaseId: z.string(),
  on,
  unit: z.string(),
  text: z.string(),
});
