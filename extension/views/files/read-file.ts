import type { DraftTask } from '../../../core/intake/draft.ts';
import type { SourceDocument } from '../../../core/reading/document.ts';
import type { CapturedFile } from '../../page/capture.ts';

/** A file of a capture as read: running text, or the rows of a ledger; `skipped` are Chinese sentences, why not included. */
export type ReadFile = {
  file: CapturedFile;
  document: SourceDocument | null;
  tasks: DraftTask[];
  skipped: string[];
};
