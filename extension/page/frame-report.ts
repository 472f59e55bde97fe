import { z } from 'zod';
import { FrameSnapshot } from '../../core/reading/snapshot.ts';

/** What the capture script brings back from one frame. */
export const FrameReport = z.object({
  snapshot: FrameSnapshot,
  /** Addresses of frames shown in it that have not answered yet; the browser does not list these. */
  awaited: z.array(z.string()),
  /** Addresses of frames in it that the clerk cannot see. */
  hidden: z.array(z.string()),
  /** Positions among children down to the element the clerk has just pointed at. */
  picked: z.array(z.number().int().nonnegative()).optional(),
});
export type FrameReport = z.infer<typeof FrameReport>;
