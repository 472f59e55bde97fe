import { z } from 'zod';
import { entry, on } from './entry.ts';

/** A unit's report (限期报告): 进展, 问题, 下步安排; the latest words become the task's progress. */
export const Reported = z.object({
  ...entry,
  kind: z.literal('reported'),
  on,
  /** The day the report was due by under the task's cadence; null where it came unasked. */
  dueOn: z.string().nullable(),
  unit: z.string(),
  progress: z.string(),
  problem: z.string(),
  nextStep: z.string(),
  /** How much is done, 0–100; null where the report does not say. */
  percent: z.number().min(0).max(100).nullable(),
});

/** A question put to a unit about the task (反馈互动); `answerBy`: the day the answer is due, inclusive. */
export const Asked = z.object({
  ...entry,
  kind: z.literal('asked'),
  on,
  to: z.string(),
  text: z.string(),
  answerBy: z.string().nullable(),
});

/** The answer to a question. */
export const Replied = z.object({
  ...entry,
  kind: z.literal('replied'),
  askId: z.string(),
  on,
  unit: z.string(),
  text: z.string(),
});
