import { cleanUrl } from '../../core/reading/input/clean-url.ts';
import type { Capture, CapturedFrame, UnreadFrame } from '../page/capture.ts';
import { ancestorsOf, type Frame } from './frames.ts';
import type { FrameReading } from './read-frame.ts';

/**
 * Puts the readings of a tab's frames together, in page order: what was read, each frame with its parents, and what was
 * not. Of frames the clerk cannot see nothing is told; frames without a reading were not asked for.
 */
export function assemble(
  frames: readonly Frame[],
  readings: ReadonlyMap<number, FrameReading>,
): Pick<Capture, 'frames' | 'unread'> {
  const read: CapturedFrame[] = [];
  const unread: UnreadFrame[] = [];
  for (const frame of frames) {
    const reading = readings.get(frame.frameId);
    const above = ancestorsOf(frame, frames);
    const parent = readings.get(frame.parentFrameId);
    if (
      !reading ||
      reading.is === 'hidden' ||
      above.some(({ frameId }) => isClosedOff(readings.get(frameId)))
    )
      continue;
    if (parent?.is === 'read' && parent.report.hidden.includes(frame.url)) continue;
    if (reading.is === 'unread') {
      unread.push({ url: cleanUrl(frame.url), reason: reading.reason });
      continue;
    }
    const { snapshot, awaited } = reading.report;
    const ancestors = above.map(({ frameId, url }) => {
      const upper = readings.get(frameId);
      return { url: cleanUrl(url), name: upper?.is === 'read' ? upper.report.snapshot.name : '' };
    });
    read.push({ frameId: frame.frameId, ancestors, snapshot: { ...snapshot, url: cleanUrl(snapshot.url) } });
    for (const url of awaited) {
      if (!frames.some((other) => other.url === url)) unread.push({ url: cleanUrl(url), reason: 'timeout' });
    }
  }
  return { frames: read, unread };
}

/** What holds for such a frame holds for all in it: a PDF viewer's inner frames are not named again. */
const isClosedOff = (reading: FrameReading | undefined): boolean =>
  reading?.is === 'hidden' ||
  (reading?.is === 'unread' && (reading.reason === 'pdf-viewer' || reading.reason === 'restricted'));
