import { z } from 'zod';

/** A recurring rule: every `interval` units; `day` is the day of the period (weekday 1–7 for weeks), -1 its last. */
export const Every = z.object({
  unit: z.enum(['day', 'week', 'month', 'quarter', 'half', 'year']),
  interval: z.number().int().positive(),
  day: z.number().int().optional(),
});
export type Every = z.infer<typeof Every>;

/**
 * One time limit as read from a text; the shape other programs rely on (the `ducha due` command).
 * Days are ISO and inclusive; `start`/`end` are UTF-16 offsets, half-open.
 */
export const Deadline = z.object({
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  kind: z.enum(['date', 'range', 'recurring', 'open']),
  /** First day of a range; for `open`, the day from which on (自7月1日起), or null. */
  from: z.string().nullable(),
  /** The last day on time; null where there is none, it is impossible, or it hangs on a day that is not known. */
  due: z.string().nullable(),
  every: Every.nullable(),
  inferred: z.array(z.enum(['year', 'month', 'anchor'])),
  provisional: z.boolean(),
  /** How it was computed, one Chinese sentence a step, naming the rule it rests on. */
  steps: z.array(z.string()),
  /** Other defensible due days (2024年8月前: 07-31 or 08-31); `due` is the earlier, safe one. */
  alternatives: z.array(z.string()).optional(),
  /** 立即、即办. */
  urgent: z.boolean().optional(),
  /** An impossible date (2月30日): reported, `due` null, never moved. */
  invalid: z.boolean().optional(),
  /** 并长期坚持: goes on after `due`. */
  ongoing: z.boolean().optional(),
  /**
   * What the period counts from or back to, where it is an event outside the text (收到通知之日); its words stand before
   * the span, which begins at 之日起. Also the name of an event whose day is not known (汛期).
   */
  anchor: z.string().optional(),
});
export type Deadline = z.infer<typeof Deadline>;
