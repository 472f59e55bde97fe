import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { standardCalendar } from '../../core/calendar/standard-calendar.ts';
import { fillLookupWholly } from '../store/fill-lookup.ts';
import { openStore } from '../store/guard.ts';
import type { Platform } from './platform.ts';
import { Mishap } from './shared/mishap.tsx';
import { type Office, OfficeProvider } from './shared/office.tsx';
import { Shell } from './shared/shell.tsx';

/** Opens the store and shows a page over it in `#root`; a store that cannot be opened is said in a sentence instead. */
export function openPage(platform: Platform, content: () => ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(
    <StrictMode>
      <Shell>
        <Opened platform={platform}>{content}</Opened>
      </Shell>
    </StrictMode>,
  );
}

function Opened({ platform, children }: { platform: Platform; children: () => ReactNode }) {
  const [office, setOffice] = useState<Office | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let opened: Office | null = null;
    const leaving = new AbortController();
    const closed = (message: string) => {
      setFailure(message);
      setOffice(null);
    };
    openStore('ducha', closed).then((store) => {
      if (!store.ok) return setFailure(store.failure.message);
      if (leaving.signal.aborted) return store.value.close();
      opened = { db: store.value, platform, calendar: standardCalendar() };
      setOffice(opened);
      void fillLookupWholly(store.value, leaving.signal);
    });
    return () => {
      leaving.abort();
      opened?.db.close();
    };
  }, [platform]);
  return (
    <>
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      {office && (
        <Mishap>
          <OfficeProvider value={office}>{children()}</OfficeProvider>
        </Mishap>
      )}
    </>
  );
}
