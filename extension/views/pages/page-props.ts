import type { Place } from './place.ts';

/** What a page is given: what the address says of it, and the way to other places. */
export type PageProps = { place: Place; go: (patch: Place) => void };
