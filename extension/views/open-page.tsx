import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Result } from '../../core/model/failure.ts';
import type { Database } from '../store/database.ts';
import { openStore } from '../store/guard.ts';
import { afterUpdate } from '../store/housekeeping.ts';
import type { Platform } from './platform.ts';
import { WithOfficeData } from './settings/office-data.tsx';
import { Mishap } from './shared/mishap.tsx';
import { Shell } from './shared/shell.tsx';
import { unhidePage } from './unhide-page.ts';

/** Milliseconds after which the page has long shown its first rows: what can wait does not compete with them. */
const AFTER_FIRST_ROWS = 1_000;

/** The store as it is being opened, and the sentence to be shown once it has to be given up (see openStore). */
type Opening = { store: Promise<Result<Database>>; closed: Promise<string> };

/** Opens the store and shows a page over it in `#root`; a store that cannot be opened is said in a sentence instead. */
export function openPage(platform: Platform, content: () => ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  const opening = startOpening(); // before the first drawing: the disk works meanwhile
  unhidePage(root);
  createRoot(root).render(
    <StrictMode>
      <Shell>
        <Opened opening={opening} platform={platform}>
          {content}
        </Opened>
      </Shell>
    </StrictMode>,
  );
}

function startOpening(): Opening {
  let tell = (_: string) => {};
  const closed = new Promise<string>((resolve) => {
    tell = resolve;
  });
  return { store: openStore('ducha', (message) => tell(message)), closed };
}

type Props = { opening: Opening; platform: Platform; children: () => ReactNode };

function Opened({ opening, platform, children }: Props) {
  const [db, setDb] = useState<Database | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    opening.store.then((store) => {
      if (leaving.signal.aborted) return;
      if (!store.ok) return setFailure(store.failure.message);
      setDb(store.value);
      setTimeout(() => void afterUpdate(store.value, leaving.signal), AFTER_FIRST_ROWS);
    });
    opening.closed.then((message) => {
      setFailure(message);
      setDb(null);
    });
    return () => leaving.abort();
  }, [opening]);
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
