import type { SnapshotNode } from '../../core/reading/snapshot.ts';
import { parentNode } from './dom.ts';

/** An element and all it stands in, shadow hosts included. */
export function withAncestors(element: Element): Set<Node> {
  const found = new Set<Node>();
  for (
    let node: Node | null = element;
    node;
    node = node instanceof ShadowRoot ? node.host : parentNode(node)
  )
    found.add(node);
  return found;
}

/** Positions among children from `root` down to `node`; null where it is not under it. */
export function pathDown(root: SnapshotNode, node: SnapshotNode): number[] | null {
  if (root === node) return [];
  for (const [index, child] of (root.children ?? []).entries()) {
    const rest = pathDown(child, node);
    if (rest) return [index, ...rest];
  }
  return null;
}
