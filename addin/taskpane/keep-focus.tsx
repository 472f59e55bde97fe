import { type ReactNode, useEffect, useRef } from 'react';

const FOCUSABLE =
  'button:not([disabled]), input:not([hidden]), select, textarea, a[href], [tabindex="0"]:not([data-tabster-dummy])';

/**
 * Keeps the keyboard's place: where what has the focus goes away with what was done to it (a finding that is set aside or repaired, a
 * file that is removed), the focus goes on to what stood behind it; at the end of a list, to what stood before.
 */
export function KeepFocus({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const within = root.current!;
    let focused: Element | null = null;
    let order: HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      focused = target as Element;
      order = [...within.querySelectorAll<HTMLElement>(FOCUSABLE)];
    };
    const goOn = () => {
      if (!focused || focused.isConnected) return;
      const at = order.indexOf(focused as HTMLElement);
      focused = null;
      // Excel's cells have the keyboard: it must not be taken from there.
      if (!document.hasFocus() || document.activeElement !== document.body) return;
      const stays = (element: HTMLElement) => element.isConnected && element.getClientRects().length > 0;
      (order.slice(at + 1).find(stays) ?? order.slice(0, at).findLast(stays))?.focus();
    };
    const removals = new MutationObserver(goOn);
    within.addEventListener('focusin', remember);
    removals.observe(within, { childList: true, subtree: true });
    return () => {
      within.removeEventListener('focusin', remember);
      removals.disconnect();
    };
  }, []);
  return <div ref={root}>{children}</div>;
}
