import { z } from 'zod';
import { ChaseStep } from '../model/entries/chased.ts';

/** A rung of the ladder and the conditions under which it is proposed; nothing is ever done without a person's decision. */
export const Rung = z.object({
  step: ChaseStep,
  /** Whether the office uses it. */
  used: z.boolean(),
  /** Working days past the limit from which on it is proposed. */
  daysLate: z.number().int().min(0).max(999),
  /** How often the rung below was taken before; without meaning for the lowest. */
  timesBelow: z.number().int().min(0).max(20),
  /** Only where the last time was not answered by its day. */
  noAnswer: z.boolean(),
  /** Working days the unit has for its answer; 0 asks for none. */
  answerDays: z.number().int().min(0).max(250),
  /** Working days after it during which nothing more is proposed. */
  cooldown: z.number().int().min(0).max(250),
});
export type Rung = z.infer<typeof Rung>;

/** The rungs from the mildest, in the order of {@link ChaseStep}. */
export const Ladder = z.array(Rung).refine((rungs) => {
  const order = rungs.map(({ step }) => ChaseStep.options.indexOf(step));
  return order.every((at, i) => i === 0 || at > order[i - 1]!);
}, '催督的级别须从轻到重排列');
export type Ladder = z.infer<typeof Ladder>;

const rung = (
  step: ChaseStep,
  [daysLate, timesBelow, answerDays, cooldown]: number[],
  noAnswer: boolean,
): Rung => ({
  ...{ step, used: true, daysLate: daysLate!, timesBelow: timesBelow!, noAnswer },
  ...{ answerDays: answerDays!, cooldown: cooldown! },
});

/**
 * Where an office begins: 催办 the day after the limit, one more 催办 or a letter where it goes unanswered, and so on up. The order is
 * the documents' (粤府办〔2014〕58号: 督办函、约谈、限期整改、通报批评、问责); no rule names the numbers of days, they are the office's own to set.
 */
export const DEFAULT_LADDER: Ladder = [
  rung('urge', [1, 0, 3, 5], false),
  rung('letter', [5, 1, 5, 5], true),
  rung('talk', [10, 1, 5, 10], false),
  rung('rectify', [15, 1, 10, 10], false),
  rung('criticise', [20, 1, 10, 10], true),
  rung('transfer', [40, 1, 0, 20], false),
];
