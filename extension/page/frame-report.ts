import { z } from 'zod';
import { StoredSnapshot } from './stored-snapshot.ts';

/** What the capture script brings back from one frame. */
export const FrameReport = z.object({
  snapshot: StoredSnapshot,
  /** Addresses of frames shown in it that have not answered yet; the browser does not list these. */
  awaited: z.array(z.string()),
  /** Addresses of frames in it that the clerk cannot see. */
  hidden: z.array(z.string()),
  /** There is a word in it. */
  words: z.boolean(),
  /** Positions among children down to the element the clerk has just pointed at. */
  picked: z.array(z.number().int().nonnegative()).optional(),
});
export type FrameReport = z.infer<typeof FrameReport>;

/** A report as the script sent it (pack-report.ts); its tree stays text. */
export function unpackReport(text: string): FrameReport {
  const end = text.indexOf('\n');
  const head = JSON.parse(text.slice(0, end)) as { snapshot: object };
  return FrameReport.parse({ ...head, snapshot: { ...head.snapshot, root: text.slice(end + 1) } });
}
