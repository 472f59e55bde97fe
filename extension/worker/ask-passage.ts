import type { Provenance } from '../../core/model/source.ts';
import { cleanUrl } from '../../core/reading/input/clean-url.ts';
import { type PassageFound, type PassageQuestion, WANTED, type WantedPassage } from '../page/passage.ts';
import { type Frame, inPageOrder } from './frames.ts';

/** The script, as built from entrypoints/find-passage.ts. */
const SCRIPT = '/find-passage.js';

type FrameHere = Frame & { errorOccurred?: boolean };

/** A tab's frames in page order; none where it is gone. */
export const framesOf = async (tabId: number): Promise<FrameHere[]> =>
  inPageOrder<FrameHere>((await chrome.webNavigation.getAllFrames({ tabId }).catch(() => null)) ?? []);

/** The frames that may be the one a passage was captured from: the top page, or those at the address of the frame it names. */
export function framesMeant<T extends Frame>(frames: readonly T[], { framePath }: Provenance): T[] {
  const named = framePath.at(-1);
  return frames.filter(({ frameId, url }) =>
    named ? frameId !== 0 && cleanUrl(url) === named.url : frameId === 0,
  );
}

/** What is looked for of a passage. */
export const wantedOf = ({ quote, before, after, xpath }: Provenance): WantedPassage => ({
  ...{ quote, before, after, xpath },
});

/** Puts the script into a frame with its question. Null where it gave no answer; throws where the browser refuses. */
export async function askFrame(
  tabId: number,
  frameId: number,
  question: PassageQuestion,
): Promise<PassageFound[] | null> {
  const target = { tabId, frameIds: [frameId] };
  await chrome.scripting.executeScript({
    target,
    func: (name: string, asked: PassageQuestion) => {
      (globalThis as unknown as Record<string, PassageQuestion>)[name] = asked;
    },
    args: [WANTED, question],
  });
  const [answer] = await chrome.scripting.executeScript<[], unknown>({ target, files: [SCRIPT] });
  return typeof answer?.result === 'string' ? (JSON.parse(answer.result) as PassageFound[]) : null;
}

/**
 * The XPath at which each passage stands in the tab it was captured from, without showing anything; '' where it cannot be told (the page
 * went elsewhere, the words stand there several times).
 */
export async function passagePaths(tabId: number, passages: readonly Provenance[]): Promise<string[]> {
  const frames = await framesOf(tabId);
  const top = frames.find(({ frameId }) => frameId === 0);
  const paths = passages.map(() => '');
  if (!top) return paths;
  for (const frame of frames) {
    const here = [...passages.entries()].filter(
      ([, passage]) => cleanUrl(top.url) === passage.url && framesMeant(frames, passage).includes(frame),
    );
    if (here.length === 0) continue;
    const wanted = here.map(([, passage]) => wantedOf(passage));
    // Without access any more the passages keep their words and what stands around them.
    const found = await askFrame(tabId, frame.frameId, { passages: wanted, show: false }).catch(() => null);
    for (const [i, [at]] of here.entries()) {
      const one = found?.[i];
      if (one?.is === 'found') paths[at] ||= one.xpath;
    }
  }
  return paths;
}
