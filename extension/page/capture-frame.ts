import type { FrameSnapshot } from '../../core/reading/snapshot.ts';
import { bodyOf, charsetOf, contentTypeOf, readyStateOf, rootOf, titleOf } from './dom.ts';
import { LONGEST_WAIT } from './limits.ts';
import { readSelection } from './selection.ts';
import { isArriving, quiet } from './settle.ts';
import { readStructure } from './snapshot.ts';
import { frameIsShown } from './visible.ts';

/**
 * Takes this frame as it stands, waiting up to {@link LONGEST_WAIT} where it is still arriving. JSON of a
 * {@link FrameSnapshot} as text: a tree given to the browser to carry would be cut at its hundredth level. Null for a
 * frame the user cannot see.
 */
export async function captureFrame(document: Document): Promise<string | null> {
  if (!frameIsShown()) return null;
  const deadline = performance.now() + LONGEST_WAIT;
  if (readyStateOf(document) !== 'complete') await quiet(document, deadline);
  let structure = readFrame(document);
  while (isArriving(document, structure) && performance.now() < deadline) {
    await quiet(document, deadline);
    structure = readFrame(document);
  }
  if (isArriving(document, structure)) structure.omitted.add('loading');
  const snapshot: FrameSnapshot = {
    url: location.href,
    title: titleOf(document),
    name: window.name.slice(0, 200),
    charset: charsetOf(document),
    contentType: contentTypeOf(document),
    root: structure.root,
    selection: readSelection(document, structure.shadowRoots),
    omitted: [...structure.omitted],
  };
  return JSON.stringify(snapshot);
}

/** A frameset is the document's body too; while a page arrives, there may be no body yet. */
function readFrame(document: Document) {
  return readStructure(bodyOf(document) ?? rootOf(document) ?? document.createElement('body'));
}
