import { z } from 'zod';

/**
 * Who made a change: the local identity of the office, not an account. `role`: what the person does there (督查员、
 * 分管领导), where it was said.
 */
export const Actor = z.object({ name: z.string(), unit: z.string(), role: z.string().optional() });
export type Actor = z.infer<typeof Actor>;

/** What every entry has: its id, its instant (ISO, with zone) and its writer. */
export const entry = { id: z.string(), at: z.string(), by: Actor };

/** An ISO day on which something was done, as the person said: not always the day it was written down. */
export const on = z.string();
