import { useSyncExternalStore } from 'react';
import { Register } from './register.tsx';

const subscribe = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** The register with the open task kept in the page's address (#task=…), so that other pages can link to it. */
export function RegisterPage() {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const opened = new URLSearchParams(hash.slice(1)).get('task');
  const open = (id: string | null) => {
    history.replaceState(
      null,
      '',
      id === null ? location.pathname + location.search : `#task=${encodeURIComponent(id)}`,
    );
    dispatchEvent(new HashChangeEvent('hashchange'));
  };
  return (
    <div style={{ height: '100vh' }}>
      <Register opened={opened} onOpen={open} />
    </div>
  );
}
