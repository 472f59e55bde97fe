import { useEffect, useState } from 'react';

/** Where the focus is, to be found again: of a menu's entry the button that opened the menu, which outlives it. */
function focusedNow(): Element | null {
  const focused = document.activeElement;
  const menu = focused?.closest('[role=menu]');
  return (menu && document.querySelector('[aria-haspopup=menu][aria-expanded=true]')) || focused;
}

/**
 * Gives the focus back, when what was opened here goes away, to where it was before: to the same element, or to the one that has
 * its id now where it was drawn anew. Focus that went elsewhere meanwhile stays there.
 */
export function useFocusReturn(): void {
  // As it was before anything in here took it.
  const [from] = useState(focusedNow);
  useEffect(
    () => () => {
      if (document.activeElement !== document.body || !(from instanceof HTMLElement)) return;
      const back = from.isConnected ? from : from.id ? document.getElementById(from.id) : null;
      back?.focus();
    },
    [from],
  );
}
