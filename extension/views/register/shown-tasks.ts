import { z } from 'zod';
import type { Place } from '../pages/place.ts';

/** A list of named tasks that a page wants shown in the register: the rows behind one of its numbers. */
export type ShownTasks = { title: string; ids: string[] };

const Kept = z.object({ title: z.string(), ids: z.array(z.string()) });
const PREFIX = 'ducha-shown:';

/**
 * Puts the tasks by for this window and gives the place that shows them. For lists a person would look through; what can be
 * said as a filter (units, days, buckets, picks) should be, because that stays true when the tasks change.
 */
export function placeOfTasks(tasks: ShownTasks, newId: () => string): Place {
  const key = newId();
  sessionStorage.setItem(PREFIX + key, JSON.stringify(tasks));
  return { view: undefined, shown: key };
}

/** The tasks put by under a key; null where the window has forgotten them (an old link). */
export function shownTasks(key: string): ShownTasks | null {
  try {
    return Kept.safeParse(JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null')).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
