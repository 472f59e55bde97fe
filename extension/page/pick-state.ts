/** What the picker leaves for the capture script: the element pointed at; and how to end a picker that is under way. */
export type PickState = { element?: Element | undefined; stop?: (() => void) | undefined };

/** The state of this frame: all scripts of the extension in one frame share one world, which the page does not see. */
export const pickState = (): PickState => {
  const world = globalThis as { duchaPick?: PickState };
  world.duchaPick ??= {};
  return world.duchaPick;
};
