import { useSyncExternalStore } from 'react';

const darkQuery = () => matchMedia('(prefers-color-scheme: dark)');

/** Office tells nobody that its theme was changed; whoever changed it comes back to the pane by a click. */
function subscribe(changed: () => void): () => void {
  const query = darkQuery();
  query.addEventListener('change', changed);
  addEventListener('focus', changed);
  return () => {
    query.removeEventListener('change', changed);
    removeEventListener('focus', changed);
  };
}

/** Whether to be drawn dark: as the program around is (`hostIsDark`), else as the system is set. */
export const useDark = (hostIsDark: () => boolean | null): boolean =>
  useSyncExternalStore(subscribe, () => hostIsDark() ?? darkQuery().matches);
