import type { Provenance } from '../../core/model/source.ts';
import { cleanUrl } from '../../core/reading/input/clean-url.ts';
import { type PassageFound, WANTED, type WantedPassage } from '../page/passage.ts';
import { frameFailure } from './frame-failure.ts';
import { type Frame, inPageOrder } from './frames.ts';

/** The script, as built from entrypoints/find-passage.ts. */
const SCRIPT = '/find-passage.js';

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
  const frames = inPageOrder<Frame & { errorOccurred?: boolean }>(
    (await chrome.webNavigation.getAllFrames({ tabId }).catch(() => null)) ?? [],
  );
  const top = frames.find(({ frameId }) => frameId === 0);
  if (!top) return { is: 'unreachable', why: 'timeout' };
  const named = provenance.framePath.at(-1);
  const meant = named
    ? frames.filter(({ frameId, url }) => frameId !== 0 && cleanUrl(url) === named.url)
    : [top];
  if (meant.length === 0) return { is: 'unreachable', why: top.errorOccurred ? 'error-page' : 'frame-gone' };
  const { quote, before, after, xpath } = provenance;
  let missing: Revisit | null = null;
  for (const frame of meant) {
    const looked = await lookInFrame(tabId, frame, { quote, before, after, xpath });
    if (looked.is !== 'missing') return looked;
    missing ??= looked;
  }
  return missing ?? { is: 'unreachable', why: 'frame-gone' };
}

async function lookInFrame(tabId: number, { frameId, url }: Frame, wanted: WantedPassage): Promise<Revisit> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await chrome.scripting.executeScript({
      target,
      func: (name: string, passage: WantedPassage) => {
        (globalThis as unknown as Record<string, WantedPassage>)[name] = passage;
      },
      args: [WANTED, wanted],
    });
    const [answer] = await chrome.scripting.executeScript<[], unknown>({ target, files: [SCRIPT] });
    if (typeof answer?.result !== 'string') return { is: 'unreachable', why: 'timeout' };
    const found = JSON.parse(answer.result) as PassageFound;
    return { ...found, tabId };
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
