import { z } from 'zod';
import { FileRef } from '../../core/model/entries/attached.ts';
import { PaperKind } from '../../core/papers/kind.ts';

/**
 * A paper that was issued. Its number is never given again, not even where the paper is voided; the row stays. `running` is 0
 * where the number was not made here (a notice that bears the number of its 交办).
 */
export const PaperRow = z.object({
  id: z.string(),
  kind: PaperKind,
  series: z.string(),
  year: z.number().int(),
  running: z.number().int().nonnegative(),
  /** 临府督函〔2026〕3号. */
  number: z.string(),
  title: z.string(),
  /** 主送. */
  to: z.array(z.string()),
  taskIds: z.array(z.string()),
  /** 成文日期, and the day by which an answer is due, inclusive. */
  on: z.string(),
  answerBy: z.string().nullable(),
  /** ISO instant of issuing, and who did it. */
  at: z.string(),
  by: z.object({ name: z.string(), unit: z.string() }),
  file: FileRef,
  /** 作废: when, by whom and why; null while it holds. */
  voided: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
});
export type PaperRow = z.infer<typeof PaperRow>;

/** The office's own templates by kind of paper; kinds without one use the program's. */
export const PaperTemplates = z.partialRecord(PaperKind, FileRef);
