import { z } from 'zod';

/**
 * A page as the program needs it: its visible structure as a small tree, without scripts, styles or handlers.
 * Made by the capture script inside the page and by the HTML file reader, so both are read the same way.
 * Page content is never trusted: everything that crosses from a page is parsed with this schema.
 */
export type SnapshotNode = {
  /** Lower-case element name. */
  tag: string;
  /** Text directly at this node: of text nodes ('#text'), form controls (their value), and elements that hold one text only. */
  text?: string | undefined;
  children?: SnapshotNode[] | undefined;
  rowSpan?: number | undefined;
  colSpan?: number | undefined;
  /** Class and id words: hints for site rules, never trusted as content. */
  hint?: string | undefined;
  /** An image, canvas or embedded object stands here; its words can't be read. */
  image?: boolean | undefined;
};

/** The tree, checked by one loop: a zod schema of 100,000 nested nodes takes a third of a second. */
export const SnapshotNode = z.custom<SnapshotNode>(isSnapshotTree, 'not a tree of snapshot nodes');

/** Whether a value is a tree of {@link SnapshotNode}s and holds nothing else. Walks without recursion, however deep. */
function isSnapshotTree(value: unknown): boolean {
  const open = [value];
  while (open.length > 0) {
    const node = open.pop() as SnapshotNode;
    if (typeof node !== 'object' || node === null || typeof node.tag !== 'string') return false;
    // A switch, not a table of checks: a page is 100,000 nodes, and a clerk waits.
    for (const key in node) {
      switch (key) {
        case 'tag':
          break;
        case 'text':
        case 'hint':
          if (node[key] !== undefined && typeof node[key] !== 'string') return false;
          break;
        case 'rowSpan':
        case 'colSpan':
          if (node[key] !== undefined && !Number.isInteger(node[key])) return false;
          break;
        case 'image':
          if (node.image !== undefined && typeof node.image !== 'boolean') return false;
          break;
        case 'children': {
          const { children } = node;
          if (children === undefined) break;
          if (!Array.isArray(children)) return false;
          for (const child of children) open.push(child);
          break;
        }
        default:
          return false;
      }
    }
  }
  return true;
}

/** One frame of a page. `selection` is what the user had selected there. */
export const FrameSnapshot = z.object({
  url: z.string(),
  title: z.string(),
  name: z.string(),
  charset: z.string(),
  contentType: z.string(),
  root: SnapshotNode,
  selection: z
    .object({ text: z.string(), before: z.string(), after: z.string(), xpath: z.string() })
    .nullable(),
  /** What was left out and why, as codes the program turns into Chinese sentences ('too-large', 'closed-shadow' …). */
  omitted: z.array(z.string()),
});
export type FrameSnapshot = z.infer<typeof FrameSnapshot>;
