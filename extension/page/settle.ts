import { hasScript, readyStateOf, rootOf } from './dom.ts';
import { QUIET } from './limits.ts';
import type { Structure } from './snapshot.ts';

/** Whether a frame is plainly not all there yet: unfinished, saying so, or an empty shell that a script will fill. */
export function isArriving(document: Document, { waiting, characters, pictures }: Structure): boolean {
  if (readyStateOf(document) === 'loading' || waiting) return true;
  return characters === 0 && !pictures && hasScript(document);
}

/** Resolves once the document has not changed for {@link QUIET} ms, or at `deadline` (of performance.now()). */
export function quiet(document: Document, deadline: number): Promise<void> {
  return new Promise((resolve) => {
    const left = () => Math.max(0, deadline - performance.now());
    let timer = setTimeout(finish, Math.min(QUIET, left()));
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(finish, Math.min(QUIET, left()));
    });
    function finish() {
      observer.disconnect();
      resolve();
    }
    const root = rootOf(document);
    if (root)
      observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
  });
}
