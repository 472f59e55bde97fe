/** Path of a Chromium that can load an unpacked extension, or null. */
export function findChromium(): string | null;
export const root: string;
