import { Button, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '12px',
    padding: '40px 16px',
    textAlign: 'center',
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground1 },
});

type Props = { registerIsEmpty: boolean; onClear: () => void };

/** Where there is nothing to list: how to begin, or that the filter leaves nothing. */
export function EmptyList({ registerIsEmpty, onClear }: Props) {
  const styles = useStyles();
  if (registerIsEmpty)
    return (
      <div className={styles.root}>
        <h2 className={styles.heading}>台账还是空的</h2>
        <p style={{ margin: 0 }}>
          打开办公系统里的收文处理单、会议纪要或批示件，按 Alt+Shift+D
          <br />
          或点浏览器工具栏上的“督查”按钮，核对后立项，事项就会列在这里。
        </p>
      </div>
    );
  return (
    <div className={styles.root}>
      <h2 className={styles.heading}>没有符合条件的事项</h2>
      <Button onClick={onClear}>清除筛选，看全部在办事项</Button>
    </div>
  );
}
