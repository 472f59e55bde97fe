import { z } from 'zod';
import { DEFAULT_SETTINGS, type DeadlineSettings } from './context.ts';

const monthDay = z.string().regex(/^\d{2}-\d{2}$|^\d{4}-\d{2}-\d{2}$/, '应写作 06-15 或 2027-06-15');

/** How an office counts limits where practice differs, as it is kept; the same as {@link DeadlineSettings}. */
export const Counting = z.object({
  beforeIncludesDay: z.boolean(),
  rollPeriods: z.boolean(),
  beforeFestival: z.enum(['lastWorkday', 'eve']),
  monthStartDay: z.number().int().min(1, '应在1至31之间').max(31, '应在1至31之间'),
  monthMiddleDay: z.number().int().min(1, '应在1至31之间').max(31, '应在1至31之间'),
  events: z.array(z.object({ name: z.string().trim().min(1, '请填写名称'), from: monthDay, to: monthDay })),
}) satisfies z.ZodType<DeadlineSettings>;
export type Counting = z.infer<typeof Counting>;

/** What holds until the office says otherwise. */
export const DEFAULT_COUNTING: Counting = DEFAULT_SETTINGS;
