/** A frame of a tab as the browser lists it. */
export type Frame = { frameId: number; parentFrameId: number; url: string };

/** Frames so that each follows its parent and siblings keep their order; frames whose parent is unknown come last. */
export function inPageOrder<T extends Frame>(frames: readonly T[]): T[] {
  const below = (parent: number): T[] =>
    frames
      .filter((frame) => frame.parentFrameId === parent)
      .flatMap((frame) => [frame, ...below(frame.frameId)]);
  const ordered = below(-1);
  return [...ordered, ...frames.filter((frame) => !ordered.includes(frame))];
}

/** A frame's parents, from the top page down; empty for the top page. */
export function ancestorsOf<T extends Frame>(frame: Frame, frames: readonly T[]): T[] {
  const above: T[] = [];
  let parent = frame.parentFrameId;
  while (parent >= 0 && above.length < frames.length) {
    const found = frames.find(({ frameId }) => frameId === parent);
    if (!found) break;
    above.unshift(found);
    parent = found.parentFrameId;
  }
  return above;
}
