import { useEffect, useRef } from 'react';

/** Calls `onPress` on Ctrl+Enter (⌘+Enter) anywhere in the page, while it is shown. */
export function Shortcut({ onPress }: { onPress: () => void }) {
  const latest = useRef(onPress);
  useEffect(() => {
    latest.current = onPress;
  });
  useEffect(() => {
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
