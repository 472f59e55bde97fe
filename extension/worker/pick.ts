import { fail, ok, type Result } from '../../core/model/failure.ts';
import { cleanUrl } from '../../core/reading/input/clean-url.ts';
import type { FrameSnapshot } from '../../core/reading/snapshot.ts';
import type { PickState } from '../page/pick-state.ts';
import { openSnapshot } from '../page/stored-snapshot.ts';
import { ancestorsOf, type Frame } from './frames.ts';
import { readFrame } from './read-frame.ts';

/** The picker, as built from entrypoints/pick.ts. */
const SCRIPT = '/pick.js';

/** What the clerk pointed at: the frame as it stood then, and the way down to the element in its structure. */
export type PickedPlace = {
  snapshot: FrameSnapshot;
  /** The address the frame goes by: its own, or where it has none (about:srcdoc) that of the page around it. */
  address: string;
  path: number[];
};

/**
 * Lets the clerk point at one element of a tab, in whichever of its frames. To be called from a page of the program, which lives
 * as long as she takes. `leaving` ends it. Null where she left without choosing.
 */
export async function pickOnPage(tabId: number, leaving: AbortSignal): Promise<Result<PickedPlace | null>> {
  const tab = await chrome.tabs.get(tabId).catch(() => null);
  const frames = tab && (await chrome.webNavigation.getAllFrames({ tabId }));
  if (!tab || !frames)
    return fail('tab-gone', '这个网页已经关闭。请重新打开网页，按一次 Alt+Shift+D 后再指认。');
  await chrome.tabs.update(tabId, { active: true });
  await chrome.windows.update(tab.windowId, { focused: true });
  let refused = 0;
  const asked = frames.map(async ({ frameId }) => {
    try {
      const [answer] = await chrome.scripting.executeScript<[], unknown>({
        target: { tabId, frameIds: [frameId] },
        files: [SCRIPT],
        injectImmediately: true,
      });
      return { frameId, chosen: answer?.result === true };
    } catch {
      // A frame of another site, an error page: pointing goes on in the others.
      refused += 1;
      return refused === frames.length ? { frameId, chosen: false } : new Promise<never>(() => undefined);
    }
  });
  const left = new Promise<null>((resolve) => {
    if (leaving.aborted) resolve(null);
    leaving.addEventListener('abort', () => resolve(null), { once: true });
  });
  const first = await Promise.race([...asked, left]);
  await Promise.all(frames.map(({ frameId }) => stopPicking(tabId, frameId)));
  if (refused === frames.length)
    return fail(
      'no-access',
      '还不能在这个网页上指认（可能换了页面）。请在该网页上按一次 Alt+Shift+D 后再试。',
    );
  return first?.chosen ? placeIn(tabId, first.frameId, frames) : ok(null);
}

/** Takes the frame pointed in, with the element's place in it. */
async function placeIn(
  tabId: number,
  frameId: number,
  frames: readonly Frame[],
): Promise<Result<PickedPlace | null>> {
  const frame = frames.find((one) => one.frameId === frameId)!;
  const reading = await readFrame(tabId, frame);
  if (reading.is !== 'read' || !reading.report.picked)
    return fail('not-read', '点选的地方没有读到，可能页面刚刚变化。请再点选一次。');
  const { snapshot, picked } = reading.report;
  const addressed = [frame, ...ancestorsOf(frame, frames).reverse()].find(({ url }) =>
    /^(https?|file):/.test(url),
  );
  return ok({
    snapshot: { ...openSnapshot(snapshot), url: cleanUrl(snapshot.url) },
    address: cleanUrl(addressed?.url ?? snapshot.url),
    path: picked,
  });
}

async function stopPicking(tabId: number, frameId: number): Promise<void> {
  await chrome.scripting
    .executeScript({
      target: { tabId, frameIds: [frameId] },
      func: () => (globalThis as { duchaPick?: PickState }).duchaPick?.stop?.(),
      injectImmediately: true,
    })
    .catch(() => undefined); // the frame is gone, and its picker with it
}
