import type { Deadline } from '../deadline/deadline.ts';
import type { Certainty, Read } from '../model/certainty.ts';
import type { Instruction } from '../model/instruction.ts';

/** A unit as named in the text. `single` is false for 各地区, 有关部门, 等: kept as written, not one unit. */
export type ReadUnit = { name: string; start: number; end: number; single: boolean };

/** A task as read from a document; a person confirms it before it becomes a task of the register. */
export type TaskDraft = {
  /** The task's passage: exactly document.text.slice(start, end). */
  text: string;
  start: number;
  end: number;
  lead: ReadUnit[];
  cooperate: ReadUnit[];
  deadlines: Deadline[];
  certainty: { lead: Certainty };
  /** Why the lead unit was read so: the clause, the document-wide convention, or 首位单位（推定）. */
  reason: string;
  /** The list of units ends in 等: others may be meant. */
  etc?: boolean;
  /** Units that take part by a document-wide note (以下均需…配合，不再列出), not named in this task. */
  implied?: ReadUnit[];
};

/** Everything read from one document or page. */
export type DocumentReading = {
  source: {
    documentNumber: Read<string> | null;
    title: Read<string> | null;
    issuer: Read<string> | null;
    /** ISO day. */
    date: Read<string> | null;
  };
  instructions: Instruction[];
  tasks: TaskDraft[];
  /** Chinese sentences: what could not be read, and what to do. */
  skipped: string[];
};
