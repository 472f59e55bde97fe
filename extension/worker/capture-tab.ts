import { cleanUrl } from '../../core/reading/input/clean-url.ts';
import type { Capture } from '../page/capture.ts';
import { assemble } from './assemble.ts';
import { type Frame, inPageOrder } from './frames.ts';
import { type FrameReading, readFrame } from './read-frame.ts';
import { type MenuSelection, selectedPassage } from './selected-passage.ts';

/** The tab a clerk acted on. */
export type CapturedTab = { id: number; windowId: number; url: string; title: string };

/** What does not follow from the tab: the instant (ISO 8601), a new id. */
export type Moment = { now: string; id: string };

/**
 * The access a click grants may reach the page a moment after the click reaches the worker (seen on a busy machine, one
 * press in sixty). So a page that refuses is asked again after these many milliseconds.
 */
const GRANT_DELAYS = [100, 200, 400];

/** The address of a frame until its document answers. */
const EMPTY = 'about:blank';

const isRefused = (reading: FrameReading | undefined) =>
  reading?.is === 'unread' && reading.reason === 'no-access';

/**
 * Takes a tab's frames as they stand, or, with `selection`, the one frame the passage is in. Never throws for what a
 * page can be: frames that could not be read are named in `unread` with the reason.
 */
export async function captureTab(
  tab: CapturedTab,
  moment: Moment,
  selection?: MenuSelection,
): Promise<Capture> {
  const readings = new Map<number, FrameReading>();
  const readNew = async (frames: readonly Frame[]) => {
    const unasked = frames.filter(
      ({ frameId }) => !readings.has(frameId) && (!selection || frameId === selection.frameId),
    );
    await Promise.all(
      unasked.map(async (frame) => {
        readings.set(frame.frameId, await readFrame(tab.id, frame));
      }),
    );
  };
  let frames = await framesOf(tab);
  await readNew(frames);
  for (const wait of GRANT_DELAYS) {
    if (!isRefused(readings.get(selection?.frameId ?? 0))) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
    for (const [frameId, reading] of readings) if (isRefused(reading)) readings.delete(frameId);
    await readNew(frames);
  }
  // Frames that answered only while the others were being read, new to the browser or empty when they were asked.
  const later = await framesOf(tab);
  const wasEmpty = new Set(frames.flatMap(({ frameId, url }) => (url === EMPTY ? [frameId] : [])));
  for (const { frameId, url } of later) if (wasEmpty.has(frameId) && url !== EMPTY) readings.delete(frameId);
  if (later.some(({ frameId }) => !readings.has(frameId))) {
    await readNew(later);
    frames = inPageOrder([
      ...later,
      ...frames.filter(({ frameId }) => !later.some((f) => f.frameId === frameId)),
    ]);
  }

  const capture: Capture = {
    id: moment.id,
    windowId: tab.windowId,
    tabId: tab.id,
    takenAt: moment.now,
    url: cleanUrl(tab.url),
    title: tab.title,
    ...assemble(frames, readings),
    selectionOnly: selection !== undefined,
  };
  if (selection) return selectedPassage(capture, selection);
  const worded = [...readings.values()].some((reading) => reading.is === 'read' && reading.report.words);
  return worded ? capture : sayWhereEmpty(capture);
}

/** A tab's frames in page order. Of a page the browser shields there may be none: then its top page is to refuse. */
async function framesOf(tab: CapturedTab): Promise<Frame[]> {
  const frames = (await chrome.webNavigation.getAllFrames({ tabId: tab.id })) ?? [];
  return frames.length > 0 ? inPageOrder<Frame>(frames) : [{ frameId: 0, parentFrameId: -1, url: tab.url }];
}

/** A page without a word is said to be one; it must not look like a page without tasks. */
const sayWhereEmpty = (capture: Capture): Capture =>
  capture.unread.length > 0 ? capture : { ...capture, unread: [{ url: capture.url, reason: 'no-text' }] };
