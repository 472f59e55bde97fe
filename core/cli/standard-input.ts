import { createInterface } from 'node:readline';

/** The lines of standard input, one at a time. */
export const standardInputLines = (): AsyncIterable<string> =>
  createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
