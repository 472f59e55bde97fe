import type { Source } from '../../../core/model/source.ts';
import { findStamps } from '../../../core/reading/page/opinion-dates.ts';
import type { PageFrame } from '../../../core/reading/page/page-reading.ts';
import { type Tree, treeOf, wordsPlace } from '../../../core/reading/page/site-rule/tree.ts';
import type { SnapshotNode } from '../../../core/reading/snapshot.ts';
import { TYPED_IN } from './source-card.tsx';

/** A field of the source that was corrected by hand, and the one place on the page that says what was typed. */
export type CorrectedPlace = {
  field: 'documentNumber' | 'title' | 'issuer' | 'date';
  value: string;
  frame: PageFrame;
  tree: Tree;
  node: SnapshotNode;
};

const FIELDS = ['documentNumber', 'title', 'issuer', 'date'] as const;

/** The places of the source's corrections on the page; what stands nowhere, or in several places, is left out. */
export function correctedPlaces(source: Source, frames: readonly PageFrame[]): CorrectedPlace[] {
  const corrected = FIELDS.filter((field) => source[field]?.reason === TYPED_IN);
  if (corrected.length === 0) return [];
  const trees = frames.map((frame) => ({ frame, tree: treeOf(frame.root) }));
  return corrected.flatMap((field) => {
    const { value } = source[field]!;
    const found = trees.flatMap(({ frame, tree }) =>
      placesOf(tree, field, value).map((node) => ({ field, value, frame, tree, node })),
    );
    return found.length === 1 ? found : [];
  });
}

const plain = (text: string) => text.replaceAll(/\s/g, '');

/** The elements that say just this, one for each place in the text. */
function placesOf(tree: Tree, field: CorrectedPlace['field'], value: string): SnapshotNode[] {
  const wanted = plain(value);
  const most = value.length * 2 + 20;
  const found = new Map<number, SnapshotNode>();
  for (const node of tree.places.keys()) {
    const { start, end } = wordsPlace(tree, node);
    if (node.tag === '#text' || end - start > most || end === start) continue;
    const words = tree.document.text.slice(start, end);
    const same =
      field === 'date' ? findStamps(words)[0]?.day === value && words.length <= 20 : plain(words) === wanted;
    if (same) found.set(start, node);
  }
  return [...found.values()];
}
