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
};

export type SourceDocument = {
  text: string;
  blocks: Block[];
  /** Chinese sentences: what was skipped while reading the input, and why. */
  skipped: string[];
};
