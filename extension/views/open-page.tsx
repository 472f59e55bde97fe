import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Database } from '../store/database.ts';
import { openStore } from '../store/guard.ts';
import { afterUpdate } from '../store/housekeeping.ts';
import type { Platform } from './platform.ts';
import { WithOfficeData } from './settings/office-data.tsx';
import { Mishap } from './shared/mishap.tsx';
import { Shell } from './shared/shell.tsx';
import { unhidePage } from './shared/unhide-page.ts';

/** Milliseconds after which the page has long shown its first rows: what can wait does not compete with them. */
const AFTER_FIRST_ROWS = 1_000;

/** Opens the store and shows a page over it in `#root`; a store that cannot be opened is said in a sentence instead. */
export function openPage(platform: Platform, content: () => ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  unhidePage(root);
  createRoot(root).render(
    <StrictMode>
      <Shell>
        <Opened platform={platform}>{content}</Opened>
      </Shell>
    </StrictMode>,
  );
}

function Opened({ platform, children }: { platform: Platform; children: () => ReactNode }) {
  const [db, setDb] = useState<Database | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let opened: Database | null = null;
    const leaving = new AbortController();
    const closed = (message: string) => {
      setFailure(message);
      setDb(null);
    };
    openStore('ducha', closed).then((store) => {
      if (!store.ok) return setFailure(store.failure.message);
      if (leaving.signal.aborted) return store.value.close();
      opened = store.value;
      setDb(opened);
      setTimeout(() => void afterUpdate(store.value, leaving.signal), AFTER_FIRST_ROWS);
    });
    return () => {
      leaving.abort();
      opened?.close();
    };
  }, []);
  return (
    <>
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      {db && (
        <Mishap>
          <WithOfficeData db={db} platform={platform}>
            {children()}
          </WithOfficeData>
        </Mishap>
      )}
    </>
  );
}
