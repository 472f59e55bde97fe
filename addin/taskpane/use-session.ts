import { useSyncExternalStore } from 'react';
import type { LedgerSession } from '../session/ledger-session.ts';
import type { SessionState } from '../session/session-state.ts';

/** The session's present state; the component is drawn again whenever it changes. */
export const useSession = (session: LedgerSession): SessionState =>
  useSyncExternalStore(session.subscribe, session.getState);
