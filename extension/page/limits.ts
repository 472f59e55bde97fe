// How much of one frame is taken. Beyond these a page is not a form or a list someone reads, and the browser would
// stall; what is left out is said ('too-large', 'too-deep').

/** Elements and texts kept of one frame. */
export const MOST_NODES = 300_000;
/** Characters kept of one frame. */
export const MOST_CHARACTERS = 4_000_000;
/** Characters kept of one text, value or selection. */
export const LONGEST_TEXT = 200_000;
/** Elements inside elements; real forms stay below 60, and a browser's parser nests no deeper than 512. */
export const DEEPEST = 600;
/** Characters of context kept before and after a selection: enough to tell two equal passages apart. */
export const CONTEXT = 64;

/** Milliseconds a frame is read for; a slow computer gives part of an endless list, not a frame that did not answer in time. */
export const LONGEST_READING = 2_000;

/** A page that is still arriving is read once it has been quiet this long, in milliseconds. */
export const QUIET = 300;
/** … and at the latest after this long. */
export const LONGEST_WAIT = 3_000;
