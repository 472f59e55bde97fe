import type { Certainty, Span } from '../../../model/certainty.ts';
import { labelMeaning } from '../form-labels.ts';
import { labelElements, labelledElements } from './labels.ts';
import type { Locator, RuleField } from './site-rule.ts';
import { follow, type Tree, upFrom, wordsPlace } from './tree.ts';

/** Where a field was found. `label`: the words that name it on the page; null where it was found without them. */
export type Located = { label: Span | null; value: Span; certainty: Certainty; by: Locator['by'] };

/**
 * Where a field's value stands: the first of its locators that leads somewhere. Null where none does. What was found
 * by position, or though its label is gone, is inferred; a cell that is itself a label is never taken by position.
 */
export function locate(tree: Tree, field: RuleField): Located | null {
  const first = field.locators[0]!.by;
  for (const locator of field.locators) {
    const found = follows(tree, locator);
    const sure = locator.by === first && locator.by !== 'path';
    if (found) return { ...found, by: locator.by, certainty: sure ? 'certain' : 'inferred' };
  }
  return null;
}

/** Where one locator leads; null where it leads nowhere. Columns are found in tables (columns.ts). */
export function follows(tree: Tree, locator: Locator): { label: Span | null; value: Span } | null {
  switch (locator.by) {
    case 'label':
      return byLabel(tree, locator);
    case 'mark': {
      const marked = [...tree.places.keys()].filter(
        ({ tag, hint }) => tag === locator.tag && hint?.split(' ').includes(locator.mark),
      );
      return marked.length === 1 ? { label: null, value: wordsPlace(tree, marked[0]!) } : null;
    }
    case 'path': {
      const node = follow(tree.root, locator.path);
      const value = node && wordsPlace(tree, node);
      if (!value || labelMeaning(tree.document.text.slice(value.start, value.end)) !== null) return null;
      return { label: null, value };
    }
    case 'column':
      return null;
  }
}

function byLabel(tree: Tree, { label, nth, up, down }: Extract<Locator, { by: 'label' }>) {
  if (up === 0 && down.length === 0) {
    const labelled = labelledElements(tree, label)[nth];
    if (!labelled) return null;
    const { start, end } = wordsPlace(tree, labelled.node);
    return { label: { start, end: labelled.from }, value: { start: labelled.from, end } };
  }
  const element = labelElements(tree, label)[nth];
  const above = element && upFrom(tree, element)[up];
  const node = above && follow(above, down);
  if (!node || node === element) return null;
  return { label: wordsPlace(tree, element), value: wordsPlace(tree, node) };
}
