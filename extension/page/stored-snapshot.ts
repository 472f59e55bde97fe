import { z } from 'zod';
import { FrameSnapshot, SnapshotNode } from '../../core/reading/snapshot.ts';

/**
 * A frame as it is carried and stored: the tree as JSON, for text costs the browser a tenth of what a tree of 100,000 objects does.
 * Captures of earlier versions hold the tree itself.
 */
export const StoredSnapshot = FrameSnapshot.extend({ root: z.union([z.string(), SnapshotNode]) });
export type StoredSnapshot = z.infer<typeof StoredSnapshot>;

/** The frame with its tree to read, checked: it came from a page. */
export const openSnapshot = (stored: StoredSnapshot): FrameSnapshot => ({
  ...stored,
  root: typeof stored.root === 'string' ? SnapshotNode.parse(JSON.parse(stored.root)) : stored.root,
});
