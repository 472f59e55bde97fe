import type { SourceDocument } from '../../document.ts';
import { isOpinionMeaning } from '../form-labels.ts';
import type { LabelValue } from '../label-value.ts';
import type { PageFrame } from '../page-reading.ts';
import type { Say } from '../say.ts';
import { findColumns, type RuledTable } from './columns.ts';
import { type Located, locate } from './locate.ts';
import { FIELD_NAMES, isColumnField, type RuleField, type SiteRule, type ValueField } from './site-rule.ts';
import { bare, fitOf, inOrder } from './target.ts';
import { type Tree, treeOf } from './tree.ts';

/** What a rule found in a frame. `missing`: fields that are no longer where the rule looks for them. */
export type RuleReading = {
  rule: SiteRule;
  document: SourceDocument;
  values: LabelValue[];
  tables: RuledTable[];
  missing: RuleField[];
};

/**
 * Reads a frame by the first rule that is for it. What the rule no longer finds, and that the page is no longer of the rule's
 * kind, is said; there the general reading stands in. Null where no rule is for the frame.
 */
export function readByRules(frame: PageFrame, rules: readonly SiteRule[], say: Say): RuleReading | null {
  const near = inOrder(rules).filter((rule) => fitOf({ ...rule.target, labels: [] }, frame, '') === 'here');
  if (near.length === 0) return null;
  const tree = treeOf(frame.root);
  const text = bare(tree.document.text);
  const fitting = near.map((rule) => ({ rule, fit: fitOf(rule.target, frame, text) }));
  const rule = fitting.find(({ fit }) => fit === 'here')?.rule;
  if (!rule) {
    const changed = fitting.find(({ fit }) => fit === 'changed')?.rule;
    if (changed) say(changedSentence(changed, text));
    return null;
  }
  const reading = readByRule(tree, rule);
  for (const { field } of reading.missing)
    say(
      `网页规则“${rule.name}”在这个页面上没有找到“${FIELD_NAMES[field]}”，这一栏已改用一般读法；如页面已改版，请重新指认。`,
    );
  return reading;
}

function changedSentence(rule: SiteRule, text: string): string {
  const gone = rule.target.labels.filter((label) => !text.includes(label)).slice(0, 3);
  return `网页规则“${rule.name}”与这个页面的栏目大多对不上（没有${gone.map((label) => `“${label}”`).join('、')}），已改用一般读法；如页面已改版，请重新指认。`;
}

/** Reads a frame by one rule, whatever page it is for. */
export function readByRule(tree: Tree, rule: SiteRule): RuleReading {
  const missing: RuleField[] = [];
  const values: LabelValue[] = [];
  for (const field of rule.fields) {
    if (isColumnField(field.field)) continue;
    const located = locate(tree, field);
    if (located) values.push(labelValue(field.field, located, rule));
    else missing.push(field);
  }
  const columns = findColumns(tree.document, rule.fields);
  return {
    rule,
    document: tree.document,
    values,
    tables: columns.tables,
    missing: [...missing, ...columns.missing],
  };
}

function labelValue(field: ValueField, located: Located, rule: SiteRule): LabelValue {
  const { label, value, certainty } = located;
  const how = certainty === 'certain' ? '' : '，按位置找到，请核对';
  return {
    meaning: field,
    label: label ?? { start: value.start, end: value.start },
    value,
    ruled: { name: FIELD_NAMES[field], certainty, reason: `按网页规则“${rule.name}”${how}` },
  };
}

/**
 * The labels of a frame with those a rule found in place of the general ones: of the same meaning, or over the same words. A field
 * the rule found blank is blank.
 */
export function withRuled(general: readonly LabelValue[], ruled: readonly LabelValue[]): LabelValue[] {
  if (ruled.length === 0) return [...general];
  const meanings = new Set(ruled.map(({ meaning }) => meaning));
  const covered = ({ meaning, value: { start, end } }: LabelValue) =>
    ruled.some(({ value }) =>
      // A passage of opinions goes on around a field pointed out in it.
      isOpinionMeaning(meaning)
        ? end > start && value.start <= start && end <= value.end
        : value.start < end && start < value.end,
    );
  return [...general.filter((one) => !meanings.has(one.meaning) && !covered(one)), ...ruled].sort(
    (a, b) => a.label.start - b.label.start || b.value.end - a.value.end,
  );
}
