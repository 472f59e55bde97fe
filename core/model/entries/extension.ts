import { z } from 'zod';
import { entry, on } from './entry.ts';

/** 延期 was asked for: a new last day (inclusive) and why. */
export const ExtensionAsked = z.object({
  ...entry,
  kind: z.literal('extensionAsked'),
  on,
  until: z.string(),
  reason: z.string(),
  unit: z.string(),
});

/** A request for 延期 was decided. Granted, `until` is the task's limit from then on; it may differ from what was asked for. */
export const ExtensionDecided = z.object({
  ...entry,
  kind: z.literal('extensionDecided'),
  askId: z.string(),
  on,
  granted: z.boolean(),
  until: z.string().nullable(),
  reason: z.string(),
  decidedBy: z.string(),
  /** It was asked for after the limit, and by the local rule of that day the task counts as late all the same. */
  countsLate: z.boolean().optional(),
});
