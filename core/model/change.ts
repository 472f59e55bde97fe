import { z } from 'zod';
import { TaskFields } from './task.ts';

/** Who made a change: the local identity of the office, not an account. */
export const Actor = z.object({ name: z.string(), unit: z.string() });
export type Actor = z.infer<typeof Actor>;

const entry = { id: z.string(), at: z.string(), by: Actor };

/** One entry of a task's history. A task's fields are the fold of its entries; nothing is ever overwritten. */
export const Change = z.discriminatedUnion('kind', [
  z.object({ ...entry, kind: z.literal('registered'), fields: TaskFields }),
  z.object({ ...entry, kind: z.literal('edited'), fields: TaskFields.partial(), reason: z.string() }),
  z.object({ ...entry, kind: z.literal('progress'), text: z.string(), on: z.string() }),
  z.object({ ...entry, kind: z.literal('note'), text: z.string() }),
  z.object({ ...entry, kind: z.literal('undone'), changeId: z.string() }),
]);
export type Change = z.infer<typeof Change>;

/** A task as it is kept: one record, all its entries. `v` is the record's shape version (lazy migration). */
export const TaskRecord = z.object({ id: z.string(), v: z.literal(1), changes: z.array(Change).min(1) });
export type TaskRecord = z.infer<typeof TaskRecord>;
