import type { SourceDocument } from '../document.ts';
import { type LabelValue, readLabelValues } from './label-value.ts';
import { type LabelledOpinions, readOpinions } from './opinions.ts';
import type { Say } from './say.ts';
import { type RuleReading, withRuled } from './site-rule/apply.ts';
import type { RuledTable } from './site-rule/columns.ts';
import { isForForms } from './site-rule/site-rule.ts';

/** What a frame shows by itself, before it is set against the page's other frames. */
export type FrameReading = {
  frame: number;
  document: SourceDocument;
  labels: LabelValue[];
  opinions: LabelledOpinions[];
  /** Tables whose columns a rule names. */
  ruled: readonly RuledTable[];
  /** How much of a form it is: kinds of labels with a value; given opinions, and a rule for it, count as {@link FORM_SCORE}. */
  score: number;
};

/** A frame that scores this much carries a form. */
export const FORM_SCORE = 2;

/** Reads the labels and opinions of one frame's document; what a rule for the page has found comes first. */
export function readFrame(
  frame: number,
  document: SourceDocument,
  say: Say,
  rule: RuleReading | null = null,
): FrameReading {
  const general = readLabelValues(document);
  const labels = rule ? withRuled(general, rule.values) : general;
  const ruled = rule?.tables ?? [];
  const opinions = readOpinions(document, labels, say, ruled);
  const filled = new Set(
    labels.filter((l) => l.meaning !== 'other' && l.value.end > l.value.start).map((l) => l.meaning),
  );
  const given = opinions.reduce((sum, group) => sum + group.given.length, 0);
  const score = filled.size + (given > 0 ? FORM_SCORE : 0) + (rule && isForForms(rule.rule) ? FORM_SCORE : 0);
  return { frame, document, labels, opinions, ruled, score };
}
