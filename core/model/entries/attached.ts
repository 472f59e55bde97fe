import { z } from 'zod';
import { entry } from './entry.ts';

/** A kept file as entries name it: `id` finds its bytes; `sha256` is hexadecimal. */
export const FileRef = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.number().int().nonnegative(),
  sha256: z.string(),
});
export type FileRef = z.infer<typeof FileRef>;

/** A file was put to the task; taken away by undoing the entry. */
export const Attached = z.object({
  ...entry,
  kind: z.literal('attached'),
  file: FileRef,
  /** `evidence`: a picture of the page it was captured from; `paper`: one this register made. */
  purpose: z.enum(['attachment', 'evidence', 'paper']),
});
