import { useCallback, useEffect, useRef, useState } from 'react';
import { type Place, placeHash } from '../pages/place.ts';
import { placeOf, viewOf } from './place-view.ts';
import type { View } from './view.ts';

/** Browsers drop changes of the address that follow each other too quickly: typing is written down when it pauses. */
const PAUSE = 300;

const hashOf = (view: View): string => placeHash(placeOf(view));

/** The register's view, kept in the address, and followed where the address is changed from outside. */
export function usePlaceView(
  place: Place,
  go: (patch: Place) => void,
): [View, (patch: Partial<View>) => void] {
  const [view, setView] = useState(() => viewOf(place));
  const written = useRef(hashOf(viewOf(place)));
  const said = hashOf(viewOf(place));
  useEffect(() => {
    if (said === written.current) return;
    written.current = said;
    setView(viewOf(Object.fromEntries(new URLSearchParams(said.slice(1)))));
  }, [said]);
  useEffect(() => {
    if (hashOf(view) === written.current) return;
    const timer = setTimeout(() => {
      written.current = hashOf(view);
      go(placeOf(view));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [view, go]);
  const change = useCallback((patch: Partial<View>) => setView((old) => ({ ...old, ...patch })), []);
  return [view, change];
}
