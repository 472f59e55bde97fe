import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { SessionState } from '../session/session-state.ts';

const useStyles = makeStyles({ root: { color: tokens.colorNeutralForeground3, display: 'block' } });

/** Names the sheets that were not checked, each with the reason. */
export function PassedOver({ sheets }: { sheets: SessionState['passedOver'] }) {
  const styles = useStyles();
  return (
    <>
      {sheets.map(({ sheet, reason }) => (
        <Caption1 key={sheet} className={styles.root}>
          工作表“{sheet}”：{reason}
        </Caption1>
      ))}
    </>
  );
}
