import { useLayoutEffect, useRef } from 'react';

/** Calls `onPress` on Ctrl+Enter (⌘+Enter) anywhere in the page, while it is shown. */
export function Shortcut({ onPress }: { onPress: () => void }) {
  const latest = useRef(onPress);
  // Before the page is painted: what can be seen can be pressed.
  useLayoutEffect(() => {
    latest.current = onPress;
  });
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  return null;
}
