import { Button, Caption1, makeStyles, Subtitle2 } from '@fluentui/react-components';
import type { LedgerSession } from '../../session/ledger-session.ts';
import type { SessionState } from '../../session/session-state.ts';
import { FileButton, type PickedFile } from '../file-button.tsx';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '6px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** 上期台账: last month's file, so that progress copied from it is noticed. */
export function PreviousLedger({ session, state }: { session: LedgerSession; state: SessionState }) {
  const styles = useStyles();
  const { previous } = state.settings;
  const busy = state.working !== null;
  const take = async ([file]: PickedFile[]) => {
    if (file) await session.compareWith({ name: file.name, bytes: (await file.read()) ?? new Uint8Array() });
  };
  return (
    <section className={styles.root} aria-label="上期台账">
      <Subtitle2 as="h2">上期台账</Subtitle2>
      <Caption1>
        {previous
          ? `正与“${previous.name}”比对，进展一字不差的会提示“进展照抄上期”。`
          : '选上个月报来的文件，进展与上期一字不差的会提示出来。只记比对用的摘要，记在这个工作簿里。'}
      </Caption1>
      <div className={styles.buttons}>
        <FileButton
          words={previous ? '换一份…' : '选择上期台账…'}
          accept=".xlsx,.xlsm"
          disabled={busy}
          onFiles={(files) => void take(files)}
        />
        {previous && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => void session.compareWith(null)}
          >
            不再比对
          </Button>
        )}
      </div>
    </section>
  );
}
