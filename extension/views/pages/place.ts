import { useCallback, useSyncExternalStore } from 'react';

/** Where in the program the person is, as the page's address keeps it: the page, and what that page shows. */
export type Place = Readonly<Record<string, string | undefined>> & { view?: string };

const subscribe = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** A place as the part of an address after #; empty parts are left out. */
export function placeHash(place: Place): string {
  const parts = Object.entries(place).filter((part): part is [string, string] => !!part[1]);
  const hash = new URLSearchParams(parts).toString();
  return hash ? `#${hash}` : '';
}

/** Puts a place into the page's address, so that other pages and notifications can link to it and a reload comes back to it. */
export function goTo(place: Place): void {
  history.replaceState(null, '', placeHash(place) || location.pathname + location.search);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The place, and a way to change parts of it; `go` with another `view` leaves the old view's parts behind. */
export function usePlace(): { place: Place; go: (patch: Place) => void } {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const place: Place = Object.fromEntries(new URLSearchParams(hash.slice(1)));
  const go = useCallback((patch: Place) => {
    const now: Place = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
    goTo('view' in patch && patch.view !== now.view ? patch : { ...now, ...patch });
  }, []);
  return { place, go };
}
