import type { Capture, CapturedFrame } from '../page/capture.ts';

/** A selection as the context menu names it: the frame it is in, and its words on one line. */
export type MenuSelection = { frameId: number; text: string };

/**
 * Makes sure that the capture of a selection holds the passage. Where the page could not be read (a PDF, another site's
 * frame) the words the context menu was given are kept, on one line as the browser gives them; where there are none,
 * that is said.
 */
export function selectedPassage(capture: Capture, { frameId, text }: MenuSelection): Capture {
  if (capture.frames.some(({ snapshot }) => snapshot.selection !== null)) return capture;
  if (text.trim() === '') {
    return { ...capture, unread: [...capture.unread, { url: capture.url, reason: 'empty-selection' }] };
  }
  const read = capture.frames[0];
  const selection = { text, before: '', after: '', xpath: '' };
  if (read) return { ...capture, frames: [{ ...read, snapshot: { ...read.snapshot, selection } }] };
  const passage: CapturedFrame = {
    frameId,
    ancestors: [],
    snapshot: {
      url: capture.unread[0]?.url ?? capture.url,
      title: capture.title,
      name: '',
      charset: '',
      contentType: 'text/plain',
      root: { tag: 'body', children: [{ tag: '#text', text }] },
      selection,
      omitted: ['selection-only'],
    },
  };
  return { ...capture, frames: [passage], unread: [] };
}
