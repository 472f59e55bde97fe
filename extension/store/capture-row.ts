import type { Draft } from '../../core/intake/draft.ts';
import type { Capture } from '../page/capture.ts';

/** A capture as stored: written once, never changed. It may be megabytes. */
export type CaptureRow = { id: string; takenAt: string; capture: Capture };

/**
 * What became of a capture: `fresh` nothing typed yet, `edited` the clerk's corrections are in `draft`, `done` its
 * tasks were registered, `dropped` the clerk put it away.
 */
export type DraftState = 'fresh' | 'edited' | 'done' | 'dropped';

/** The work on a capture, under the capture's id: small, because it is written with every key typed. */
export type DraftRow = {
  id: string;
  windowId: number;
  takenAt: string;
  state: DraftState;
  pageTitle: string;
  /** The draft as corrected so far; null until something is typed. */
  draft: Draft | null;
  /** Ids of the tasks registered from it. */
  registered: string[];
  /** Entries by which it was noted on tasks that were registered already; absent in rows of earlier versions. */
  noted?: { taskId: string; changeIds: string[] }[];
};
