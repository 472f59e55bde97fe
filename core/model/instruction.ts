import { z } from 'zod';
import { Span } from './certainty.ts';

/** What an opinion amounts to: only `task` is to be registered; `proposal` is a clerk's 拟办, not an instruction. */
export const InstructionKind = z.enum(['task', 'decision', 'information', 'proposal']);
export type InstructionKind = z.infer<typeof InstructionKind>;

/** One leader's opinion. The date written by hand and the system's time are both kept: they often differ. */
export const Instruction = z.object({
  kind: InstructionKind,
  leader: z.string().nullable(),
  text: z.string(),
  span: Span.nullable(),
  /** ISO day written in the opinion (10.17, 30/3), year inferred; null where none is written. */
  writtenDate: z.string().nullable(),
  /** The system's own day or timestamp as shown. */
  systemTime: z.string().nullable(),
  /** Only a picture of handwriting: the words have to be typed in by the clerk. */
  imageOnly: z.boolean(),
  /** Why it was read as this kind. */
  reason: z.string(),
});
export type Instruction = z.infer<typeof Instruction>;
