import type { Day } from '../../calendar/day.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Read } from '../../model/certainty.ts';
import type { Instruction } from '../../model/instruction.ts';
import type { UnitDirectory } from '../../model/unit.ts';
import type { SourceDocument } from '../document.ts';
import type { TaskDraft } from '../reading.ts';
import type { SnapshotNode } from '../snapshot.ts';
import type { FieldMeaning } from './form-labels.ts';
import type { SiteRule } from './site-rule/site-rule.ts';

/**
 * One frame of a page as captured; `omitted` are the codes of what the capture left out ('loading', 'too-large' …). `address`: for
 * a frame without an address of its own (about:srcdoc), that of the page around it.
 */
export type PageFrame = {
  url: string;
  title: string;
  root: SnapshotNode;
  omitted?: readonly string[];
  name?: string;
  address?: string;
};

/** What a page is read against: `ref` is today, for years and days that are not written. */
export type PageContext = {
  ref: Day;
  units?: UnitDirectory | undefined;
  calendar?: WorkCalendar | undefined;
  /** How the office's own pages are read; the general reading fills in what they leave. */
  rules?: readonly SiteRule[] | undefined;
};

/** A value and the frame it was read in; its span points into that frame's document. */
export type PageRead<T> = Read<T> & { frame: number };

/** One labelled value of a form: what it means, the label as written, the value (days as ISO days). */
export type PageField = { meaning: FieldMeaning; label: string; value: PageRead<string> };

/** An opinion and the frame it stands in. */
export type PageInstruction = Instruction & { frame: number };

/** A task as read from a page. `instruction` is its place in the reading's instructions, null where none stands behind it. */
export type PageTask = TaskDraft & { frame: number; instruction: number | null };

/** Everything read from the frames of one page. */
export type PageReading = {
  /** The frame that carries the form, or the most of the document; -1 where no frame holds anything to read. */
  frameIndex: number;
  /** The text of each frame, in the order given: what all spans point into. */
  documents: SourceDocument[];
  source: {
    documentNumber: PageRead<string> | null;
    title: PageRead<string> | null;
    issuer: PageRead<string> | null;
    /** ISO day of the document; the day it was received, inferred, where only that is shown. */
    date: PageRead<string> | null;
  };
  /** Every labelled value found, the ones in `source` included, in the order of the page. */
  fields: PageField[];
  instructions: PageInstruction[];
  tasks: PageTask[];
  /** Chinese sentences: what could not be read, and what to do. */
  skipped: string[];
};
