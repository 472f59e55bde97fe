import type { SourceDocument } from '../document.ts';
import { fromSnapshot } from './from-snapshot.ts';
import { htmlToSnapshot } from './html-to-snapshot.ts';

/** The document of an HTML text; see {@link fromSnapshot}. Bytes go through `decodeHtml` first. */
export function fromHtml(html: string): SourceDocument {
  return fromSnapshot(htmlToSnapshot(html));
}
