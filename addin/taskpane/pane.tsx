import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { LedgerSession } from '../session/ledger-session.ts';
import { ActionBar } from './action-bar.tsx';
import { CheckedView } from './checked-view.tsx';
import { FirstSteps } from './first-steps.tsx';
import { KeepFocus } from './keep-focus.tsx';
import { MergeView } from './merge/merge-view.tsx';
import { Messages } from './messages.tsx';
import { NoLedger } from './no-ledger.tsx';
import { useSession } from './use-session.ts';
import { WorkProgress } from './work-progress.tsx';

const useStyles = makeStyles({
  alone: { padding: '8px 12px 16px' },
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The task pane: the three buttons, what is going on, and what was found. The page around it gives the landmark. */
export function Pane({ session }: { session: LedgerSession }) {
  const styles = useStyles();
  const state = useSession(session);
  return (
    <KeepFocus>
      <div className={styles.top}>
        <ActionBar session={session} state={state} />
        <WorkProgress working={state.working} onStop={() => session.cancel()} />
      </div>
      <div>
        <Messages state={state} onDismiss={() => session.dismiss()} />
        {state.view === 'merge' && !state.ledgers?.length ? (
          <div className={styles.alone}>
            <Button size="small" appearance="subtle" onClick={() => void session.show('findings')}>
              返回检查台账
            </Button>
            <MergeView session={session} state={state} alone />
          </div>
        ) : state.ledgers === null ? (
          <FirstSteps onMerge={() => void session.show('merge')} />
        ) : state.ledgers.length === 0 ? (
          <NoLedger passedOver={state.passedOver} onMerge={() => void session.show('merge')} />
        ) : (
          <CheckedView session={session} state={state} ledgers={state.ledgers} />
        )}
      </div>
    </KeepFocus>
  );
}
