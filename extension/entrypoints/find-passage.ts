import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findPassages } from '../page/find-passage.ts';
import { type PassageQuestion, WANTED } from '../page/passage.ts';

// Put into a frame when the clerk asks to see a passage again; what it looks for was left under WANTED a moment before.
export default defineUnlistedScript(() => {
  const room = globalThis as unknown as Record<string, PassageQuestion | undefined>;
  const asked = room[WANTED];
  delete room[WANTED];
  return asked ? JSON.stringify(findPassages(document, asked)) : null;
});
