import { cleanUrl } from '../../core/reading/clean-url.ts';
import type { Capture, CapturedFrame, UnreadFrame } from '../page/capture.ts';
import { ancestorsOf, type Frame, inPageOrder } from './frames.ts';
import { type FrameReading, readFrame } from './read-frame.ts';
import { selectedPassage } from './selected-passage.ts';

/** The tab a clerk acted on. */
export type CapturedTab = { id: number; windowId: number; url: string; title: string };

/** A selection as the context menu names it: the frame it is in, and its words on one line. */
export type MenuSelection = { frameId: number; text: string };

/** What does not follow from the tab: the instant (ISO 8601), a new id. */
export type Moment = { now: string; id: string };

/**
 * Takes a tab's frames as they stand, or, with `selection`, the one frame the passage is in. Never throws for what a
 * page can be: frames that could not be read are named in `unread` with the reason.
 */
export async function captureTab(
  tab: CapturedTab,
  moment: Moment,
  selection?: MenuSelection,
): Promise<Capture> {
  const all = inPageOrder<Frame>((await chrome.webNavigation.getAllFrames({ tabId: tab.id })) ?? []);
  // A page the browser shields has frames of its own making, or none: ask the top page and let it refuse.
  const frames = all.length > 0 ? all : [{ frameId: 0, parentFrameId: -1, url: tab.url }];
  const wanted = selection ? frames.filter((frame) => frame.frameId === selection.frameId) : frames;
  const readings = new Map<number, FrameReading>();
  await Promise.all(
    wanted.map(async ({ frameId }) => {
      readings.set(frameId, await readFrame(tab.id, frameId));
    }),
  );

  const readable: CapturedFrame[] = [];
  const unread: UnreadFrame[] = [];
  for (const frame of wanted) {
    const reading = readings.get(frame.frameId)!;
    const above = ancestorsOf(frame, frames);
    // The reason a parent could not be read holds for what is in it: a PDF viewer's inner frames are not named again.
    if (reading.is === 'hidden' || above.some(({ frameId }) => isClosedOff(readings.get(frameId)))) continue;
    if (reading.is === 'unread') {
      unread.push({ url: cleanUrl(frame.url), reason: reading.reason });
      continue;
    }
    const { snapshot } = reading;
    const ancestors = above.map(({ frameId, url }) => {
      const parent = readings.get(frameId);
      return { url: cleanUrl(url), name: parent?.is === 'read' ? parent.snapshot.name : '' };
    });
    readable.push({
      frameId: frame.frameId,
      ancestors,
      snapshot: { ...snapshot, url: cleanUrl(snapshot.url) },
    });
  }

  const capture: Capture = {
    id: moment.id,
    windowId: tab.windowId,
    tabId: tab.id,
    takenAt: moment.now,
    url: cleanUrl(tab.url),
    title: tab.title,
    frames: readable,
    unread,
    selectionOnly: selection !== undefined,
  };
  return selection ? selectedPassage(capture, selection) : capture;
}

const isClosedOff = (reading: FrameReading | undefined): boolean =>
  reading?.is === 'hidden' ||
  (reading?.is === 'unread' && (reading.reason === 'pdf-viewer' || reading.reason === 'restricted'));
