import type { Provenance } from '../../core/model/source.ts';
import { cleanUrl } from '../../core/reading/input/clean-url.ts';
import { askFrame, framesMeant, framesOf, wantedOf } from './ask-passage.ts';
import { frameFailure } from './frame-failure.ts';
import type { Frame } from './frames.ts';

/** A page opened for this may take so long to load, and then so long for its late content, in milliseconds. */
const LOADING = 20_000;
const ARRIVING = 4_000;
const PAUSE = 400;

/**
 * What a visit to a passage's page came to. `found` and `several`: the page is in front and the words are marked. `missing`: the
 * words do not stand there any more; `text` is what does. `no-access`: the person has not let the program read this site.
 * `unreachable`: the page did not open, or not the frame the words stood in.
 */
export type Revisit =
  | { is: 'found'; tabId: number }
  | { is: 'several'; tabId: number; count: number }
  | { is: 'missing'; tabId: number; text: string }
  | { is: 'no-access' }
  | { is: 'unreachable'; why: 'error-page' | 'frame-gone' | 'timeout' | 'restricted' };

/**
 * Goes back to where a passage was captured: the tab it is open in (`tabId` first, where given), or a new one behind the present, which
 * comes to the front when the exact words were found. Only the frame the passage names is looked at.
 */
export async function revisit(provenance: Provenance, tabId: number | null): Promise<Revisit> {
  const open = await openTab(provenance.url, tabId);
  const tab = open ?? (await newTab(provenance.url));
  const patience = performance.now() + ARRIVING;
  let last: Revisit;
  do {
    last = await lookIn(tab, provenance);
    if (last.is === 'found' || last.is === 'several') await bringToFront(tab);
    const mayCome = last.is === 'missing' || (last.is === 'unreachable' && last.why === 'frame-gone');
    if (!mayCome) return last;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    // A page that has been open for long has nothing more to come.
  } while (!open && performance.now() < patience);
  return last;
}

/** Brings a tab to the front of its window, and the window to the front. */
export async function bringToFront(tabId: number): Promise<void> {
  const tab = await chrome.tabs.update(tabId, { active: true });
  if (tab) await chrome.windows.update(tab.windowId, { focused: true });
}

/** A tab that shows the address; the browser names the addresses of frames without any access to them. */
async function openTab(url: string, first: number | null): Promise<number | null> {
  const tabs = (await chrome.tabs.query({})).flatMap(({ id }) => (id === undefined ? [] : [id]));
  for (const id of [...(first === null ? [] : [first]), ...tabs]) {
    const frames = await chrome.webNavigation.getAllFrames({ tabId: id }).catch(() => null);
    const top = frames?.find(({ frameId }) => frameId === 0);
    if (top && cleanUrl(top.url) === url) return id;
  }
  return null;
}

async function newTab(url: string): Promise<number> {
  const { id } = await chrome.tabs.create({ url, active: false });
  const tabId = id!;
  const until = performance.now() + LOADING;
  // Its state is asked for rather than listened to: the event may have come before the listener.
  while (performance.now() < until) {
    const tab = await chrome.tabs.get(tabId).catch(() => null);
    if (!tab || tab.status === 'complete') break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return tabId;
}

async function lookIn(tabId: number, provenance: Provenance): Promise<Revisit> {
  const frames = await framesOf(tabId);
  const top = frames.find(({ frameId }) => frameId === 0);
  if (!top) return { is: 'unreachable', why: 'timeout' };
  const meant = framesMeant(frames, provenance);
  if (meant.length === 0) return { is: 'unreachable', why: top.errorOccurred ? 'error-page' : 'frame-gone' };
  let missing: Revisit | null = null;
  for (const frame of meant) {
    const looked = await lookInFrame(tabId, frame, provenance);
    if (looked.is !== 'missing') return looked;
    missing ??= looked;
  }
  return missing ?? { is: 'unreachable', why: 'frame-gone' };
}

async function lookInFrame(tabId: number, { frameId, url }: Frame, provenance: Provenance): Promise<Revisit> {
  try {
    const answer = await askFrame(tabId, frameId, { passages: [wantedOf(provenance)], show: true });
    const found = answer?.[0];
    return found ? { ...found, tabId } : { is: 'unreachable', why: 'timeout' };
  } catch (error) {
    const reason = frameFailure(error instanceof Error ? error.message : String(error), url);
    if (reason === null) throw error;
    if (reason === 'no-access' || reason === 'file-access') return { is: 'no-access' };
    return {
      is: 'unreachable',
      why: reason === 'error-page' || reason === 'restricted' ? reason : 'timeout',
    };
  }
}
