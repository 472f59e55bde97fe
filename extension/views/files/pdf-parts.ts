import workerSrc from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { PdfParts } from '../../../core/reading/input/from-pdf.ts';

/** Where pdf.js finds its parts in this program: all of them packed with it. */
export const PDF_PARTS: PdfParts = {
  workerSrc,
  characterMap: async (file) => (await import('./character-maps.ts')).characterMap(file),
};
