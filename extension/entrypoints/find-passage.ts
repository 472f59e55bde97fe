import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findPassage } from '../page/find-passage.ts';
import { WANTED, type WantedPassage } from '../page/passage.ts';

// Put into a frame when the clerk asks to see a passage again; what it looks for was left under WANTED a moment before.
export default defineUnlistedScript(() => {
  const room = globalThis as unknown as Record<string, WantedPassage | undefined>;
  const wanted = room[WANTED];
  delete room[WANTED];
  return wanted ? JSON.stringify(findPassage(document, wanted)) : null;
});
