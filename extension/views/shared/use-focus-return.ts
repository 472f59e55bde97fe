import { useEffect } from 'react';

/**
 * Gives the focus back, when what was opened here goes away, to where it was before: to the same element, or to the one that has
 * its id now where it was drawn anew. Focus that went elsewhere meanwhile stays there.
 */
export function useFocusReturn(): void {
  useEffect(() => {
    const from = document.activeElement;
    return () => {
      if (document.activeElement !== document.body || !(from instanceof HTMLElement)) return;
      const back = from.isConnected ? from : from.id ? document.getElementById(from.id) : null;
      back?.focus();
    };
  }, []);
}
