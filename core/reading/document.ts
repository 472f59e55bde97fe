/**
 * A document as the reader sees it: one text, and the blocks it is made of. Every offset in a reading points into
 * `text`, so any value can be shown in its place.
 */
export type BlockKind = 'heading' | 'paragraph' | 'cell' | 'control';

export type Block = {
  kind: BlockKind;
  /** UTF-16 offsets into the document's text, half-open. */
  start: number;
  end: number;
  /** Where a table cell stands; rows and columns from 0, spans as written (at least 1). */
  cell?: { table: number; row: number; column: number; rowSpan: number; colSpan: number };
  /** The block holds a picture whose words can't be read. */
  image?: boolean;
  hint?: string;
  /** Line breaks inside come from a page's width, not from the writer: they join what they part. */
  wrapped?: boolean;
};

/** A short inline element (a name, a time, a label beside its value): its edges part what the text runs together. */
export type Mark = { start: number; end: number; hint?: string };

export type SourceDocument = {
  text: string;
  /**
   * In order of `start`, the outer before the inner: a cell that holds several paragraphs, or a table, contains their
   * blocks; a cell of one plain line is one block. Cells of a row are parted by a tab in `text`, other blocks by a line break.
   */
  blocks: Block[];
  /** Chinese sentences: what was skipped while reading the input, and why. */
  skipped: string[];
  /** Inline elements of at most {@link LONGEST_MARK} characters, in order of `end`; absent for plain text. */
  marks?: Mark[];
};

export const LONGEST_MARK = 40;
