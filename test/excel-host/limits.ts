/** What an Excel of a given kind lets through. */
export type Limits = {
  requestBytes: number;
  responseBytes: number;
  /** Cells of one range that can be read or written. */
  cells: number;
  /** Characters of an address given to getRanges. */
  address: number;
};

/** Excel on the web, the narrowest: 5 MB each way. */
export const WEB_LIMITS: Limits = {
  requestBytes: 5 * 1024 * 1024,
  responseBytes: 5 * 1024 * 1024,
  cells: 5_000_000,
  address: 8_192,
};
