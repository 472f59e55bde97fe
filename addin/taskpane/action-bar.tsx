import { Button, makeStyles } from '@fluentui/react-components';
import { ColorLineRegular, EraserRegular, TaskListSquareLtrRegular } from '@fluentui/react-icons';
import type { LedgerSession } from '../session/ledger-session.ts';
import type { SessionState } from '../session/session-state.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '6px', padding: '10px 12px 8px' },
  button: { flex: '1 1 0', minWidth: 0, paddingLeft: '4px', paddingRight: '4px', whiteSpace: 'nowrap' },
});

/** The same three buttons as on the ribbon. */
export function ActionBar({ session, state }: { session: LedgerSession; state: SessionState }) {
  const styles = useStyles();
  const busy = state.working !== null;
  return (
    <div className={styles.bar} role="toolbar" aria-label="台账操作">
      <Button
        className={styles.button}
        appearance="primary"
        icon={<TaskListSquareLtrRegular />}
        disabledFocusable={busy}
        onClick={() => session.check()}
      >
        检查台账
      </Button>
      <Button
        className={styles.button}
        icon={<ColorLineRegular />}
        disabledFocusable={busy}
        onClick={() => session.mark()}
      >
        标记逾期
      </Button>
      <Button
        className={styles.button}
        icon={<EraserRegular />}
        disabledFocusable={busy}
        onClick={() => session.clear()}
      >
        清除标记
      </Button>
    </div>
  );
}
