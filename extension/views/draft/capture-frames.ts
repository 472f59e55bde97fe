import type { PageFrame } from '../../../core/reading/page/page-reading.ts';
import type { Capture } from '../../page/capture.ts';
import { openSnapshot } from '../../page/stored-snapshot.ts';

/** A capture's frames for reading; one without an address of its own goes by that of the page around it. */
export const framesOfCapture = (capture: Capture): PageFrame[] =>
  capture.frames.map(({ ancestors, snapshot }) => {
    const addressed = [snapshot.url, ...ancestors.map(({ url }) => url).reverse()];
    const address = addressed.find((url) => /^(https?|file):/.test(url)) ?? capture.url;
    return { ...openSnapshot(snapshot), address };
  });
