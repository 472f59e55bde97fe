import type { UnreadReason } from '../page/capture.ts';
import { type FrameReport, unpackReport } from '../page/frame-report.ts';
import { HIDDEN } from '../page/pack-report.ts';
import { frameFailure } from './frame-failure.ts';
import type { Frame } from './frames.ts';

/** The capture script, as built from entrypoints/capture.ts. */
const SCRIPT = '/capture.js';

/** A frame may take its time to settle and to be read (page/limits.ts: 3 s and 2 s); one that says nothing for this long is given up. */
const FRAME_TIMEOUT = 6_000;
/** The page around them is there, but may first have a list without end to draw. */
const PAGE_TIMEOUT = 20_000;

/** `hidden`: the frame is not shown to the clerk, so there is nothing to tell her about it either. */
export type FrameReading =
  | { is: 'read'; report: FrameReport }
  | { is: 'unread'; reason: UnreadReason }
  | { is: 'hidden' };

/**
 * Reads one frame of a tab. One call a frame with a clock of our own: a call for all frames never resolves when one of
 * them never finishes loading.
 */
export async function readFrame(
  tabId: number,
  { frameId, url }: Pick<Frame, 'frameId' | 'url'>,
): Promise<FrameReading> {
  const injected = chrome.scripting
    .executeScript<[], unknown>({
      target: { tabId, frameIds: [frameId] },
      files: [SCRIPT],
      injectImmediately: true,
    })
    .then(([result]): FrameReading => frameResult(result?.result))
    .catch((error: Error): FrameReading => {
      const reason = frameFailure(error.message, url);
      if (!reason) throw error;
      return { is: 'unread', reason };
    });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<FrameReading>((resolve) => {
    const patience = frameId === 0 ? PAGE_TIMEOUT : FRAME_TIMEOUT;
    timer = setTimeout(() => resolve({ is: 'unread', reason: 'timeout' }), patience);
  });
  return Promise.race([injected, late]).finally(() => clearTimeout(timer));
}

/** What the script returned. A document that goes away while it is read leaves no result at all, or null. */
function frameResult(result: unknown): FrameReading {
  if (result === HIDDEN) return { is: 'hidden' };
  if (typeof result !== 'string') return { is: 'unread', reason: 'navigated' };
  const report = unpackReport(result);
  return report.snapshot.contentType === 'application/pdf'
    ? { is: 'unread', reason: 'pdf-viewer' }
    : { is: 'read', report };
}
