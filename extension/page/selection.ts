import type { FrameSnapshot } from '../../core/reading/snapshot.ts';
import { activeElementOf, childNodes, localName, openShadowRoot, parentNode, textWalker } from './dom.ts';
import { CONTEXT, LONGEST_TEXT } from './limits.ts';
import { visibilityOf } from './visible.ts';

type SelectedPassage = NonNullable<FrameSnapshot['selection']>;

/** What the user has selected in this frame, with the words around it; null where nothing (or no text) is selected. */
export function readSelection(document: Document, shadowRoots: ShadowRoot[]): SelectedPassage | null {
  const field = selectedInField(document);
  if (field) return field;
  // Chrome keeps a selection inside a shadow root to that root, by a method no standard has.
  type SelectionRoot = { getSelection?: () => Selection | null };
  const inShadow = shadowRoots.map((root) => (root as SelectionRoot).getSelection?.());
  for (const selection of [window.getSelection(), ...inShadow]) {
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) continue;
    const text = selection.toString().trim();
    if (text === '') continue;
    const range = selection.getRangeAt(0);
    return {
      text: text.slice(0, LONGEST_TEXT),
      before: around(range.startContainer, range.startOffset, 'previousNode'),
      after: around(range.endContainer, range.endOffset, 'nextNode'),
      xpath: xpathOf(range.commonAncestorContainer),
    };
  }
  return null;
}

/** A selection inside a text field is not in the document's selection. */
function selectedInField(document: Document): SelectedPassage | null {
  let field = activeElementOf(document);
  while (field && openShadowRoot(field)?.activeElement) field = openShadowRoot(field)!.activeElement;
  if (!(field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')))
    return null;
  const { selectionStart: start, selectionEnd: end, value } = field;
  if (start === null || end === null) return null;
  const text = value.slice(start, end);
  if (text.trim() === '') return null;
  return {
    text: text.slice(0, LONGEST_TEXT),
    before: value.slice(Math.max(0, start - CONTEXT), start),
    after: value.slice(end, end + CONTEXT),
    xpath: xpathOf(field),
  };
}

/** Up to {@link CONTEXT} visible characters on one side of a boundary point, white space collapsed. */
function around(container: Node, offset: number, step: 'previousNode' | 'nextNode'): string {
  const back = step === 'previousNode';
  const walker = textWalker(container.getRootNode(), (element) => {
    return !/^(script|style|noscript|template)$/.test(localName(element)) && visibilityOf(element) !== 'gone';
  });
  let words = '';
  const add = (more: string) => {
    words = (back ? `${more} ${words}` : `${words} ${more}`).replace(/\s+/g, ' ');
  };
  walker.currentNode = container;
  const child = container instanceof Text ? null : childNodes(container)[offset];
  if (container instanceof Text) {
    words = back ? container.data.slice(0, offset) : container.data.slice(offset);
  } else if (child) {
    walker.currentNode = child;
    if (!back && child instanceof Text) words = child.data;
  } else {
    // Behind the last child: go on from the last text within.
    while (walker.lastChild());
    if (back && walker.currentNode instanceof Text) words = walker.currentNode.data;
  }
  while (words.length < CONTEXT * 2) {
    const node = walker[step]();
    if (!node) break;
    add((node as Text).data.slice(back ? -CONTEXT : 0, back ? undefined : CONTEXT));
  }
  words = words.trim();
  return back ? words.slice(-CONTEXT) : words.slice(0, CONTEXT);
}

/** Path of a node's element by position: /html[1]/body[1]/table[2]; a step into a shadow root is written `#shadow`. */
export function xpathOf(node: Node): string {
  const steps: string[] = [];
  let element: Node | null = node instanceof Element ? node : parentNode(node);
  while (element) {
    if (element instanceof ShadowRoot) {
      steps.unshift('#shadow');
      element = element.host;
      continue;
    }
    if (!(element instanceof Element)) break;
    const name = localName(element);
    let position = 1;
    for (let sibling = element.previousElementSibling; sibling; sibling = sibling.previousElementSibling) {
      if (localName(sibling) === name) position += 1;
    }
    steps.unshift(`${name}[${position}]`);
    element = parentNode(element);
  }
  return `/${steps.join('/')}`;
}
