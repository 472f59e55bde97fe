/** A passage to be found again in a frame; see Provenance. */
export type WantedPassage = { quote: string; before: string; after: string; xpath: string };

/**
 * What became of it. `found`: its exact words stand there, and are shown; `several`: they stand there more than once and what stands
 * around them does not tell which, all are shown. `missing`: they do not stand there; `text` is what the frame shows now.
 */
export type PassageFound =
  | { is: 'found'; xpath: string }
  | { is: 'several'; count: number }
  | { is: 'missing'; text: string };

/** What the script is asked: where passages stand, and (of one) to show it. Each is answered in its place. */
export type PassageQuestion = { passages: WantedPassage[]; show: boolean };

/** The name of the question in the script's own world of the page, left there before the script is put in. */
export const WANTED = '__duchaWantedPassage';
