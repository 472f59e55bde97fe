import { z } from 'zod';
import { FileRef } from '../../core/model/entries/attached.ts';
import { StoredSnapshot } from './stored-snapshot.ts';

/** One frame of the captured page, with where it stands among the frames. */
export const CapturedFrame = z.object({
  frameId: z.number().int(),
  /** From the top page down to this frame's parent; empty for the top page. */
  ancestors: z.array(z.object({ url: z.string(), name: z.string() })),
  snapshot: StoredSnapshot,
});
export type CapturedFrame = z.infer<typeof CapturedFrame>;

/** Why a frame, or the passage asked for, could not be read; its sentence is in unread-text.ts. */
export const UnreadReason = z.enum([
  'no-access', // another site's frame, not covered by the clerk's click: she can grant it
  'timeout', // it did not answer: still loading, or stuck
  'error-page', // the browser shows an error in its place
  'pdf-viewer', // the browser's own viewer has no text for a script
  'restricted', // the browser lets no extension read it
  'navigated', // it went to another page, or was closed, while being read
  'file-access', // a file of this computer, which the clerk has not let extensions read
  'no-text', // everything was read, and there is not a word in it
  'empty-selection', // 立项 of a selection that holds no text
]);
export type UnreadReason = z.infer<typeof UnreadReason>;

/** A frame that could not be read, and why; the panel names it and says what to do. */
export const UnreadFrame = z.object({ url: z.string(), reason: UnreadReason });
export type UnreadFrame = z.infer<typeof UnreadFrame>;

/** A file that was opened, dropped, or shown by the browser in place of a page; `url` is '' where it has no address. */
export const CapturedFile = FileRef.extend({ url: z.string() });
export type CapturedFile = z.infer<typeof CapturedFile>;

/**
 * What one press of the shortcut took from a tab, exactly as it was there. It is stored before anything is read from
 * it, so a killed worker or a closed panel loses nothing. Addresses are cleaned of volatile parameters.
 */
export const Capture = z.object({
  id: z.string(),
  windowId: z.number().int(),
  tabId: z.number().int(),
  /** Instant, ISO 8601 with Z. */
  takenAt: z.string(),
  url: z.string(),
  title: z.string(),
  /** In the order of the page, each frame after its parent; frames the clerk cannot see are left out. */
  frames: z.array(CapturedFrame),
  unread: z.array(UnreadFrame),
  /** True where the clerk selected a passage and chose 立项 from the context menu: only the selection is read. */
  selectionOnly: z.boolean(),
  /** Files, whose bytes are kept beside; absent in captures of earlier versions: none. */
  files: z.array(CapturedFile).optional(),
});
export type Capture = z.infer<typeof Capture>;
