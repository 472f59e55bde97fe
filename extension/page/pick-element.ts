import { attribute, localName, parentNode, rootOf } from './dom.ts';
import { pickState } from './pick-state.ts';

const HINT = '点选这一格 · Tab 下一格 · 方向键 移动 · Enter 选定 · Esc 退出';
const SURE = 'position:fixed;z-index:2147483647;pointer-events:none;';

/** What holds words of its own: a cell, a control, an element around nothing but words. */
const HOLDERS = 'td,th,input,textarea,select,p,li,dd,dt,h1,h2,h3,h4,span,div,label,b,strong,a';

/**
 * Lets the person point at an element of this frame, by pointer or keyboard, under a frame drawn around it. Resolves with true once
 * one is chosen (it is then in {@link pickState}), false where she leaves or another frame was chosen in. The page is
 * told nothing: its own handlers do not see the clicks and keys.
 */
export function pickElement(document: Document): Promise<boolean> {
  const state = pickState();
  state.stop?.();
  state.element = undefined;
  return new Promise((resolve) => {
    const box = new Box(document);
    let over: Element | null = null;
    const show = (element: Element | null, scroll = false) => {
      if (!element || element === rootOf(document)) return;
      over = element;
      if (scroll) element.scrollIntoView({ block: 'nearest' });
      box.around(element);
    };
    const end = (chosen: boolean) => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener, true);
      box.remove();
      state.stop = undefined;
      if (chosen && over) state.element = over;
      resolve(chosen && over !== null);
    };
    const swallow = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const onClick = (event: Event) => {
      swallow(event);
      show(elementUnder(event));
      end(true);
    };
    const onKey = (event: KeyboardEvent) => {
      const { key, shiftKey } = event;
      if (key === 'Escape') end(false);
      else if (key === 'Enter') end(true);
      else if (key === 'Tab') show(nextHolder(document, over, shiftKey ? -1 : 1), true);
      else if (key === 'ArrowUp') show(over && parentOf(over), true);
      else if (key === 'ArrowDown') show(over?.firstElementChild ?? null, true);
      else if (key === 'ArrowLeft') show(over?.previousElementSibling ?? null, true);
      else if (key === 'ArrowRight') show(over?.nextElementSibling ?? null, true);
      else return;
      swallow(event);
    };
    const listeners: [string, (event: Event) => void][] = [
      ['pointermove', (event) => show(elementUnder(event))],
      ['click', onClick],
      ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'dblclick', 'contextmenu', 'keyup'].map(
        (name): [string, (event: Event) => void] => [name, swallow],
      ),
      ['keydown', (event) => onKey(event as KeyboardEvent)],
      ['scroll', () => show(over)],
      ['pagehide', () => end(false)],
    ];
    for (const [name, listener] of listeners) window.addEventListener(name, listener, true);
    state.stop = () => end(false);
  });
}

/** The innermost element under the pointer, in shadow roots too. */
const elementUnder = (event: Event): Element | null => {
  const [innermost] = event.composedPath();
  return innermost instanceof Element ? innermost : null;
};

const parentOf = (element: Element): Element | null => {
  const parent: Node | null = parentNode(element);
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
};

/** The next element with words, before or behind; the first where none is chosen yet. */
function nextHolder(document: Document, from: Element | null, step: 1 | -1): Element | null {
  const all = [...Document.prototype.querySelectorAll.call(document, HOLDERS)].filter(
    (element) => holdsWords(element) && element.getClientRects().length > 0,
  );
  const at = from ? all.indexOf(from) : -1;
  if (at >= 0) return all[(at + step + all.length) % all.length] ?? null;
  const behind = from ? all.findIndex((one) => from.compareDocumentPosition(one) & 4) : 0;
  return all[Math.max(0, step > 0 ? behind : behind - 1)] ?? null;
}

/** Cells and controls, empty ones too; of the others those with words directly in them. */
function holdsWords(element: Element): boolean {
  if (/^(td|th|textarea|select)$/.test(localName(element))) return element.querySelector('table') === null;
  if (localName(element) === 'input') return !/^(hidden|button|submit)$/.test(attribute(element, 'type'));
  if (element.closest('td,th')) return false;
  return [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
}

/** The frame drawn around an element; in a closed shadow root, so that the page's styles do not reach it. */
class Box {
  readonly #host: HTMLElement;
  readonly #edge: HTMLElement;
  readonly #words: HTMLElement;

  constructor(document: Document) {
    this.#host = Document.prototype.createElement.call(document, 'div');
    const shadow = this.#host.attachShadow({ mode: 'closed' });
    const part = (style: string) => {
      const element = Document.prototype.createElement.call(document, 'div') as HTMLElement;
      element.style.cssText = SURE + style;
      shadow.append(element);
      return element;
    };
    this.#edge = part(
      'display:none;border:3px solid #0f6cbd;background:rgba(15,108,189,.14);box-sizing:border-box',
    );
    this.#words = part(
      'left:8px;bottom:8px;padding:6px 12px;border-radius:4px;background:#0f3d63;color:#fff;font:14px/1.5 sans-serif',
    );
    this.#words.setAttribute('role', 'status');
    this.#words.textContent = HINT;
    rootOf(document)?.append(this.#host);
  }

  around(element: Element): void {
    const { left, top, width, height } = element.getBoundingClientRect();
    const { style } = this.#edge;
    style.display = 'block';
    style.left = `${left - 2}px`;
    style.top = `${top - 2}px`;
    style.width = `${width + 4}px`;
    style.height = `${height + 4}px`;
  }

  remove(): void {
    this.#host.remove();
  }
}
