import { z } from 'zod';
import { FrameSnapshot } from '../../core/reading/snapshot.ts';

/** One frame of the captured page, with where it stands among the frames. */
export const CapturedFrame = z.object({
  frameId: z.number().int(),
  /** Frame ids from the top page down to this frame's parent; empty for the top page. */
  ancestors: z.array(z.object({ url: z.string(), name: z.string() })),
  snapshot: FrameSnapshot,
});

/** A frame that could not be read, and why; the panel names it and says what to do. */
export const UnreadFrame = z.object({
  url: z.string(),
  reason: z.enum(['no-access', 'timeout', 'error-page', 'pdf-viewer', 'restricted', 'too-large']),
});

/**
 * What one press of the shortcut took from a tab, exactly as it was there. It is stored before anything is read from
 * it, so a killed worker or a closed panel loses nothing.
 */
export const Capture = z.object({
  id: z.string(),
  windowId: z.number().int(),
  tabId: z.number().int(),
  takenAt: z.string(),
  url: z.string(),
  title: z.string(),
  frames: z.array(CapturedFrame),
  unread: z.array(UnreadFrame),
  /** True where the clerk selected a passage and chose 立项 from the context menu: only the selection is read. */
  selectionOnly: z.boolean(),
});
export type Capture = z.infer<typeof Capture>;
