/** `shown`: to be read; `unseen`: its own text is invisible, its descendants' may not be; `gone`: not rendered at all. */
export type Visibility = 'shown' | 'unseen' | 'gone';

const check = Element.prototype.checkVisibility as Element['checkVisibility'] | undefined; // Chrome 105

/** Whether the user can see an element's text. Its ancestors are taken to be rendered. */
export function visibilityOf(element: Element): Visibility {
  if (check?.call(element, { visibilityProperty: true })) return 'shown';
  const { display, visibility } = getComputedStyle(element);
  if (display === 'contents') return visibility === 'visible' ? 'shown' : 'unseen';
  if (display === 'none' || display === '') return 'gone';
  if (visibility !== 'visible') return 'unseen';
  return check ? 'gone' : 'shown'; // closed <details>, content-visibility: hidden
}

/**
 * Whether this window's frame is shown in its parents, as far as they may be asked (a frame of another site may not).
 * Tabbed portals keep a dozen hidden frames; what the clerk does not see is not read.
 */
export function frameIsShown(): boolean {
  try {
    for (let view: Window = window; view !== view.parent; view = view.parent) {
      const element = view.frameElement;
      if (!element) return true;
      const { visibility } = element.ownerDocument.defaultView!.getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (visibility !== 'visible' || box.width === 0 || box.height === 0) return false;
    }
  } catch {
    // Another site's frame: nothing is known about how it is shown.
  }
  return true;
}
