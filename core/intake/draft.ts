import { z } from 'zod';
import { FileRef } from '../model/entries/attached.ts';
import { Instruction } from '../model/instruction.ts';
import { Source } from '../model/source.ts';
import { StoredFields } from '../model/task.ts';

/** One task as proposed to the clerk, with her corrections so far. */
export const DraftTask = z.object({
  key: z.string(),
  /** False where the clerk does not want it registered. */
  selected: z.boolean(),
  /** The task as it would be registered. `source` and `instruction` are the draft's own and filled in then. */
  fields: StoredFields,
  /** As first read; what differs from it was corrected by hand. */
  asRead: StoredFields,
  /** Position in the draft's `instructions`; null where no leader's opinion stands behind the task. */
  instruction: z.number().int().nullable(),
  /** True for a task that names its own document (a row of a ledger): the draft's source does not take its place. */
  ownSource: z.boolean().optional(),
  /**
   * What the clerk decided about a registered task that it seems to repeat: `same` it is that task, nothing new is registered; `part`
   * it is a part of it; `new` it is another matter. Absent where nothing was decided. `lateReason`: why a part's limit lies behind
   * that of the whole.
   */
  known: z
    .object({
      taskId: z.string(),
      is: z.enum(['same', 'part', 'new']),
      lateReason: z.string().optional(),
    })
    .optional(),
});
export type DraftTask = z.infer<typeof DraftTask>;

/** A file that goes to every task registered from a draft: the paper itself, or a picture of the page. */
export const DraftFile = z.object({ file: FileRef, purpose: z.enum(['attachment', 'evidence']) });
export type DraftFile = z.infer<typeof DraftFile>;

/** What a page or passage was read as, shown before anything is registered; every part can be corrected. */
export const Draft = z.object({
  source: Source,
  instructions: z.array(Instruction),
  tasks: z.array(DraftTask),
  /** Chinese sentences: what could not be read, and what to do. */
  skipped: z.array(z.string()),
  /** Absent in drafts of earlier versions: none. */
  files: z.array(DraftFile).optional(),
});
export type Draft = z.infer<typeof Draft>;
