import { innerTextOf, textContentOf } from './dom.ts';

/** `shown`: to be read; `unseen`: its own text is invisible, its descendants' may not be; `gone`: not rendered at all. */
export type Visibility = 'shown' | 'unseen' | 'gone';

const check = Element.prototype.checkVisibility as Element['checkVisibility'] | undefined; // Chrome 105
const WITH_VISIBILITY = { visibilityProperty: true };

/** Whether the user can see an element's text. Its ancestors are taken to be rendered. */
export function visibilityOf(element: Element): Visibility {
  if (check?.call(element, WITH_VISIBILITY)) return 'shown';
  const { display, visibility } = getComputedStyle(element);
  if (display === 'contents') return visibility === 'visible' ? 'shown' : 'unseen';
  if (display === 'none' || display === '') return 'gone';
  if (visibility !== 'visible') return 'unseen';
  return check ? 'gone' : 'shown'; // closed <details>, content-visibility: hidden
}

/**
 * Whether every word under a rendered HTML element is shown: what the browser draws of it is all there is. One such
 * question costs a third of asking element by element.
 */
export function allWordsShown(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false;
  return innerTextOf(element).replace(/\s+/g, '') === textContentOf(element).replace(/\s+/g, '');
}

/** Frames are made a pixel wide or high where they are not meant to be seen. */
const LEAST_FRAME = 8;

/** Whether a frame is shown in its parent's page, seen from there. In a page without any room nothing can be told. */
export function frameElementIsShown(frame: Element): boolean {
  const view = frame.ownerDocument.defaultView;
  if (!view || view.innerWidth < LEAST_FRAME || view.innerHeight < LEAST_FRAME) return true;
  if (frame.clientWidth < LEAST_FRAME || frame.clientHeight < LEAST_FRAME) return false;
  return view.getComputedStyle(frame).visibility === 'visible';
}

/**
 * Whether this window's frame is shown in its parents, as far as they may be asked (a frame of another site may not).
 * Tabbed portals keep a dozen hidden frames; what the clerk does not see is not read.
 */
export function frameIsShown(): boolean {
  try {
    for (let view: Window = window; view !== view.parent; view = view.parent) {
      if (!view.frameElement) return true;
      if (!frameElementIsShown(view.frameElement)) return false;
    }
  } catch {
    // Another site's frame: nothing is known about how it is shown.
  }
  return true;
}
