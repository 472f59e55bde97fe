import { z } from 'zod';

/**
 * A page as the program needs it: its visible structure as a small tree, without scripts, styles or handlers.
 * Made by the capture script inside the page and by the HTML file reader, so both are read the same way.
 * Page content is never trusted: everything that crosses from a page is parsed with this schema.
 */
export type SnapshotNode = {
  /** Lower-case element name. */
  tag: string;
  /** Text directly at this node; only text nodes ('#text') and form controls (their value) have it. */
  text?: string | undefined;
  children?: SnapshotNode[] | undefined;
  rowSpan?: number | undefined;
  colSpan?: number | undefined;
  /** Class and id words: hints for site rules, never trusted as content. */
  hint?: string | undefined;
  /** An image, canvas or embedded object stands here; its words can't be read. */
  image?: boolean | undefined;
};

export const SnapshotNode: z.ZodType<SnapshotNode> = z.lazy(() =>
  z.object({
    tag: z.string(),
    text: z.string().optional(),
    children: z.array(SnapshotNode).optional(),
    rowSpan: z.number().int().optional(),
    colSpan: z.number().int().optional(),
    hint: z.string().optional(),
    image: z.boolean().optional(),
  }),
);

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
