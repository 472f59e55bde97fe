import { childFrameElements } from './dom.ts';
import { frameElementIsShown } from './visible.ts';

/** The frames in a document that need a word: `awaited` are shown but have not answered, `hidden` are not shown. */
export type ChildFrames = { awaited: string[]; hidden: string[] };

/** Looks at a document's frames from outside, as far as their parent may. */
export function childFrames(document: Document): ChildFrames {
  const awaited: string[] = [];
  const hidden: string[] = [];
  for (const frame of childFrameElements(document)) {
    if (!/^(https?|file):/.test(frame.src)) continue;
    if (!frameElementIsShown(frame)) hidden.push(frame.src);
    // Until the address answers, the frame holds the browser's empty first document, open to its parent.
    else if (frame.contentDocument?.URL === 'about:blank') awaited.push(frame.src);
  }
  return { awaited, hidden };
}
