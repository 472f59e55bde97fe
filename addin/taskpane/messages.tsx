import {
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled, DismissRegular } from '@fluentui/react-icons';
import type { SessionState } from '../session/session-state.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '6px 12px 0' },
  notice: { display: 'flex', gap: '6px', alignItems: 'flex-start' },
  done: { color: tokens.colorPaletteGreenForeground1, fontSize: '16px', flexShrink: 0 },
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What could not be done, what was done, and whether the marks still say what the cells say. */
export function Messages({ state, onDismiss }: { state: SessionState; onDismiss: () => void }) {
  const styles = useStyles();
  const { failure, notice, marksOutdated } = state;
  return (
    <div className={failure || notice || marksOutdated ? styles.root : undefined} aria-live="polite">
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody className={styles.text}>{failure.message}</MessageBarBody>
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
      )}
      {notice && (
        <Caption1 className={styles.notice}>
          <CheckmarkCircleFilled aria-hidden className={styles.done} />
          {notice}
        </Caption1>
      )}
      {marksOutdated && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.text}>
            表格上的标记可能已不是最新。点“标记逾期”更新，或点“清除标记”。
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
