import type { SnapshotNode } from '../../core/reading/snapshot.ts';
import { hasScript, readyStateOf, rootOf } from './dom.ts';
import { QUIET } from './limits.ts';
import type { Structure } from './snapshot.ts';

/** What single-page forms show while their parts arrive; 加载更多 is a button and stays. */
const WAITING = /正在(加载|载入|读取|查询|请求)|(加载|载入)中|^loading\b|请稍[候等后]/i;
const LONGEST_NOTICE = 20;

const saysWaiting = (node: SnapshotNode): boolean =>
  node.tag === '#text'
    ? node.text!.length <= LONGEST_NOTICE && WAITING.test(node.text!.trim())
    : (node.children?.some(saysWaiting) ?? false);

const holdsFrame = (node: SnapshotNode): boolean =>
  node.tag === 'iframe' || node.image === true || (node.children?.some(holdsFrame) ?? false);

/** Whether a frame is plainly not all there yet: unfinished, saying so, or an empty shell that a script will fill. */
export function isArriving(document: Document, { root, characters }: Structure): boolean {
  if (readyStateOf(document) === 'loading' || saysWaiting(root)) return true;
  return characters === 0 && !holdsFrame(root) && hasScript(document);
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
