import { childFrames } from './child-frames.ts';
import { bodyOf, charsetOf, contentTypeOf, readyStateOf, rootOf, titleOf } from './dom.ts';
import { LONGEST_READING, LONGEST_WAIT } from './limits.ts';
import { HIDDEN, packReport, type ReportHead } from './pack-report.ts';
import { pickState } from './pick-state.ts';
import { readSelection } from './selection.ts';
import { isArriving, quiet } from './settle.ts';
import { readStructure } from './snapshot.ts';
import { frameIsShown } from './visible.ts';

/**
 * Takes this frame as it stands, waiting up to {@link LONGEST_WAIT} where it, or a frame in it, is still arriving. A
 * {@link FrameReport} as text (packReport): a tree given to the browser to carry would be cut at its hundredth level. {@link HIDDEN}
 * for a frame the user cannot see.
 */
export async function captureFrame(document: Document): Promise<string> {
  if (!frameIsShown()) return HIDDEN;
  const deadline = performance.now() + LONGEST_WAIT;
  const { element: pointed } = pickState();
  pickState().element = undefined;
  if (readyStateOf(document) !== 'complete') await quiet(document, deadline);
  const look = () => {
    const top = bodyOf(document) ?? rootOf(document);
    const structure = readStructure(top, performance.now() + LONGEST_READING, pointed);
    return { structure, arriving: isArriving(document, structure), frames: childFrames(document) };
  };
  let seen = look();
  while ((seen.arriving || seen.frames.awaited.length > 0) && performance.now() < deadline) {
    await quiet(document, deadline);
    seen = look();
  }
  const { structure, arriving, frames } = seen;
  if (arriving) structure.omitted.add('loading');
  const report: ReportHead = {
    snapshot: {
      url: location.href,
      title: titleOf(document),
      name: window.name.slice(0, 200),
      charset: charsetOf(document),
      contentType: contentTypeOf(document),
      selection: readSelection(document, structure.shadowRoots),
      omitted: [...structure.omitted],
    },
    ...frames,
    words: structure.characters > 0,
    ...(structure.picked ? { picked: structure.picked } : {}),
  };
  return packReport(report, structure.root);
}
