import { useEffect, useLayoutEffect, useRef } from 'react';
import { type KeyName, keyName } from './key-names.ts';
import { usesSingleKeys } from './single-keys.ts';

const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea, [contenteditable]';
/** What has keys of its own while it is open or has the focus. */
const OWN_KEYS =
  '[role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=combobox], select, [role=spinbutton]';

/** True where a key means what it types, or belongs to what is open above the page. Alt with an arrow types nothing. */
function isElsewhere(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest(OWN_KEYS) !== null || (!name.startsWith('Alt+') && target.closest(TYPING) !== null);
}

/**
 * Calls what a key stands for, wherever the focus is, while this is shown; not where something is typed. Single keys can be turned
 * off (WCAG 2.1.4): those who speak to their computer would press them by chance.
 */
export function useKeys(actions: Partial<Record<KeyName, () => void>>): void {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const name = keyName(event);
      const action = latest.current[name as KeyName];
      if (!action || event.defaultPrevented || isElsewhere(event.target, name)) return;
      if (!name.includes('+') && !usesSingleKeys()) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}
