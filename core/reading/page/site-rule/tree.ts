import type { Span } from '../../../model/certainty.ts';
import type { SourceDocument } from '../../document.ts';
import { fromSnapshot } from '../../input/from-snapshot.ts';
import type { SnapshotNode } from '../../snapshot.ts';
import type { Step } from './site-rule.ts';

/** A frame's elements with where each stands in its text: what locators are made and followed on. */
export type Tree = {
  document: SourceDocument;
  root: SnapshotNode;
  parents: ReadonlyMap<SnapshotNode, SnapshotNode>;
  /** In the order of the page. */
  places: ReadonlyMap<SnapshotNode, Span>;
};

/** Lays out a frame. Walks without recursion, however deep the page. */
export function treeOf(root: SnapshotNode): Tree {
  const places = new Map<SnapshotNode, Span>();
  const document = fromSnapshot(root, places);
  const parents = new Map<SnapshotNode, SnapshotNode>();
  for (const node of places.keys()) for (const child of node.children ?? []) parents.set(child, node);
  return { document, root, parents, places };
}

/** Where a node's words stand, without white space at the edges; empty where it has none. */
export function wordsPlace({ document, places }: Tree, node: SnapshotNode): Span {
  let { start, end } = places.get(node) ?? { start: 0, end: 0 };
  while (start < end && /\s/.test(document.text.charAt(start))) start += 1;
  while (end > start && /\s/.test(document.text.charAt(end - 1))) end -= 1;
  return { start, end };
}

export const wordsOf = (tree: Tree, node: SnapshotNode): string => {
  const { start, end } = wordsPlace(tree, node);
  return tree.document.text.slice(start, end);
};

/** The node's element name and which of that name it is among its parent's. */
function stepTo(parent: SnapshotNode, node: SnapshotNode): Step {
  const alike = (parent.children ?? []).filter(({ tag }) => tag === node.tag);
  return [node.tag, alike.indexOf(node) + 1];
}

/** Down from a node along steps; null where one leads nowhere. */
export function follow(from: SnapshotNode, steps: readonly Step[]): SnapshotNode | null {
  let node = from;
  for (const [tag, nth] of steps) {
    const next = node.children?.filter((child) => child.tag === tag)[nth - 1];
    if (!next) return null;
    node = next;
  }
  return node;
}

/** From a node up to the top, the node itself first. */
export function upFrom({ parents }: Tree, node: SnapshotNode): SnapshotNode[] {
  const chain = [node];
  for (let above = parents.get(node); above; above = parents.get(above)) chain.push(above);
  return chain;
}

/** Steps from an element above down to a node. */
export function stepsDown(chain: readonly SnapshotNode[]): Step[] {
  return chain
    .slice(0, -1)
    .map((node, i) => stepTo(chain[i + 1]!, node))
    .reverse();
}

/** The node at a path of child positions from the root, as the capture script notes the element pointed at. */
export function nodeAt(root: SnapshotNode, path: readonly number[]): SnapshotNode | null {
  let node: SnapshotNode | undefined = root;
  for (const index of path) node = node?.children?.[index];
  return node ?? null;
}
