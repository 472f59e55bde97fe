// Reading the DOM of pages nobody checked. Inside a form or a document, `<input name="id">` hides the property of that
// name, in isolated worlds too; so properties are taken from the prototypes.

/** A property read past the object's own names. Bound, because a closure around each costs twice the time. */
const getter = <T>(prototype: object, name: string): ((of: object) => T) => {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name)!;
  return Function.prototype.call.bind(get as never) as (of: object) => T;
};

// Safe on any node, and slow: a bound getter takes five times as long as a plain property. The readers of whole pages take the
// plain one where a form's fields cannot stand in its place.
export const childNodes = getter<NodeListOf<ChildNode>>(Node.prototype, 'childNodes');
export const firstChild = getter<ChildNode | null>(Node.prototype, 'firstChild');
export const nextSibling = getter<ChildNode | null>(Node.prototype, 'nextSibling');
export const parentNode = getter<ParentNode | null>(Node.prototype, 'parentNode');
export const localName = getter<string>(Element.prototype, 'localName');
export const openShadowRoot = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const innerTextOf = getter<string>(HTMLElement.prototype, 'innerText');
export const textContentOf = getter<string>(Node.prototype, 'textContent');
export const titleOf = getter<string>(Document.prototype, 'title');
export const charsetOf = getter<string>(Document.prototype, 'characterSet');
export const contentTypeOf = getter<string>(Document.prototype, 'contentType');
export const readyStateOf = getter<DocumentReadyState>(Document.prototype, 'readyState');
export const bodyOf = getter<HTMLElement | null>(Document.prototype, 'body');
export const rootOf = getter<Element | null>(Document.prototype, 'documentElement');
export const activeElementOf = getter<Element | null>(Document.prototype, 'activeElement');

/**
 * Whether the fields of a form inside this element could hide its properties. A form's own properties are nodes then, never
 * numbers or texts.
 */
const mayHide = (tag: unknown): boolean =>
  typeof tag !== 'string' || tag === 'form' || tag === 'object' || tag === 'embed';

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const CDATA = 4;
export const isText = (type: number): boolean => type === TEXT_NODE || type === CDATA;
/** What kind of node it is; a form whose field is called nodeType is an element. */
export function typeOf(node: Node): number {
  const type: unknown = node.nodeType;
  return typeof type === 'number' ? type : ELEMENT_NODE;
}
export function tagOf(element: Element): string {
  const name = element.localName;
  return mayHide(name) ? localName(element) : name;
}
/** An element's name; '' for what is none. */
export const nameOf = (node: Node): string => (typeOf(node) === ELEMENT_NODE ? tagOf(node as Element) : '');
/** The first child of an element or root, the element's name known. */
export const firstIn = (node: Node, tag: string): ChildNode | null =>
  mayHide(tag) ? firstChild(node) : node.firstChild;
/** The node after one whose name is known ('' for what is no element). */
export const after = (node: ChildNode, tag: string): ChildNode | null =>
  mayHide(tag) ? nextSibling(node) : node.nextSibling;

const getAttribute = Function.prototype.call.bind(Element.prototype.getAttribute) as unknown as (
  element: Element,
  name: string,
) => string | null;
/** An attribute's value, '' where it is missing. */
export const attribute = (element: Element, name: string): string => getAttribute(element, name) ?? '';

/** The plain elements that may have a shadow root. */
const MAY_HOST = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/**
 * The element's shadow root, a closed one too where the browser lets an extension see it. Asking that of every element
 * would double the time of a capture: custom elements are asked, and plain ones only where they hold nothing else.
 */
export function shadowRootOf(element: Element, name: string): ShadowRoot | null {
  const custom = name.includes('-');
  if (!custom && !MAY_HOST.has(name)) return null;
  const open = custom ? openShadowRoot(element) : element.shadowRoot;
  if (open || !(custom || firstIn(element, name) === null)) return open;
  return element instanceof HTMLElement
    ? (globalThis.chrome?.dom?.openOrClosedShadowRoot(element) ?? null)
    : null;
}

/**
 * The words of an element that holds no other, '' where it may hold more than words: one question, where going through its
 * nodes has the browser make an object of each.
 */
export function onlyWords(element: Element, name: string): string {
  if (mayHide(name) || name === 'svg' || name === 'slot' || element.childElementCount > 0) return '';
  return shadowRootOf(element, name) ? '' : (element.textContent ?? '');
}

/** Whether the document runs scripts of its own. */
export const hasScript = (document: Document): boolean =>
  Document.prototype.querySelector.call(document, 'script') !== null;

/** The frames of a document outside of shadow roots. */
export const childFrameElements = (document: Document): NodeListOf<HTMLIFrameElement | HTMLFrameElement> =>
  Document.prototype.querySelectorAll.call(document, 'iframe, frame') as NodeListOf<HTMLIFrameElement>;

/** A walker over the texts under `root`; elements pass `accept` or are left out with all they hold. */
export const textWalker = (root: Node, accept: (element: Element) => boolean): TreeWalker =>
  Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node instanceof Text
        ? NodeFilter.FILTER_ACCEPT
        : accept(node as Element)
          ? NodeFilter.FILTER_SKIP
          : NodeFilter.FILTER_REJECT,
  });
