import type { SourceDocument } from '../document.ts';
import { type LabelValue, readLabelValues } from './label-value.ts';
import { type LabelledOpinions, readOpinions } from './opinions.ts';

/** What a frame shows by itself, before it is set against the page's other frames. */
export type FrameReading = {
  frame: number;
  document: SourceDocument;
  labels: LabelValue[];
  opinions: LabelledOpinions[];
  /** How much of a form it is: kinds of labels with a value; given opinions count as {@link FORM_SCORE}. */
  score: number;
};

/** A frame that scores this much carries a form. */
export const FORM_SCORE = 2;

export type Say = (sentence: string) => void;

/** Reads the labels and opinions of one frame's document. */
export function readFrame(frame: number, document: SourceDocument, say: Say): FrameReading {
  const labels = readLabelValues(document);
  const opinions = readOpinions(document, labels, say);
  const filled = new Set(
    labels.filter((l) => l.meaning !== 'other' && l.value.end > l.value.start).map((l) => l.meaning),
  );
  const given = opinions.reduce((sum, group) => sum + group.given.length, 0);
  return { frame, document, labels, opinions, score: filled.size + (given > 0 ? FORM_SCORE : 0) };
}
