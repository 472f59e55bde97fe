/**
 * Keys that act on a whole page, by what they do. A name is the key as the browser calls it, letters small, with Ctrl+ or Alt+ before
 * it. The letters are the first ones of the words' pinyin.
 */
export const KEY = {
  sheet: '?',
  search: '/',
  create: 'n',
  undo: 'Ctrl+z',
  next: 'Alt+ArrowDown',
  previous: 'Alt+ArrowUp',
  steps: 'b',
  edit: 'x',
  report: 'j',
  chase: 'c',
  postpone: 'y',
  papers: 'w',
} as const;
export type KeyName = (typeof KEY)[keyof typeof KEY] | Digit;
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** Keys of the first pages of the rail, from the top. */
export const PAGE_KEYS: readonly Digit[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

// What the keyboard of a Chinese input method sends for the same key.
const FULL_WIDTH: Record<string, string> = { '？': '?', '／': '/' };

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The name of a pressed key; a letter counts as itself also while an input method is on. */
export function keyName({ key, code, ctrlKey, metaKey, altKey }: Pressed): string {
  const own = key === 'Process' ? code.replace(/^(Key|Digit)/, '') : (FULL_WIDTH[key] ?? key);
  const name = own.length === 1 ? own.toLowerCase() : own;
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${name}`;
}

/** Says a button's key where the mouse rests on it. */
export const keyTip = (name: KeyName): string => `按 ${keyCap(name)} 键`;

const ARROWS: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** A key's name as it stands on the keyboard: Alt+ArrowDown → Alt+↓, n → N. */
export function keyCap(name: string): string {
  const parts = name
    .split('+')
    .map((part) => ARROWS[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return parts.join('+');
}
