import type { Draft } from '../../core/intake/draft.ts';
import type { Capture } from '../page/capture.ts';

/**
 * What became of a capture: `fresh` nothing typed yet, `edited` the clerk's corrections are in `draft`, `done` its
 * tasks were registered, `dropped` the clerk put it away.
 */
export type CaptureState = 'fresh' | 'edited' | 'done' | 'dropped';

export type CaptureRow = {
  id: string;
  windowId: number;
  takenAt: string;
  state: CaptureState;
  capture: Capture;
  /** The draft as corrected so far; null until something is typed. */
  draft: Draft | null;
  /** Ids of the tasks registered from it. */
  registered: string[];
};
