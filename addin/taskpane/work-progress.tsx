import { Button, Caption1, makeStyles, ProgressBar } from '@fluentui/react-components';
import type { Progress } from '../session/session-state.ts';

const useStyles = makeStyles({
  root: { padding: '0 12px 8px' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '24px' },
});

/** What is being done and how far it is; long reading can be stopped. */
export function WorkProgress({ working, onStop }: { working: Progress | null; onStop: () => void }) {
  const styles = useStyles();
  if (!working) return null;
  const { text, done, of, unit } = working;
  return (
    <div className={styles.root} role="status">
      <div className={styles.line}>
        <Caption1>{of > 0 ? `${text}（${done}/${of} ${unit}）` : `${text}…`}</Caption1>
        {of > 0 && done < of && (
          <Button size="small" appearance="subtle" onClick={onStop}>
            停止
          </Button>
        )}
      </div>
      <ProgressBar aria-label={text} {...(of > 0 ? { value: done / of } : {})} />
    </div>
  );
}
