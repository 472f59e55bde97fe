import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { SessionState } from '../session-state.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '8px 12px 0' },
});

/** What was done, what could not be done, and whether the marks still say what the cells say. */
export function Messages({ state, onDismiss }: { state: SessionState; onDismiss: () => void }) {
  const styles = useStyles();
  const { failure, notice, marksOutdated } = state;
  if (!failure && !notice && !marksOutdated) return null;
  return (
    <div className={styles.root}>
      {failure && <Message intent="error" text={failure.message} onDismiss={onDismiss} />}
      {notice && <Message intent="success" text={notice} onDismiss={onDismiss} />}
      {marksOutdated && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            表格上有以前做的标记，可能已不是最新。点“标记逾期”更新，或点“清除标记”。
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function Message({
  intent,
  text,
  onDismiss,
}: {
  intent: 'error' | 'success';
  text: string;
  onDismiss: () => void;
}) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label="关闭提示"
            icon={<DismissRegular />}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
